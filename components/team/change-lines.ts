import { listedRules } from '../../utils/draft-check/listed-rules.ts';
import { whyWords } from '../../utils/draft-check/words.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamReply } from '../../utils/records/team-content.ts';
import { addressesIn } from '../../utils/team/moves/way.ts';
import type { ContentDiff, ListChange } from '../../utils/team/release/diff-content.ts';
import type { ReplyChange, ReplyField } from '../../utils/team/release/diff-reply.ts';
import { diffWords } from '../../utils/team/release/diff-words.ts';
import { THRESHOLD_NAMES } from '../desk/alerts/threshold-form.tsx';
import { dayHere } from '../desk/library/typed-day.ts';
import { toneText } from '../picker/words.ts';
import type { ChangeLine } from './model.ts';
import { channelName } from './words.ts';

type Part = ChangeLine['parts'][number];

const partOf = (label: string, before: string, after: string): Part[] =>
  before === after ? [] : [{ label, runs: diffWords(before, after) }];

const LANG = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const;

function fieldText(reply: TeamReply | undefined, field: ReplyField): string {
  const value = reply?.[field];
  if (value === undefined) return '';
  if (typeof value === 'number') return dayHere(value);
  if (typeof value === 'string') return value;
  return value.map((one) => (typeof one === 'string' ? one : one.name)).join(' · ');
}

/** A reply's change as one line: what of it is another, and each wording's words. */
export function replyLine(change: ReplyChange): ChangeLine {
  const { id, kind, title, before, after, fields, wordings } = change;
  return {
    id: `reply ${id}`,
    what: 'reply',
    kind,
    title,
    parts: [
      ...(kind === 'changed' ? fields : []).flatMap((field) =>
        partOf(t(`team.changes.field.${field}`), fieldText(before, field), fieldText(after, field)),
      ),
      ...wordings.flatMap((wording) =>
        partOf(
          `${toneText(wording.tone)} · ${t(`library.langShort.${LANG[wording.lang]}`)}`,
          wording.before.join('\n'),
          wording.after.join('\n'),
        ),
      ),
    ],
  };
}

/** The changes of a list as lines; `words` is what a thing says, as one text. */
function listLines<T extends { id: string }>(
  what: ChangeLine['what'],
  { added, removed, changed }: ListChange<T>,
  titleOf: (one: T) => string,
  words: (one: T) => string,
): ChangeLine[] {
  const line = (kind: ChangeLine['kind'], one: T, before: string, after: string): ChangeLine => ({
    id: `${what} ${one.id}`,
    what,
    kind,
    title: titleOf(one),
    parts: partOf(t(`team.changes.what.${what}`), before, after),
  });
  return [
    ...added.map((one) => line('added', one, '', words(one))),
    ...changed.map(({ before, after }) => line('changed', after, words(before), words(after))),
    ...removed.map((one) => line('removed', one, words(one), '')),
  ];
}

/** Rules of the draft check that are off from now on, or on again; one that this client does not know goes by its id. */
function checkLines({ added, removed }: ContentDiff['rulesOff']): ChangeLine[] {
  const line = (id: string, before: string, after: string): ChangeLine => {
    const rule = listedRules.find((one) => one.id === id);
    return {
      id: `check ${id}`,
      what: 'check',
      kind: 'changed',
      title: rule ? whyWords(rule.why) : id,
      parts: partOf(t('team.changes.what.check'), before, after),
    };
  };
  const [on, off] = [t('team.changes.checkOn'), t('team.changes.checkOff')];
  return [...added.map((id) => line(id, on, off)), ...removed.map((id) => line(id, off, on))];
}

/** Other thresholds as one line; one that the team does not set is each agent's own. */
function timesLines({ thresholds }: ContentDiff['shipping']): ChangeLine[] {
  if (!thresholds) return [];
  const hours = (value: number | undefined) =>
    value === undefined ? t('team.changes.ownHours') : t('common.hours', value);
  const { before, after } = thresholds;
  const parts = THRESHOLD_NAMES.flatMap((name) =>
    partOf(t(`desk.alerts.${name}`), hours(before[name]), hours(after[name])),
  );
  return [
    {
      id: 'times',
      what: 'times',
      kind: 'changed',
      title: parts.map(({ label }) => label).join(' · '),
      parts,
    },
  ];
}

/** Everything that a release changed, as lines: withdrawals first, since nobody should send those any more. */
export function changeLines(diff: ContentDiff): ChangeLine[] {
  const withdrawn = diff.withdrawn.added.map(
    ({ id, title, why = '' }): ChangeLine => ({
      id: `withdrawn ${id}`,
      what: 'reply',
      kind: 'withdrawn',
      title,
      parts: why === '' ? [] : [{ label: t('team.changes.why'), runs: [{ text: why, kind: 'same' }] }],
    }),
  );
  const gone = new Set(diff.withdrawn.added.map(({ id }) => id));
  return [
    ...withdrawn,
    ...diff.replies.flatMap((one) => (one.kind === 'removed' && gone.has(one.id) ? [] : [replyLine(one)])),
    ...listLines(
      'word',
      diff.words,
      ({ word }) => word,
      ({ word, note = '', rewrite = '' }) => [word, note, rewrite].filter(Boolean).join('\n'),
    ),
    ...checkLines(diff.rulesOff),
    ...listLines(
      'rule',
      diff.shipping,
      (rule) => t('common.hours', rule.hours),
      (rule) => [t('common.hours', rule.hours), rule.itemKeyword ?? ''].filter(Boolean).join('\n'),
    ),
    ...timesLines(diff.shipping),
    ...listLines(
      'intent',
      diff.intents,
      ({ phrases }) => phrases.slice(0, 3).join(' · '),
      ({ phrases }) => phrases.join('\n'),
    ),
    ...listLines(
      'reading',
      diff.readings,
      ({ title }) => title,
      ({ body }) => body,
    ),
    ...listLines(
      'trial',
      diff.trials,
      ({ title }) => title,
      ({ b }) => b.map(({ body }) => body).join('\n'),
    ),
    ...listLines('address', diff.addresses, channelName, (way) => addressesIn(way).join('\n')),
  ];
}
