import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/core/result.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Tone } from '../../utils/records/reply.ts';

export interface Found {
  cards: ReplyCard[];
  folders: { name: string; count: number }[];
}

/** Asks for replies; an empty query asks for those that fit best. */
export type FindReplies = (
  query: string,
  choice: { group: readonly string[]; voice: Tone | undefined },
) => Promise<Result<Found>>;

type State = { kind: 'loading' } | { kind: 'failed'; code: string } | ({ kind: 'found' } & Found);

export interface Finding {
  state: State;
  /** The folders right below the open one; kept while something is looked for. */
  folders: Found['folders'];
  query: string;
  setQuery: (query: string) => void;
  group: readonly string[];
  setGroup: (group: readonly string[]) => void;
  setVoice: (voice: Tone) => void;
  active: number;
  setActive: (at: number) => void;
  move: (step: number) => void;
  /** The chosen reply. */
  card: ReplyCard | undefined;
  again: () => void;
}

/** The state of a search: an answer that a later question has overtaken is not shown. */
export function useFinder(find: FindReplies, moment: string): Finding {
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<readonly string[]>([]);
  const [voice, setVoice] = useState<Tone>();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [active, setActive] = useState(0);
  const [times, setTimes] = useState(0);
  const asked = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again when the moment has passed, or when told to
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    void find(query, { group, voice }).then((found) => {
      if (mine !== asked.current) return;
      setState(found.ok ? { kind: 'found', ...found.value } : { kind: 'failed', code: found.error.code });
    });
  }, [query, group, voice, moment, times, find]);
  const known = useRef<Found['folders']>([]);
  if (state.kind === 'found' && query.trim() === '') known.current = state.folders;
  const cards = state.kind === 'found' ? state.cards : [];
  const at = Math.min(active, Math.max(0, cards.length - 1));
  const begin =
    <V>(set: (value: V) => void) =>
    (value: V) => {
      setActive(0);
      set(value);
    };
  return {
    state,
    folders: known.current,
    query,
    setQuery: begin(setQuery),
    group,
    setGroup: begin(setGroup),
    setVoice,
    active: at,
    setActive,
    move: (step) => setActive(Math.max(0, Math.min(cards.length - 1, at + step))),
    card: cards[at],
    again: () => setTimes((before) => before + 1),
  };
}
