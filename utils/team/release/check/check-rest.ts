import { isDay } from '../../../core/zone.ts';
import type { CheckLists } from '../../../draft-check/lists.ts';
import type { TeamContent, TeamTrial } from '../../../records/team-content.ts';
import { canonical } from '../canonical.ts';
import { sameValue } from '../same.ts';
import { checkTexts } from './check-texts.ts';
import type { CheckItem } from './item.ts';

/** Ids that stand twice in one list: the second would take the other's place. */
function sameIds(list: readonly { id: string; title?: string }[], isReply: boolean): CheckItem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, title }): CheckItem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const about = isReply ? { reply: id } : { other: id };
    return [{ level: 'block', code: 'same-id', ...about, ...(title !== undefined && { title }), detail: id }];
  });
}

const overlap = (one: TeamTrial, other: TeamTrial): boolean =>
  one.from < (other.until ?? Number.POSITIVE_INFINITY) &&
  other.from < (one.until ?? Number.POSITIVE_INFINITY);

function checkTrial(trial: TeamTrial, { replies, trials }: TeamContent, lists: CheckLists): CheckItem[] {
  const about = { other: trial.id, reply: trial.reply, title: trial.title };
  const reply = replies.find(({ id }) => id === trial.reply);
  if (!reply) return [{ level: 'block', code: 'trial-reply', ...about }];
  const items: CheckItem[] = checkTexts({ variants: trial.b, consoles: reply.consoles }, about, lists);
  if (trial.until !== undefined && trial.until <= trial.from)
    items.push({ level: 'block', code: 'trial-time', ...about });
  if (sameValue(trial.b, reply.variants)) items.push({ level: 'block', code: 'trial-same', ...about });
  const earlier = trials.slice(0, trials.indexOf(trial));
  if (earlier.some((other) => other.reply === trial.reply && overlap(other, trial)))
    items.push({ level: 'block', code: 'trial-twice', ...about });
  return items;
}

/** Half a sign beside the replies: it has no canonical form, so nobody could sign what holds it. Words of trials are looked at with the others. */
function broken({ intents, readings, shipping, trials, words, withdrawn }: TeamContent): CheckItem[] {
  const things: { id: string; title: string; texts: unknown }[] = [
    ...readings.map((one) => ({ id: one.id, title: one.title, texts: one })),
    ...words.own.map((one) => ({ id: one.id, title: one.word, texts: one })),
    ...words.off.map((id) => ({ id, title: id, texts: id })),
    ...intents.map((one) => ({ id: one.id, title: one.phrases.join(' · '), texts: one })),
    ...shipping.rules.map((one) => ({ id: one.id, title: one.itemKeyword ?? one.console, texts: one })),
    ...trials.map(({ b, ...one }) => ({ ...one, texts: [one, b.map(({ title }) => title)] })),
    ...withdrawn.map((one) => ({ id: one.id, title: one.title, texts: one })),
  ];
  return things.flatMap(({ id, title, texts }): CheckItem[] =>
    canonical(texts).ok
      ? []
      : [{ level: 'block', code: 'broken-character', other: id, title: title.toWellFormed().slice(0, 200) }],
  );
}

/** What is wrong beside the replies: trials, readings, ids, and replies that come back after they were withdrawn. */
export function checkRest(content: TeamContent, lists: CheckLists): CheckItem[] {
  const { replies, intents, readings, trials, withdrawn, words, shipping } = content;
  const gone = new Set(withdrawn.map(({ id }) => id));
  return [
    ...sameIds(replies, true),
    ...[intents, readings, trials, words.own, shipping.rules].flatMap((list) => sameIds(list, false)),
    ...replies.flatMap(({ id, title }): CheckItem[] =>
      gone.has(id) ? [{ level: 'warn', code: 'withdrawn', reply: id, title }] : [],
    ),
    ...readings.flatMap(({ id, title, body }): CheckItem[] =>
      body.trim() === '' ? [{ level: 'warn', code: 'reading-empty', other: id, title }] : [],
    ),
    ...shipping.rules.flatMap(({ id, preSale }): CheckItem[] =>
      preSale.by === 'date' && !isDay(preSale.date)
        ? [{ level: 'warn', code: 'no-day', other: id, detail: preSale.date }]
        : [],
    ),
    ...trials.flatMap((trial) => checkTrial(trial, content, lists)),
    ...broken(content),
  ];
}
