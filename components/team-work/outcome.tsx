import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { StateMark } from '../state-mark.tsx';
import { Note } from '../states.tsx';
import type { Published, WorkAround } from './model.ts';
import { isFailed, outcomeWords } from './release-words.ts';

interface OutcomeProps {
  published: Published;
  around: WorkAround;
  busy: boolean;
  /** Hands it once more to the channels that failed. */
  onRetry: () => void;
}

function wordOf(published: Published): 'here' | 'unsent' | 'partly' | 'done' {
  const { channels } = published;
  if (channels.length === 0) return 'here';
  // Where no channel took it, it is not in use here either: nobody but this browser knows of it.
  if (channels.every(({ outcome }) => outcome === 'failed')) return 'unsent';
  return isFailed(published) ? 'partly' : 'done';
}

/** What became of a release, channel by channel. */
export function Outcome({ published, around, busy, onRetry }: OutcomeProps) {
  const { channels, number, overtaken } = published;
  return (
    <div class="desk-stack">
      <p role="status">
        {overtaken
          ? t('teamWork.outcome.overtaken')
          : t(`teamWork.outcome.${wordOf(published)}`, [String(number)])}
      </p>
      {channels.length > 0 && (
        <ul class="tw-outcomes" aria-label={t('teamWork.outcome.channels')}>
          {channels.map((one) => (
            <li key={one.channel} class={one.outcome === 'failed' ? 'tx-state-late' : undefined}>
              <StateMark state={one.outcome === 'failed' ? 'late' : 'fine'} />
              <span>{outcomeWords(one, around)}</span>
            </li>
          ))}
        </ul>
      )}
      {channels.length === 0 && <Note>{t('teamWork.outcome.noChannels')}</Note>}
      {isFailed(published) && !overtaken && (
        <Button variant="accent" icon="refresh" busy={busy} onClick={onRetry}>
          {t('teamWork.outcome.retry')}
        </Button>
      )}
    </div>
  );
}
