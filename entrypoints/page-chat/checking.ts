import type { Composer } from '../../utils/composer/composer.ts';
import { contextOf } from '../../utils/picker/context.ts';
import type { DraftFinding } from '../../utils/platform/reply-contract.ts';
import { checkReason } from './check-words.ts';
import type { DockModel } from './dock-model.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody has stopped typing for this long (ms). */
const PAUSE = 250;
/** Longer drafts than a message takes are not looked at. */
const MOST = 8000;
const RANKS = { block: 0, warn: 1, hint: 2 } as const;

export interface Checking {
  /** A draft was changed. */
  type(composer: Composer, text: string): void;
  /** What the draft has, worst first; nothing where it is no longer the one that was looked at. */
  findings(): readonly DraftFinding[];
  /** Where it was found. */
  composer(): Composer | undefined;
  /** The same for the dock. */
  summary(): DockModel['draft'];
  /** Leaves one kind of finding aside until the draft is sent. */
  ignore(finding: DraftFinding): void;
  /** Somebody is about to send it. */
  warn(): boolean;
}

/** Has drafts looked at while somebody pauses. Never in the way: what comes late is about a text that is no more, and is dropped. */
export function createChecking(
  { ask, console, seen, signal }: Surroundings,
  isWanted: () => boolean,
  onChange: () => void,
): Checking {
  let at: { composer: Composer; text: string } | undefined;
  let found: readonly DraftFinding[] = [];
  let loud = false;
  const ignored = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const look = async () => {
    const asked = at;
    const view = seen();
    if (!asked || !view || !isWanted()) return;
    const result = await ask('check', { context: contextOf(console, view), text: asked.text });
    if (asked !== at || !result.ok) return;
    found = [...result.value.findings].sort((a, b) => RANKS[a.level] - RANKS[b.level] || a.start - b.start);
    onChange();
  };
  const findings = () => found.filter(({ id }) => !ignored.has(id));

  return {
    type(composer, text) {
      if (at && at.text === text && at.composer.element === composer.element) return;
      clearTimeout(timer);
      at = { composer, text };
      const had = found.length > 0;
      found = [];
      loud = false;
      if (text.trim() === '') ignored.clear();
      else if (text.length <= MOST) timer = setTimeout(() => void look(), PAUSE);
      if (had) onChange();
    },
    findings,
    composer: () => at?.composer,
    summary() {
      const all = findings();
      const [first] = all;
      if (!first || !at) return undefined;
      const count = (level: DraftFinding['level']) => all.filter((one) => one.level === level).length;
      return {
        block: count('block'),
        warn: count('warn'),
        hint: count('hint'),
        why: checkReason(first.why),
        part: at.text.slice(first.start, first.end).slice(0, 24),
        ...(first.rewrite !== undefined && { rewrite: first.rewrite }),
        loud,
      };
    },
    ignore({ id }) {
      ignored.add(id);
      onChange();
    },
    warn() {
      const isBad = findings().some(({ level }) => level === 'block');
      if (isBad && !loud) {
        loud = true;
        onChange();
      }
      return isBad;
    },
  };
}
