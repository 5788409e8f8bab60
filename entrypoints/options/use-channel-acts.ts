import { useState } from 'preact/hooks';
import type { ChannelActsProps, TestOutcome } from '../../components/team/channel-acts.tsx';
import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { loginOf } from '../../utils/team/channels/web.ts';
import { saveFile } from './save-file.ts';
import { tryChannel } from './team-channel-test.ts';
import { hubConfigOf } from './team-hub-config.ts';
import type { TeamVisit } from './team-visit.ts';
import type { TeamView } from './use-team.ts';

/** What a lead does with the team's channels: their files, and a try of each. */
export function useChannelActs(
  { team, keys }: TeamView,
  joinFile: string | undefined,
  say: TeamVisit['say'],
): Omit<ChannelActsProps, 'onRemove'> {
  const [tests, setTests] = useState<ReadonlyMap<string, TestOutcome>>(new Map());
  const note = (channel: ChannelConfig, outcome: TestOutcome) =>
    setTests((before) => new Map(before).set(channel.id, outcome));
  return {
    channels: team.channels,
    tests,
    unlocked: new Set(
      team.channels.flatMap((one) =>
        one.kind === 'web' && one.webdav && !loginOf(keys.get(`channel:${one.id}`)?.channel) ? [one.id] : [],
      ),
    ),
    onJoinFile: () => {
      if (joinFile !== undefined) saveFile('team.json', new Blob([joinFile], { type: 'application/json' }));
    },
    onHubConfig: async (channel) => {
      const config = await hubConfigOf(channel, team, keys);
      if (config === undefined) say({ text: t('team.done.noConfig'), tone: 'failed' });
      else saveFile(config.name, config.content);
    },
    onTest: async (channel) => {
      note(channel, { state: 'busy' });
      const tried = await tryChannel({ channel, team, keys, joinFile });
      note(channel, tried.ok ? { state: 'ok' } : { state: 'failed', code: tried.error.code });
    },
  };
}
