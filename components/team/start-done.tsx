import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { refusedWords } from '../../utils/team/membership/refused-words.ts';
import { Button } from '../button.tsx';
import { PageHead, Section } from '../desk/section.tsx';
import { Note } from '../states.tsx';
import { InviteCard } from './invite-card.tsx';
import type { InviteView } from './model.ts';
import { channelName } from './words.ts';

/** What a try of a channel gave: `ok`, or the code of a failure. */
export type TestOutcome = { state: 'busy' } | { state: 'ok' } | { state: 'failed'; code: string };

interface StartDoneProps {
  name: string;
  fingerprint: string;
  channels: readonly ChannelConfig[];
  tests: ReadonlyMap<string, TestOutcome>;
  invites: readonly InviteView[];
  /** Saves the backup of the key again. */
  onBackup: () => void;
  /** Saves the file by which others join with the short code. */
  onJoinFile: () => void;
  /** Saves the server's configuration of a hub. */
  onHubConfig: (channel: ChannelConfig) => void;
  onTest: (channel: ChannelConfig) => void;
  onCopy: (text: string) => Promise<boolean>;
  onWork: () => void;
  onTeam: () => void;
}

function Test({ outcome }: { outcome: TestOutcome | undefined }) {
  if (!outcome || outcome.state === 'busy') return null;
  return <p role="status">{outcome.state === 'ok' ? t('team.done.reached') : refusedWords(outcome.code)}</p>;
}

/** The team is made: the key's backup, its ways, and what others join with. */
export function StartDone({ name, fingerprint, channels, tests, invites, ...does }: StartDoneProps) {
  const hubs = channels.filter(({ kind }) => kind === 'hub');
  const others = channels.filter(({ kind }) => kind === 'web');
  return (
    <>
      <PageHead title={t('team.done.title', [name])} lead={t('team.done.lead')} />
      <Section title={t('team.key.backup')}>
        <Note>{t('team.done.backup')}</Note>
        <div class="desk-actions">
          <Button icon="download" onClick={does.onBackup}>
            {t('team.key.saveAgain')}
          </Button>
        </div>
      </Section>
      {(hubs.length > 0 || others.length > 0) && (
        <Section title={t('team.page.channels')}>
          {[...hubs, ...others].map((channel) => (
            <div key={channel.id} class="team-card">
              <b>{channelName(channel)}</b>
              {channel.kind === 'hub' && <p>{t('team.done.hub')}</p>}
              {channel.kind === 'web' && !channel.webdav && <p>{t('team.done.web')}</p>}
              <div class="desk-actions">
                {channel.kind === 'hub' && (
                  <Button icon="download" onClick={() => does.onHubConfig(channel)}>
                    {t('team.done.hubConfig')}
                  </Button>
                )}
                {channel.kind === 'web' && !channel.webdav && (
                  <Button icon="download" onClick={does.onJoinFile}>
                    {t('team.done.joinFile')}
                  </Button>
                )}
                <Button busy={tests.get(channel.id)?.state === 'busy'} onClick={() => does.onTest(channel)}>
                  {t('team.done.test')}
                </Button>
              </div>
              <Test outcome={tests.get(channel.id)} />
            </div>
          ))}
        </Section>
      )}
      <Section title={t('team.invite.title')} lead={t('team.invite.lead')}>
        <InviteCard fingerprint={fingerprint} invites={invites} onCopy={does.onCopy} />
      </Section>
      <div class="desk-actions">
        <Button variant="accent" onClick={does.onWork}>
          {t('team.done.work')}
        </Button>
        <Button onClick={does.onTeam}>{t('team.done.toTeam')}</Button>
      </div>
    </>
  );
}
