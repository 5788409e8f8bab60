import type { Failure } from '../../utils/core/result.ts';
import { pathWords } from '../../utils/library/folder-tree.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { DraftChange, TeamDraft, TeamPerson } from '../../utils/records/team-draft.ts';
import { intentLabel } from '../../utils/suggest/labels.ts';
import { cleanName } from '../../utils/team/care/sift.ts';
import { type DraftPart, valueIn } from '../../utils/team/drafts/content-part.ts';
import { pseudonymOf } from '../../utils/team/posts/pseudonym.ts';
import type { WorkAround } from './model.ts';

/** What a person is called, without signs that nobody sees; the same code as everywhere where there is no name. */
export const personWords = ({ id, name }: TeamPerson): string =>
  cleanName(name) ?? t('teamWork.unnamed', [pseudonymOf(id)]);

export const partWords = (part: DraftPart): string => t(`teamWork.part.${part}`);
export const draftStateWords = (state: TeamDraft['state']): string => t(`teamWork.state.${state}`);

/** What the value of a change is called. */
function titleIn(change: DraftChange): string | undefined {
  if (change.value === null) return undefined;
  switch (change.part) {
    case 'reply':
      return change.value.title;
    case 'reading':
    case 'trial':
      return change.value.title;
    case 'intent':
      return intentLabel(change.value.intent) || change.value.intent;
    default:
      return partWords(change.part);
  }
}

/** What a change is about, as people call it: its own title, or what it was called where it is taken away. */
export function titleOf(change: DraftChange, content: TeamContent): string {
  const own = titleIn(change);
  if (own !== undefined) return own.trim() === '' ? t('teamWork.untitled') : own;
  const before = valueIn(content, change.part, change.id);
  return titleIn({ ...change, value: before } as DraftChange) ?? change.id;
}

/** Where a change belongs: the folder of a reply, else the kind of thing. */
export function placeWords({ part, value }: DraftChange): string {
  return part === 'reply' && value && value.group.length > 0 ? pathWords(value.group) : partWords(part);
}

/** The text under `teamWork.failed` for a code. */
const FAILED = {
  'draft-role': 'role',
  'draft-state': 'state',
  'draft-no-words': 'noWords',
  'draft-full': 'full',
  'draft-changed': 'changed',
  'team-replies-full': 'repliesFull',
  'key-known': 'keyKnown',
  'key-last': 'keyLast',
  'key-missing': 'keyMissing',
  'key-unknown': 'keyUnknown',
  'keys-full': 'keysFull',
  'content-gone': 'contentGone',
  'store-full': 'storeFull',
  'store-unavailable': 'outOfRoom',
} as const;

/** Words for what did not happen to a draft or a key; undefined for codes of releases and channels. */
export function workFailure({ code, detail = '' }: Failure): string | undefined {
  const key = Object.hasOwn(FAILED, code) ? FAILED[code as keyof typeof FAILED] : undefined;
  return key && t(`teamWork.failed.${key}`, [detail]);
}

/** Words for what did not happen, be it to a draft or a key, a release or a channel. */
export const failureWords = (failure: Failure, around: Pick<WorkAround, 'failureWords'>): string =>
  workFailure(failure) ?? around.failureWords(failure);
