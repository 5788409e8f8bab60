import { fail, ok, type Result } from '../core/result.ts';
import type { Composer, Place } from './composer.ts';
import { isComposingIn } from './composition.ts';
import { hasFocus, isField, isSameDraft, readDraft, type Span, select, selectionIn } from './draft.ts';
import { keepUndo } from './undo.ts';
import { type Change, type Way, waysFor, write } from './ways.ts';

export interface InsertOptions {
  /** At a cursor at the very end of a draft, begin a line of its own (unless one has just begun), so that replies stack. Default: true. */
  onNewLine?: boolean;
  /** Asked at the start and before another way is tried, some frames later: whether the composer still belongs to what the text was meant for. */
  isStillMeant?(): boolean;
}

/** How long (ms) a page without frames is given to change its mind: in the background it has none, elsewhere they may be late on a busy machine. */
const PATIENCE = { hidden: 120, shown: 1000 };

/** Line ends as `\n`, without characters that no keyboard gives. */
const normal = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

function spanOf(composer: Composer, place: Place, draft: string): Span {
  if (place === 'replace') return { start: 0, end: draft.length };
  const end = { start: draft.length, end: draft.length };
  if (place === 'cursor') return selectionIn(composer) ?? end;
  const start = Math.max(0, Math.min(place.from, draft.length));
  return { start, end: Math.max(start, Math.min(place.to, draft.length)) };
}

function changeOf(
  composer: Composer,
  raw: string,
  place: Place,
  { onNewLine = true }: InsertOptions,
): Change {
  const draft = readDraft(composer);
  const span = spanOf(composer, place, draft);
  const isAtEnd = span.start === draft.length && draft !== '' && !draft.endsWith('\n');
  const text = (place === 'cursor' && onNewLine && isAtEnd ? '\n' : '') + normal(raw);
  return { text, span, expected: draft.slice(0, span.start) + text + draft.slice(span.end) };
}

function refusal({ element }: Composer, { expected }: Change): Result<never> | undefined {
  if (!element.isConnected) return fail('gone');
  if (isComposingIn(element)) return fail('composing');
  if (!isField(element)) return element.isContentEditable ? undefined : fail('read-only');
  if (element.readOnly || element.disabled) return fail('read-only');
  const most = element.maxLength;
  return most >= 0 && expected.length > most ? fail('too-long', `${expected.length}/${most}`) : undefined;
}

/** After the page's next two frames and whatever it does in them: what it decides in the first may be drawn in the second. */
const settled = (): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(done, document.hidden ? PATIENCE.hidden : PATIENCE.shown);
    const finish = () => {
      clearTimeout(late);
      setTimeout(done);
    };
    requestAnimationFrame(() => requestAnimationFrame(finish));
  });

/** Takes back what was just done and did not work. Only right after it: later the composer may belong to another conversation. */
function takeBack(composer: Composer, way: Way, before: string): void {
  if (way.undoneBy === 'browser') composer.element.ownerDocument.execCommand('undo');
  if (readDraft(composer) !== before) write(composer, before, '');
}

type Outcome = 'taken' | 'refused' | 'cut' | 'changed';

async function attempt(composer: Composer, way: Way, change: Change, before: string): Promise<Outcome> {
  const { expected, span, text } = change;
  const isCut = (draft: string) =>
    draft !== '' && draft !== before && expected.startsWith(draft) && !isSameDraft(draft, expected);
  select(composer, span);
  const isLate = way.run(composer, change);
  const now = readDraft(composer);
  if (!isSameDraft(now, expected) && !(isLate && now === before)) {
    const isShort = isCut(now);
    if (now !== before) takeBack(composer, way, before);
    return isShort ? 'cut' : 'refused';
  }
  const kept = keepUndo(composer, { before, after: now, isUndone: way.undoneBy !== 'us' });
  await settled();
  if (!kept.stands()) return 'changed';
  const then = readDraft(composer);
  // Somebody may have typed on meanwhile.
  if (isSameDraft(then, expected) || (text !== '' && then.includes(text))) {
    kept.now(then);
    return 'taken';
  }
  kept.forget();
  if (then === before) return 'refused';
  if (!isCut(then)) return 'changed';
  takeBack(composer, way, before);
  return 'cut';
}

async function insert(
  composer: Composer,
  text: string,
  place: Place,
  options: InsertOptions,
): Promise<Result<{ draft: string }>> {
  // Another insertion may have been waited for.
  if (options.isStillMeant?.() === false) return fail('not-taken');
  const change = changeOf(composer, text, place, options);
  const refused = refusal(composer, change);
  if (refused) return refused;
  const before = readDraft(composer);
  if (change.expected === before) return ok({ draft: before });
  if (!hasFocus(composer)) composer.element.focus({ preventScroll: true });
  for (const way of waysFor(composer, change.text)) {
    const outcome = await attempt(composer, way, change, before);
    if (outcome === 'cut') return fail('too-long', `${change.expected.length}`);
    if (outcome === 'changed') break;
    if (outcome === 'refused') {
      if (!composer.element.isConnected || options.isStillMeant?.() === false) break;
      continue;
    }
    return ok({ draft: readDraft(composer) });
  }
  return fail('not-taken');
}

const running = new WeakMap<HTMLElement, Promise<unknown>>();

/**
 * Puts a text into a composer as a draft and makes sure that the page keeps it: tries the ways of the composer's kind until one holds
 * over the page's next two frames. Never sends, never clicks, and no Enter is ever pressed. Several calls wait for each other.
 * Errors: `gone` (no longer in the page), `read-only`, `composing` (an input method is at work), `too-long` (the page would cut it),
 * `not-taken` (the page puts something else there, or something else is open by now). After an error the draft is as it was, unless the page itself changed it.
 */
export function insertDraft(
  composer: Composer,
  text: string,
  place: Place,
  options: InsertOptions = {},
): Promise<Result<{ draft: string }>> {
  const before = running.get(composer.element) ?? Promise.resolve();
  const mine = before.then(() => insert(composer, text, place, options));
  running.set(
    composer.element,
    mine.catch(() => undefined),
  );
  return mine;
}
