import { t } from '../../../utils/locales/text.ts';

/**
 * The kinds of records that are kept, in the order in which they are listed: the names of the object stores, without those that hold
 * copies of others in another form.
 */
export const KINDS = [
  'orders',
  'parcels',
  'reviews',
  'reviewVerdicts',
  'reviewCases',
  'reviewLessons',
  'messages',
  'conversations',
  'presences',
  'alerts',
  'shops',
  'counters',
  'health',
  'jobs',
  'replies',
  'replyUses',
  'learned',
  'teams',
  'teamKeys',
  'teamChannels',
  'teamReleases',
  'teamDrafts',
  'teamPosts',
  'teamCounts',
  'teamSent',
  'careClaims',
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether only who is in a team has such records. */
export const isOfTeam = (kind: Kind): boolean => /^(?:team|care)/.test(kind);

/** The name of a kind of record, of the settings or of the file as a whole; its id where no words exist for it. */
export function kindName(kind: string): string {
  const known = [...KINDS, 'settings' as const, 'file' as const].find((one) => one === kind);
  return known ? t(`desk.data.kind.${known}`) : kind;
}
