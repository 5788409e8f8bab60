import type { Confidence, Rule } from './rule.ts';

const ELEVEN_AT_NIGHT = 1380;

type Counted = Pick<Rule, 'unit' | 'figures' | 'closes'> & {
  /** The rules that count from eight, and from nine. */
  ids: readonly [string, string];
  idle?: number;
  sure: Confidence;
};

/**
 * What may be counted: the texts speak of turns and of messages, the names of figures of sessions (C). What ends a session no source
 * says: here a rest as at JD, or the line with which the console closes a conversation (A that there is one).
 */
const COUNTED: readonly Counted[] = [
  { ids: ['doudianTurn', 'doudianTurn9'], unit: 'round', figures: ['rate', 'mean'], sure: 'D' },
  { ids: ['doudianMessage', 'doudianMessage9'], unit: 'message', figures: ['rate', 'mean'], sure: 'C' },
  {
    ids: ['doudianSession', 'doudianSession9'],
    unit: 'session',
    idle: 600,
    figures: ['rate', 'first-mean'],
    sure: 'C',
  },
  {
    ids: ['doudianClosed', 'doudianClosed9'],
    unit: 'session',
    closes: true,
    figures: ['rate', 'first-mean'],
    sure: 'C',
  },
];

/** By the text that counts from eight, or by the one from nine. */
function ruleOf({ ids: [id, other], idle, sure, ...counted }: Counted, hour: 8 | 9): Rule {
  const isEight = hour === 8;
  const rest = idle === undefined ? {} : { idle };
  return {
    ...counted,
    id: isEight ? id : other,
    version: 1,
    console: 'doudian',
    values: { limit: 180, from: hour * 60, to: ELEVEN_AT_NIGHT, ...rest, window: 30 },
    confidence: isEight ? sure : 'D',
    date: isEight ? '2025-12' : '2025',
    conflictsWith: isEight ? other : id,
  };
}

/** How Doudian counts: each reading from eight, and by another text from nine. */
export const DOUDIAN_RULES: readonly Rule[] = [
  ...COUNTED.map((one) => ruleOf(one, 8)),
  ...COUNTED.map((one) => ruleOf(one, 9)),
];
