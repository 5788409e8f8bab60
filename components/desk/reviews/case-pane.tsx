import { t } from '../../../utils/locales/text.ts';
import type { Playbook } from '../../../utils/playbook/playbook.ts';
import type { CaseFile } from '../../../utils/reviews/case-file.ts';
import { Button } from '../../button.tsx';
import { CaseCard } from '../../review-case/case-card.tsx';
import { CaseSheet } from '../../review-case/case-sheet.tsx';
import type { CaseActs, CaseChannel } from '../../review-case/model.ts';
import { EmptyState, ErrorState, Skeleton } from '../../states.tsx';

/** What is known of the case that is looked at. */
export type CaseLoad =
  | { is: 'none' }
  | { is: 'loading' }
  /** There is no such review in the store any more. */
  | { is: 'gone' }
  | { is: 'failed'; detail: string }
  | { is: 'there'; file: CaseFile };

export interface CasePaneProps extends CaseActs {
  load: CaseLoad;
  names: (file: CaseFile) => { consoleName: string; shopName: string; timeZone: string };
  playbook: (file: CaseFile, channel: CaseChannel) => Playbook;
  me: string;
  /** UTC ms. */
  now: number;
  onRetry: () => void;
}

/** The case card, or what stands in its place. */
export function CasePane({ load, names, playbook, me, now, onRetry, ...acts }: CasePaneProps) {
  if (load.is === 'none')
    return <EmptyState title={t('reviewCase.none')}>{t('reviewCase.noneHow')}</EmptyState>;
  if (load.is === 'loading') return <Skeleton rows={6} label={t('common.loading')} />;
  if (load.is === 'gone')
    return <EmptyState title={t('reviewCase.gone')}>{t('reviewCase.goneHow')}</EmptyState>;
  if (load.is === 'failed')
    return (
      <ErrorState
        what={t('reviewCase.broken')}
        safe={t('desk.trouble.safe')}
        todo={t('desk.trouble.todo')}
        detail={load.detail}
        actions={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    );
  const { file } = load;
  return (
    <CaseCard
      // What somebody has typed belongs to this case alone.
      key={file.review.key}
      file={file}
      me={me}
      now={now}
      {...names(file)}
      {...acts}
      playbook={(channel) => playbook(file, channel)}
    />
  );
}

/** What is printed of it; apart, for it stands beside everything else. */
export function PrintSheet({
  load,
  names,
  playbook,
  now,
  open,
}: Pick<CasePaneProps, 'load' | 'names' | 'playbook' | 'now'> & { open: boolean }) {
  if (load.is !== 'there') return null;
  const { file } = load;
  return <CaseSheet file={file} now={now} {...names(file)} playbook={playbook(file, 'phone')} open={open} />;
}
