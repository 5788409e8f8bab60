import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import { pictureBytes } from '../../utils/team/posts/post-limit.ts';
import { Warning } from '../warning.tsx';
import type { WorkAround } from './model.ts';

interface TooLargeProps {
  drafts: readonly TeamDraft[];
  around: Pick<WorkAround, 'postLimit'>;
}

/** Kilobytes, as pictures are given elsewhere; rounded up, so that the one is never shown as the other. */
const kilobytes = (bytes: number): string => formatCount(Math.ceil(bytes / 1000));

/** Says before somebody proposes that the pictures of a draft are more than the team's channels carry. */
export function TooLarge({ drafts, around: { postLimit } }: TooLargeProps) {
  const largest = Math.max(0, ...drafts.map(pictureBytes));
  if (postLimit === undefined || largest <= postLimit) return null;
  return <Warning>{t('teamWork.tooLarge', [kilobytes(largest), kilobytes(postLimit)])}</Warning>;
}
