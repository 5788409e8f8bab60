import type { CheckLine } from '../../components/team-work/model.ts';
import { whyWords } from '../../utils/draft-check/words.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { CheckCode, CheckItem } from '../../utils/team/release/check/item.ts';
import { checkContent } from '../../utils/team/release/check-content.ts';

/** The text under `teamWork.finding` for a code: names of texts know no dashes. */
const WORDS = {
  invalid: 'invalid',
  'broken-character': 'brokenCharacter',
  'no-title': 'noTitle',
  'no-words': 'noWords',
  'empty-wording': 'emptyWording',
  forbidden: 'forbidden',
  expired: 'expired',
  'bad-template': 'badTemplate',
  'empty-variable': 'emptyVariable',
  'unknown-variable': 'unknownVariable',
  'no-language': 'noLanguage',
  'same-code': 'sameCode',
  'same-text': 'sameText',
  'code-prefix': 'codePrefix',
  'code-sound': 'codeSound',
  'image-large': 'imageLarge',
  withdrawn: 'withdrawn',
  'same-id': 'sameId',
  'trial-reply': 'trialReply',
  'trial-twice': 'trialTwice',
  'trial-time': 'trialTime',
  'trial-same': 'trialSame',
  'reading-empty': 'readingEmpty',
  'no-day': 'noDay',
  'release-large': 'releaseLarge',
} as const satisfies Record<CheckCode, string>;

const NAMES_ANOTHER: ReadonlySet<CheckCode> = new Set([
  'same-code',
  'same-text',
  'code-prefix',
  'code-sound',
]);

function wordsOf({ code, finding, ...item }: CheckItem): string {
  const detail = (NAMES_ANOTHER.has(code) ? named(item.detail) : item.detail) ?? '';
  if (!finding) return t(`teamWork.finding.${WORDS[code]}`, [detail]);
  return t('teamWork.finding.forbidden', [whyWords(finding.why)]);
}

/** A title as it is named; undefined where there is none to name. */
const named = (title: string | undefined): string | undefined =>
  title?.trim() === '' ? t('teamWork.untitled') : title;

/** What the library check says of a content, in words; what holds a release back stands first. `at`: when the release starts, UTC ms. */
export async function checkLines(content: TeamContent, at: number): Promise<CheckLine[]> {
  const items = await checkContent(content, { at });
  return items.map((item, at) => ({
    level: item.level,
    id: String(at),
    about: named(item.title) ?? '',
    words: wordsOf(item),
  }));
}
