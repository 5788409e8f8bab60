import { INTENTS, type Intent, MOODS, type Mood, withParent } from './intents.ts';
import { intentsSaid, PHRASE_WEIGHT, type Phrase } from './phrases.ts';
import { AFTER_RULES } from './rules/after-rules.ts';
import { ENGLISH_RULES } from './rules/english-rules.ts';
import { GOODS_RULES } from './rules/goods-rules.ts';
import { MOOD_RULES } from './rules/mood-rules.ts';
import { PARCEL_RULES } from './rules/parcel-rules.ts';
import { TALK_RULES } from './rules/talk-rules.ts';
import { WORDS } from './rules/words.ts';

/** The intents that are no child: what the learned model tells apart, in the order of its rows. */
export const PARENTS: readonly Intent[] = INTENTS.filter((intent) => !intent.includes('.'));

/** What a further rule for the same intent adds to the strongest one. */
const FURTHER = 0.25;
const LATIN = /[a-z]{2}/;
const CHINESE = /[\u4e00-\u9fff]/;

const compile = <Id extends string>(rules: readonly (readonly [Id, number, string])[]) =>
  rules.map(([id, weight, pattern]) => ({
    id,
    weight,
    pattern: new RegExp(
      pattern.replace(/<(\w+)>/g, (_, name: string) => `(?:${WORDS[name] ?? name})`),
      'i',
    ),
  }));

const CHINESE_RULES = compile<Intent>([...PARCEL_RULES, ...GOODS_RULES, ...AFTER_RULES, ...TALK_RULES]);
const LATIN_RULES = compile<Intent>(ENGLISH_RULES);
const MOODS_SHOWN = compile<Mood>(MOOD_RULES);

function add<Id extends string>(sums: Map<Id, number>, id: Id, weight: number): void {
  const before = sums.get(id);
  if (before === undefined) sums.set(id, weight);
  else sums.set(id, Math.max(before, weight) + FURTHER * Math.min(before, weight));
}

/** The weights of rules that speak for each id: the strongest, and a part of the others. */
function weigh<Id extends string>(
  rules: ReturnType<typeof compile<Id>>,
  text: string,
  sums: Map<Id, number>,
): void {
  for (const { id, weight, pattern } of rules) if (pattern.test(text)) add(sums, id, weight);
}

/**
 * What the rules say of a folded turn, and phrases beside them: evidence for each intent that any of them speaks for, finer ones as well as
 * parents.
 */
export function scoreIntents(folded: string, phrases: readonly Phrase[] = []): Map<Intent, number> {
  const sums = new Map<Intent, number>();
  if (CHINESE.test(folded) || !LATIN.test(folded)) weigh(CHINESE_RULES, folded, sums);
  if (LATIN.test(folded)) weigh(LATIN_RULES, folded, sums);
  for (const intent of intentsSaid(folded, phrases)) add(sums, intent, PHRASE_WEIGHT);
  return sums;
}

/** Evidence for each of `PARENTS`: its own and that of its strongest child. */
export function scoreParents(scores: ReadonlyMap<Intent, number>): Float64Array {
  const sums = new Float64Array(PARENTS.length);
  for (const [intent, score] of scores) {
    const at = PARENTS.indexOf(withParent(intent).at(-1) as Intent);
    const before = sums[at] ?? 0;
    sums[at] = Math.max(before, score) + FURTHER * Math.min(before, score);
  }
  return sums;
}

/** Evidence for each of `MOODS`. */
export function scoreMoods(folded: string): Float64Array {
  const sums = new Map<Mood, number>();
  weigh(MOODS_SHOWN, folded, sums);
  return Float64Array.from(MOODS, (mood) => sums.get(mood) ?? 0);
}
