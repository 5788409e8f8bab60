import { type Failure, failureLine } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { ErrorState } from '../states.tsx';

interface StoreTroubleProps {
  failure: Failure;
  /** What could not be shown; by default, what is stored. */
  what?: string;
  /** What is not harmed; by default, everything that is stored. */
  safe?: string;
  onRetry?: () => void;
}

/** A page of the desk that could not be read from the store. */
export function StoreTrouble({ failure, what, safe, onRetry }: StoreTroubleProps) {
  return (
    <ErrorState
      what={what ?? t('desk.trouble.what')}
      safe={safe ?? t('desk.trouble.safe')}
      todo={t('desk.trouble.todo')}
      detail={failureLine(failure)}
      actions={onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
