import type { ChannelConfig } from '../../records/team.ts';
import type { TeamDraft } from '../../records/team-draft.ts';

/** The longest post that a hub takes, in bytes: its messages end at a megabyte. */
export const HUB_POST_LIMIT = 900_000;
/** The longest post that is left in a WebDAV folder, and fetched from it, in bytes. */
export const FOLDER_POST_LIMIT = 3_000_000;

/** The longest post that every one of these channels takes, in bytes; undefined where none of them has a place for posts. */
export function postLimitOf(channels: readonly ChannelConfig[]): number | undefined {
  const limits = channels.flatMap((one) => {
    if (one.kind === 'hub') return HUB_POST_LIMIT;
    return one.kind === 'web' && one.webdav ? FOLDER_POST_LIMIT : [];
  });
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** The bytes of a draft's pictures as they travel: base64 is one byte a sign. Its words are no matter beside them. */
export const pictureBytes = ({ change }: Pick<TeamDraft, 'change'>): number =>
  change.part === 'reply'
    ? (change.value?.images ?? []).reduce((sum, { data = '' }) => sum + data.length, 0)
    : 0;
