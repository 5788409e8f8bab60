import { drawPicker, type PickerActions } from '../../components/picker/model.ts';
import type { Composer } from '../../utils/composer/composer.ts';
import { t } from '../../utils/locales/text.ts';
import { isGivenUp, type Trigger } from '../../utils/picker/trigger.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import { createAhead } from './ahead.ts';
import { meantBy, refusal } from './insertion.ts';
import type { Offers } from './offers.ts';
import { createExtras } from './picker-extras.ts';
import { createQuestions } from './picker-questions.ts';
import { placeOf, rowsOf } from './picker-rows.ts';
import { type OpenPicker, openedAt } from './picker-state.ts';
import type { Picker, PickerHooks } from './picker-types.ts';
import { modelOf, spokenLine } from './picker-view.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';

const failureWords = (code: string): string =>
  code === 'reply-withdrawn' ? t('picker.withdrawn') : t('picker.failed');

/** The picker of a chat page: asks for what it lists, and has it drawn by the script that is brought for it. */
export function createPicker(around: Surroundings, stage: Stage, offers: Offers, hooks: PickerHooks): Picker {
  const { editor } = around;
  const questions = createQuestions(around);
  let open: OpenPicker | undefined;
  let bringing: Promise<boolean> | undefined;
  const ahead = createAhead(around, questions, () => offers.manners()?.voice);

  const rows = () =>
    open ? rowsOf(open, meantBy(around.seen()).key === open.meant.key ? offers.list() : []) : [];
  const extras = createExtras(questions, { open: () => open, rows, draw: () => draw(), say: stage.say });

  const prepare = async () => {
    if (drawPicker()) return true;
    bringing ??= around.bringPicker();
    const came = await bringing;
    bringing = undefined;
    return came && drawPicker() !== undefined;
  };

  function draw(): void {
    const drawing = drawPicker();
    const shown = open && (!open.quiet || open.form || open.notice) ? open : undefined;
    if (shown) stage.openPicker(shown.composer.element);
    if (drawing) drawing(stage.picker, shown && modelOf(shown, rows(), around), actions);
    else if (shown) void prepare().then((came) => (came ? draw() : close()));
  }
  const drawAndSay = (said?: string) => {
    draw();
    const line = open?.phase === 'ready' ? spokenLine(open, rows()) : said;
    if (line !== undefined && line !== said) stage.say(line);
    extras.lookFurther();
  };

  /** Asks for what fits the query; what is shown stays as it is until then where it was found ahead (`keeps`). */
  async function search(keeps = false): Promise<void> {
    const state = open;
    if (!state) return;
    state.search += 1;
    const mine = state.search;
    if (!keeps) Object.assign(state, { phase: 'waiting', selected: 0 });
    const found = await questions.find(state.query, state.path, offers.manners()?.voice);
    if (state !== open || mine !== state.search || (keeps && !found)) return;
    const before = keeps ? { row: rows()[state.selected], said: spokenLine(state, rows()) } : undefined;
    state.phase = found ? 'ready' : 'failed';
    if (found) {
      Object.assign(state, found);
      state.emptyKeys = found.total > 0 || state.query === '' ? 0 : state.emptyKeys + 1;
      if (isGivenUp(state.query, found.total, state.emptyKeys)) return close();
    }
    if (before?.row) state.selected = placeOf(before.row, rows()) ?? 0;
    const { wanted } = state;
    state.wanted = undefined;
    if (found && wanted !== undefined) choose(wanted);
    if (state === open) drawAndSay(before?.said);
  }

  const rest = (state: OpenPicker, notice?: string) => {
    state.notice = notice;
    state.busy = false;
    draw();
  };

  async function use(card: ReplyCard, answers?: Readonly<Record<string, string>>): Promise<void> {
    const state = open;
    if (!state || state.busy) return;
    // Nothing is asked about a buyer for whom it was not chosen; it is looked at once more when it goes in.
    const refused = refusal(around.read(), state.meant);
    if (refused) {
      close();
      return hooks.onRefused(refused, state.composer);
    }
    state.busy = true;
    state.notice = undefined;
    const filled = await questions.fill(card, card.tone, answers);
    if (state !== open) return;
    if (!filled.ok) return rest(state, failureWords(filled.error.code));
    const { asks, messages, trial } = filled.value;
    if (asks.length > 0 && !answers) {
      state.form = { card, asks };
      return rest(state);
    }
    // The keys stay ours until the page has kept it: an Enter in between would send what may still be put back.
    await hooks.onChosen({ open: state, card, messages, trial });
    if (state === open) close();
  }

  function choose(at: number): void {
    if (!open || open.busy || open.form) return;
    if (open.phase === 'failed') return void search();
    if (open.phase === 'waiting') {
      open.wanted = at;
      return;
    }
    const list = rows();
    const row = list[at];
    if (row?.kind === 'folder') go([...open.path, row.name]);
    else if (row) void use(row.card);
    else if (list.length === 0) close();
  }

  function select(at: number): void {
    if (!open) return;
    const next = Math.max(0, Math.min(at, rows().length - 1));
    if (next === open.selected) return;
    open.selected = next;
    drawAndSay();
  }

  function go(path: readonly string[]): void {
    if (!open) return;
    open.path = path;
    void search();
  }

  const backToDraft = () => {
    if (!open) return;
    const { composer } = open;
    const cursor = editor.selection(composer);
    composer.element.focus({ preventScroll: true });
    // Some editors begin anew at their start when they get the focus.
    if (cursor) editor.select(composer, cursor);
  };
  function cancelForm(): void {
    if (!open?.form) return;
    if (open.quiet) {
      close();
      return;
    }
    open.form = undefined;
    backToDraft();
    draw();
  }

  function close(): void {
    if (!open) return;
    if (open.form) backToDraft();
    open = undefined;
    draw();
    stage.closePicker();
    hooks.onTurn();
  }

  function begin(composer: Composer, trigger: Trigger, quiet: boolean): void {
    close();
    open = openedAt(composer, meantBy(around.read()), trigger, quiet);
    hooks.onTurn();
  }

  const actions: PickerActions = {
    select,
    choose,
    voice: (tone) => extras.speak(tone),
    favour: () => extras.favour(),
    enter: (name) => go([...(open?.path ?? []), name]),
    leave: (depth) => go((open?.path ?? []).slice(0, depth)),
    answer: (answers) => open?.form && void use(open.form.card, answers),
    cancelForm,
    retry: () => void search(),
  };

  return {
    open(composer, trigger) {
      begin(composer, trigger, false);
      const known = open?.query === '' && ahead.list(open.meant, offers.manners()?.voice);
      if (open && known) {
        Object.assign(open, known, { phase: 'ready' });
        drawAndSay();
      } else draw();
      void search(Boolean(known));
    },
    use(composer, card, trigger) {
      begin(composer, trigger, true);
      void use(card);
    },
    close,
    now: () => open,
    type(query) {
      if (!open || open.query === query) return;
      open.query = query;
      open.path = [];
      void search();
    },
    command(command) {
      if (!open) return;
      if (command.do === 'move') select(open.selected + command.by);
      else if (command.do === 'choose') choose(command.at ?? open.selected);
      else if (command.do === 'voice') extras.speakNext(command.by);
      else if (command.do === 'enter') choose(open.selected);
      else if (command.do === 'leave') go(open.path.slice(0, -1));
      else if (command.do === 'favour') extras.favour();
      else close();
    },
    focus: () => ({
      query: open?.query ?? '',
      folder: open?.phase === 'ready' && rows()[open.selected]?.kind === 'folder',
      inside: (open?.path.length ?? 0) > 0,
    }),
    cancelForm,
    draw,
    prepare() {
      void prepare();
      ahead.renew();
    },
    renew: ahead.renew,
  };
}
