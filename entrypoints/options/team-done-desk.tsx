import { useState } from 'preact/hooks';
import { StartDone, type TestOutcome } from '../../components/team/start-done.tsx';
import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { saveFile } from './save-file.ts';
import { hubConfigOf, tryChannel } from './team-channel-test.ts';
import { saveBackup } from './team-start-desk.tsx';
import type { TeamVisit } from './team-visit.ts';
import { hashOf } from './use-route.ts';
import { type TeamView, useInvites } from './use-team.ts';

interface DoneDeskProps extends Pick<TeamVisit, 'say' | 'onCopy'> {
  view: TeamView;
  backup: string;
  onTeam: () => void;
}

/** What is left to do once a team was made. */
export function DoneDesk({ view, backup, say, onCopy, onTeam }: DoneDeskProps) {
  const { invites, joinFile } = useInvites(view);
  const [tests, setTests] = useState<ReadonlyMap<string, TestOutcome>>(new Map());
  const { team, keys } = view;
  const note = (channel: ChannelConfig, outcome: TestOutcome) =>
    setTests((before) => new Map(before).set(channel.id, outcome));
  const test = async (channel: ChannelConfig) => {
    note(channel, { state: 'busy' });
    const tried = await tryChannel({ channel, team, keys, joinFile });
    note(channel, tried.ok ? { state: 'ok' } : { state: 'failed', code: tried.error.code });
  };
  return (
    <StartDone
      name={team.name}
      fingerprint={fingerprintOf(team.id)}
      channels={team.channels}
      tests={tests}
      invites={invites}
      onBackup={() => saveBackup(backup)}
      onJoinFile={() =>
        joinFile !== undefined && saveFile('team.json', new Blob([joinFile], { type: 'application/json' }))
      }
      onHubConfig={async (channel) => {
        const config = await hubConfigOf(channel, team, keys);
        if (config === undefined) say({ text: t('team.done.noConfig'), tone: 'failed' });
        else saveFile('nats.conf', new Blob([config], { type: 'text/plain' }));
      }}
      onTest={(channel) => void test(channel)}
      onCopy={onCopy}
      onWork={() => {
        location.hash = hashOf('teamLibrary');
      }}
      onTeam={onTeam}
    />
  );
}
