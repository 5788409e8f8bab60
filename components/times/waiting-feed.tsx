import { useCallback } from 'preact/hooks';
import { failureLine, type Result } from '../../utils/core/result.ts';
import type { WaitingShown } from '../../utils/timing/read-waiting.ts';
import type { Follow } from '../follow-paced.ts';
import { useFeed } from '../use-feed.ts';
import { WaitingBoard, type WaitingBoardProps } from './waiting-board.tsx';

/** ms */
const PACE = 250;

interface WaitingFeedProps extends Omit<WaitingBoardProps, 'rows' | 'total' | 'failure' | 'onRetry'> {
  load: () => Promise<Result<WaitingShown>>;
  follow: Follow;
}

/** Who waits, as it is read and follows what changes. */
export function WaitingFeed({ load, follow, ...props }: WaitingFeedProps) {
  const { value, failure, reload } = useFeed(load, follow, PACE);
  const onAttend = useCallback<WaitingBoardProps['onAttend']>(
    async (key, command) => {
      const done = await props.onAttend(key, command);
      reload();
      return done;
    },
    [props.onAttend, reload],
  );
  return (
    <WaitingBoard
      {...props}
      onAttend={onAttend}
      rows={value?.rows}
      total={value?.total ?? 0}
      failure={failure && failureLine(failure)}
      onRetry={reload}
    />
  );
}
