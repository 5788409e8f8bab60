import type { Composer } from '../../utils/composer/composer.ts';
import { t } from '../../utils/locales/text.ts';
import type { Box } from '../../utils/picker/place.ts';
import type { DraftFinding } from '../../utils/platform/reply-contract.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Tone } from '../../utils/records/reply.ts';
import type { Checking } from './checking.ts';
import type { Composers } from './composers.ts';
import type { Dock } from './dock.ts';
import type { DockActions, DockModel } from './dock-model.ts';
import { createPlacing } from './dock-place.ts';
import type { FollowUp } from './follow-up.ts';
import type { Offer, Offers } from './offers.ts';
import type { Picker } from './picker-types.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { TRIGGERS } from './typing.ts';

/** The group of findings (`utils/draft-check/`) that are gaps. */
const GAP = 'empty-variable';
/** So much higher (CSS px) the dock becomes, about, when it says all that it has to say. */
const GROWN = 72;
const VOICES: readonly Tone[] = ['poised', 'fresh', 'playful', 'brisk'];

interface Parts {
  around: Surroundings;
  composers: Composers;
  offers: Offers;
  checking: Checking;
  followUp: FollowUp;
  picker: Picker;
  stage: Stage;
}

/** What the dock can have done; each at the composer that it stands at. */
export interface DockHooks {
  suggest(composer: Composer, offer: Offer): void;
  open(composer: Composer): void;
  next(composer: Composer): void;
  rewrite(composer: Composer, finding: DraftFinding): void;
  voice(tone: Tone): void;
}

export interface DockDesk {
  /** Draws it at the next frame, once for any number of calls. */
  draw(): void;
  /** Moves it where its composer has moved. */
  place(): void;
  /** Looks for the best place anew when it is drawn next: what it covered least may be another thing by now. */
  measureAgain(conversation: string): void;
  /** Says something that was refused or went wrong, until the next thing that somebody does. */
  notice(text: string | undefined): void;
  /** Does what the line offers: a rewrite, the next gap, the next message. False where it offers nothing. */
  accept(): boolean;
  suggest(at: number): boolean;
  /** Moves the focus into the dock. */
  focus(): boolean;
  move(by: number): void;
  leave(): void;
  end(): void;
}

/** Decides what the dock shows, at which composer and where. It draws in frames of the page, and none when nothing changed. */
export function createDockDesk(
  parts: Parts,
  hooks: DockHooks,
  create: (actions: DockActions) => Dock,
): DockDesk {
  const { around, composers, offers, checking, followUp, picker, stage } = parts;
  const { document, editor, signal } = around;
  let folded = false;
  let notice: string | undefined;
  let frame: number | undefined;
  /** What stood in the line when it was drawn last, and for whom. */
  let drawn: { list: readonly Offer[]; key: string | undefined } | undefined;

  const keyNow = () => around.seen()?.conversation?.key;
  const withComposer = (run: (composer: Composer) => void) => {
    const composer = composers.current();
    if (composer) run(composer);
    return composer !== undefined;
  };
  const finding = () => checking.findings()[0];
  const draft = () => {
    const composer = composers.current();
    return composer ? editor.read(composer) : '';
  };

  /** What is still open is filled rather than called wrong: only worse things in the draft come before it. */
  const gapIn = (text: string): DockModel['gap'] => {
    const gap = followUp.gap(text);
    const isFirst = checking.findings().every(({ group, level }) => group === GAP || level === 'hint');
    return gap && isFirst ? { ...gap, loud: checking.summary()?.loud === true } : undefined;
  };

  const accept = (): boolean => {
    const isOpen = gapIn(draft()) !== undefined;
    if (isOpen) return withComposer((one) => void followUp.selectGap(one));
    const first = finding();
    if (first) return first.rewrite !== undefined && withComposer((one) => hooks.rewrite(one, first));
    const text = draft();
    return followUp.next(text) !== undefined && withComposer(hooks.next);
  };
  const suggest = (at: number): boolean => {
    // Who presses means what is seen, though another answer may have come since: a busy page draws late.
    const seen = drawn?.key === keyNow() ? drawn?.list[at] : undefined;
    const offer = seen ?? offers.list()[at];
    return offer !== undefined && isOffering() && withComposer((one) => hooks.suggest(one, offer));
  };
  const isOffering = () => !folded && offers.manners()?.dock !== false;

  const dock = create({
    suggest,
    open: () => withComposer(hooks.open),
    accept,
    showFinding() {
      const first = finding();
      if (first)
        withComposer((one) => {
          one.element.focus({ preventScroll: true });
          editor.select(one, first);
        });
    },
    silence() {
      const first = finding();
      if (!first) return;
      const { id, name } = around.seen()?.shop ?? {};
      const shop = id ?? name ?? UNKNOWN_SHOP;
      checking.ignore(first);
      void around.ask('silence', { console: around.console, shop, finding: first.id, on: true });
    },
    ignore() {
      const first = finding();
      if (first) checking.ignore(first);
    },
    dropNext() {
      followUp.dropNext();
      draw();
    },
    dismiss() {
      notice = undefined;
      draw();
    },
    voice: hooks.voice,
    fold(next) {
      folded = next;
      draw();
    },
  });

  const placing = createPlacing(around, stage, () => place());

  const modelAt = (box: Box): DockModel => {
    const text = draft();
    const over = withLength(text);
    const gap = gapIn(text);
    const summary = gap ? undefined : checking.summary();
    const next = followUp.next(text);
    const list = isOffering() ? offers.list() : [];
    drawn = { list, key: keyNow() };
    const manners = offers.manners();
    const top = composers.current()?.element.getBoundingClientRect().top ?? 0;
    return {
      box,
      up: box.bottom <= top + 1 || box.bottom + GROWN > around.view.innerHeight,
      folded,
      ...(notice && { notice }),
      ...(summary && { draft: summary }),
      ...(over && { over }),
      ...(gap && { gap }),
      ...(next && { next }),
      ...(list[0]?.why && { why: list[0].why }),
      suggestions: list.map(({ card }) => ({
        title: card.title,
        text: card.preview,
        missing: card.missing.length > 0 ? t('picker.dock.missing', card.missing.length) : '',
      })),
      voice: manners?.voice ?? 'poised',
      voices: manners && !VOICES.includes(manners.voice) ? [manners.voice, ...VOICES] : VOICES,
      trigger: (manners?.triggers ?? TRIGGERS)[0] ?? '',
    };
  };
  const withLength = (text: string): DockModel['over'] => {
    const composer = composers.current();
    const length = composer && editor.lengthOf(text, composer);
    return length?.over ? { by: length.count - length.most, most: length.most } : undefined;
  };

  function drawNow(): void {
    frame = undefined;
    if (signal.aborted) return;
    const seen = around.seen();
    const composer = seen && composers.current();
    const isWanted =
      offers.manners()?.dock !== false || notice !== undefined || checking.summary() !== undefined;
    const box = composer && isWanted && !picker.now() ? placing.at(composer.element) : undefined;
    drawn = undefined;
    dock.draw(box && modelAt(box));
  }
  function draw(): void {
    if (frame !== undefined || signal.aborted || document.hidden) return;
    frame = requestAnimationFrame(drawNow);
  }
  function place(): void {
    if (picker.now()) picker.draw();
    draw();
  }

  return {
    draw,
    place,
    measureAgain: placing.changed,
    notice(text) {
      notice = text;
    },
    accept,
    suggest,
    focus: () => isOffering() && offers.list().length > 0 && dock.focus(),
    move: dock.move,
    leave: () => withComposer(({ element }) => element.focus({ preventScroll: true })),
    end() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      dock.draw(undefined);
    },
  };
}
