import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Progress } from '../states.tsx';
import type { Making } from './model.ts';

interface MakingBarProps {
  making: Making;
  onPause: () => void;
  onResume: () => void;
}

/** How many days have been counted; it may be stopped, or the page left: what is done is kept. */
export function MakingBar({ making: { done, all, isPaused }, onPause, onResume }: MakingBarProps) {
  return (
    <div class="times-making">
      <Progress
        label={t('times.making.days', [formatCount(done), formatCount(all)])}
        value={done}
        max={Math.max(1, all)}
      />
      <p class="desk-quiet">{t(isPaused ? 'times.making.paused' : 'times.making.why')}</p>
      <Button onClick={isPaused ? onResume : onPause}>
        {t(isPaused ? 'times.making.resume' : 'times.making.pause')}
      </Button>
    </div>
  );
}
