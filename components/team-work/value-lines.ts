import { levelWords } from '../../utils/draft-check/words.ts';
import { pathWords } from '../../utils/library/folder-tree.ts';
import { messagesOf } from '../../utils/library/wordings.ts';
import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { OwnWord } from '../../utils/records/own-word.ts';
import type { Variant } from '../../utils/records/reply.ts';
import type { ShipByRule, Thresholds } from '../../utils/records/ship-by-rule.ts';
import type { TeamReply, TeamTrial } from '../../utils/records/team-content.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { intentLabel } from '../../utils/suggest/labels.ts';
import { THRESHOLD_NAMES } from '../desk/alerts/threshold-form.tsx';
import { wordingWords } from '../desk/library/words.ts';
import { consoleName, type DeskConsole } from '../desk/model.ts';
import { ruleWords, scopeWords } from '../desk/rules/words.ts';

/** One line of a value: what it is, and what it says. */
export interface ValueLine {
  label: string;
  text: string;
  /** A picture as a data URL. */
  image?: string;
}

/** A line that two values have differently. */
export interface LineDifference {
  label: string;
  before?: string;
  after?: string;
  /** The pictures that it was and is. */
  images?: { before?: string; after?: string };
}

export interface LineAround {
  consoles: readonly DeskConsole[];
  /** UTC ms. */
  now: number;
  /** What a reply of the team is called. */
  replyTitle?: (id: string) => string | undefined;
}

const line = (label: string, text: string): ValueLine[] => (text === '' ? [] : [{ label, text }]);
const list = (labels: readonly string[]): string => labels.join('、');

function variantLines(variants: readonly Variant[]): ValueLine[] {
  const seen = new Map<string, number>();
  return variants.flatMap((variant) => {
    const name = wordingWords(variant);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const label = times === 1 ? name : `${name} ${times}`;
    const texts = messagesOf(variant);
    return [
      ...line(`${label} · ${t('teamWork.line.title')}`, variant.title ?? ''),
      ...texts.flatMap((text, at) => line(texts.length > 1 ? `${label} · ${at + 1}` : label, text)),
    ];
  });
}

const replyLines = (reply: TeamReply, { consoles, now }: LineAround): ValueLine[] => [
  ...line(t('teamWork.line.title'), reply.title),
  ...line(t('teamWork.line.code'), reply.code),
  ...line(t('teamWork.line.group'), pathWords(reply.group)),
  ...variantLines(reply.variants),
  ...line(t('teamWork.line.situations'), list(reply.situations.map((one) => intentLabel(one) || one))),
  ...line(t('teamWork.line.tags'), list(reply.tags)),
  ...line(t('teamWork.line.consoles'), list(reply.consoles.map((one) => consoleName(one, consoles)))),
  ...line(
    t('teamWork.line.validUntil'),
    reply.validUntil === undefined ? '' : formatMoment(reply.validUntil, now),
  ),
  ...reply.images.map(({ name, data = '' }, at) => ({
    label: t('teamWork.line.image', [String(at + 1)]),
    text: t('teamWork.line.imageSize', [name, formatCount(Math.ceil((data.length * 3) / 4096))]),
    ...(data !== '' && { image: data }),
  })),
];

const trialLines = (
  { title, b, by, from, outcome, reply, until }: TeamTrial,
  { now, replyTitle }: LineAround,
): ValueLine[] => [
  ...line(t('teamWork.line.title'), title),
  ...line(t('teamWork.part.reply'), replyTitle?.(reply) ?? reply),
  ...variantLines(b).map(({ label, text }) => ({ label: t('teamWork.line.other', [label]), text })),
  ...line(t('teamWork.line.split'), t(`teamWork.trial.by.${by}`)),
  ...line(t('teamWork.line.outcome'), t(`teamWork.trial.outcome.${outcomeKey(outcome)}`)),
  ...line(t('teamWork.release.starts'), formatMoment(from, now)),
  ...line(t('teamWork.line.until'), until === undefined ? '' : formatMoment(until, now)),
];

function wordLine({ word, level, note, rewrite, consoles }: OwnWord, around: LineAround): ValueLine {
  const parts = [
    levelWords(level),
    note,
    rewrite && t('picker.dock.rewrite', [rewrite]),
    list(consoles.map((one) => consoleName(one, around.consoles))),
  ];
  return { label: t('teamWork.line.word', [word]), text: parts.filter(Boolean).join(' · ') };
}

/** Lines of one label told apart by their place, so that none hides another. */
function distinct(lines: readonly ValueLine[]): ValueLine[] {
  const seen = new Map<string, number>();
  return lines.map((one) => {
    const times = (seen.get(one.label) ?? 0) + 1;
    seen.set(one.label, times);
    return times === 1 ? one : { ...one, label: `${one.label} ${times}` };
  });
}

const ruleText = (rule: ShipByRule, { consoles }: LineAround): string =>
  [
    ...(rule.enabled ? [] : [t('desk.rules.isOff')]),
    scopeWords(rule, consoles, []),
    ruleWords(rule),
    ...(rule.sourceWords ? [rule.sourceWords] : []),
  ].join(' · ');

const thresholdLines = (thresholds: { [Name in keyof Thresholds]?: number | undefined }): ValueLine[] =>
  THRESHOLD_NAMES.flatMap((name) => {
    const hours = thresholds[name];
    return hours === undefined ? [] : [{ label: t(`desk.alerts.${name}`), text: t('common.hours', hours) }];
  });

/** The text under `teamWork.trial.outcome` for an outcome. */
export const outcomeKey = (outcome: TeamTrial['outcome']): 'askedAgain' | 'edited' | 'badReview' =>
  outcome === 'asked-again' ? 'askedAgain' : outcome === 'bad-review' ? 'badReview' : 'edited';

/** What a change's value says, line by line; nothing for what is taken away. */
export function valueLines(change: DraftChange, around: LineAround): ValueLine[] {
  if (change.value === null) return [];
  switch (change.part) {
    case 'reply':
      return replyLines(change.value, around);
    case 'reading':
      return [
        ...line(t('teamWork.line.title'), change.value.title),
        ...line(t('teamWork.line.body'), change.value.body),
        {
          label: t('teamWork.line.required'),
          text: t(change.value.required ? 'teamWork.isOn' : 'teamWork.isOff'),
        },
        { label: t('teamWork.line.version'), text: String(change.value.version) },
      ];
    case 'intent':
      return [
        { label: t('teamWork.line.intent'), text: intentLabel(change.value.intent) || change.value.intent },
        { label: t('teamWork.line.phrases'), text: list(change.value.phrases) },
      ];
    case 'trial':
      return trialLines(change.value, around);
    case 'words':
      return [
        ...distinct(change.value.own.map((one) => wordLine(one, around))),
        ...change.value.off.map((id) => ({
          label: t('teamWork.line.ruleOff', [id]),
          text: t('teamWork.isOn'),
        })),
      ];
    case 'shipping':
      return [
        ...change.value.rules.map((rule, at) => ({
          label: t('teamWork.line.rule', [String(at + 1)]),
          text: ruleText(rule, around),
        })),
        ...thresholdLines(change.value.thresholds ?? {}),
      ];
  }
}

/** The lines in which two values differ, in the order of the newer one; what only the older has comes last. */
export function differences(before: readonly ValueLine[], after: readonly ValueLine[]): LineDifference[] {
  const old = new Map(before.map((one) => [one.label, one]));
  const labels = new Set(after.map(({ label }) => label));
  const pictures = (was: ValueLine | undefined, is: ValueLine | undefined): Pick<LineDifference, 'images'> =>
    was?.image === is?.image
      ? {}
      : { images: { ...(was?.image && { before: was.image }), ...(is?.image && { after: is.image }) } };
  return [
    ...after.flatMap((one) => {
      const { label, text, image } = one;
      const was = old.get(label);
      if (was?.text === text && was.image === image) return [];
      return [{ label, ...(was && { before: was.text }), after: text, ...pictures(was, one) }];
    }),
    ...before
      .filter(({ label }) => !labels.has(label))
      .map((one) => ({ label: one.label, before: one.text, ...pictures(one, undefined) })),
  ];
}
