import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { CLUSTER_LEAST } from '../../utils/team/hub/nodes.ts';
import { refusedWords } from '../../utils/team/membership/refused-words.ts';
import { Button } from '../button.tsx';
import { channelName } from './words.ts';

/** What a try of a channel gave: `ok`, or the code of a failure. */
export type TestOutcome = { state: 'busy' } | { state: 'ok' } | { state: 'failed'; code: string };

export interface ChannelActsProps {
  channels: readonly ChannelConfig[];
  tests: ReadonlyMap<string, TestOutcome>;
  /** The ids of folders for which no account to publish with is here. */
  unlocked?: ReadonlySet<string>;
  /** Saves the file by which others join with the short code. */
  onJoinFile: () => void;
  /** Saves the server's configuration of a hub. */
  onHubConfig: (channel: ChannelConfig) => void;
  onTest: (channel: ChannelConfig) => void;
  /** Opens the addresses of one to be changed. Absent where they cannot be. */
  onChange?: (channel: ChannelConfig) => void;
  /** Absent where none can be taken away. */
  onRemove?: (channel: ChannelConfig) => void;
}

function Outcome({ outcome }: { outcome: TestOutcome | undefined }) {
  if (!outcome || outcome.state === 'busy') return null;
  return <p role="status">{outcome.state === 'ok' ? t('team.done.reached') : refusedWords(outcome.code)}</p>;
}

/** What a lead does with each channel that somebody set up: its files, a try, and taking it away. */
export function ChannelActs({ channels, tests, unlocked, ...does }: ChannelActsProps) {
  const { onChange, onRemove } = does;
  return (
    <>
      {channels.map((channel) => {
        const { kind, id } = channel;
        if (kind !== 'hub' && kind !== 'web') return null;
        return (
          <div key={id} class="team-card">
            <b>{channelName(channel)}</b>
            {kind === 'hub' && (
              <p>{channel.servers.length < CLUSTER_LEAST ? t('team.done.hub') : t('team.done.hubCluster')}</p>
            )}
            {kind === 'web' && !channel.webdav && <p>{t('team.done.web')}</p>}
            {onChange && unlocked?.has(id) && <p>{t('teamMoves.noAccount')}</p>}
            <div class="desk-actions">
              {kind === 'hub' && (
                <Button icon="download" onClick={() => does.onHubConfig(channel)}>
                  {t('team.done.hubConfig')}
                </Button>
              )}
              {kind === 'web' && !channel.webdav && (
                <Button icon="download" onClick={does.onJoinFile}>
                  {t('team.done.joinFile')}
                </Button>
              )}
              <Button busy={tests.get(id)?.state === 'busy'} onClick={() => does.onTest(channel)}>
                {t('team.done.test')}
              </Button>
              {onChange && <Button onClick={() => onChange(channel)}>{t('teamMoves.change')}</Button>}
              {onRemove && (
                <Button variant="quiet" icon="trash" onClick={() => onRemove(channel)}>
                  {t('team.channels.remove')}
                </Button>
              )}
            </div>
            <Outcome outcome={tests.get(id)} />
          </div>
        );
      })}
    </>
  );
}
