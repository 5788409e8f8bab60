import { ChannelSetup } from '../../components/team/channel-setup.tsx';
import { t } from '../../utils/locales/text.ts';
import { dropReach, requestReach } from '../../utils/platform/permissions.ts';
import { send } from '../../utils/platform/send.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { dropChannels } from '../../utils/store/team-channels.ts';
import { changeTeam, putTeamKeys } from '../../utils/store/teams.ts';
import {
  type Accounts,
  addressesOf,
  type ChannelDraft,
  configOf,
} from '../../utils/team/membership/channel-draft.ts';
import { channelKeyNames, channelKeys } from './team-secrets.ts';
import type { TeamVisit } from './team-visit.ts';
import { useChannelActs } from './use-channel-acts.ts';
import type { TeamView } from './use-team.ts';

interface ChannelsDeskProps extends Pick<TeamVisit, 'say'> {
  view: TeamView;
  joinFile: string | undefined;
  reload: () => void;
}

/** A lead's channels on the store: set up, tried, taken away. */
export function ChannelsDesk({ view, joinFile, say, reload }: ChannelsDeskProps) {
  const acts = useChannelActs(view, joinFile, say);
  const told = async (words: string) => {
    await send('teamChanged', {});
    say({ text: words });
    reload();
  };
  const add = async (draft: ChannelDraft, accounts: Accounts) => {
    const channel = configOf(draft);
    const addresses = addressesOf([channel]);
    if (addresses.length > 0) {
      // Straight from the click: the browser asks only then.
      const reach = await requestReach(addresses);
      if (!reach.ok || !reach.value) return say({ text: t('team.join.refusedHost'), tone: 'failed' });
    }
    const kept = await inStore(async (database) => {
      const keys = await putTeamKeys(database, channelKeys([channel], new Map([[channel.id, accounts]])));
      if (!keys.ok) return keys;
      return changeTeam(database, (team) => ({ ...team, channels: [...team.channels, channel] }));
    });
    if (!kept.ok) return say({ text: t('desk.notSaved'), tone: 'failed' });
    await told(t('team.channels.added'));
  };
  const remove = async (channel: ChannelConfig) => {
    const kept = await inStore(async (database) => {
      const changed = await changeTeam(database, (team) => ({
        ...team,
        channels: team.channels.filter(({ id }) => id !== channel.id),
      }));
      if (!changed.ok) return changed;
      const dropped = await dropChannels(database, [channel.id]);
      return dropped.ok ? putTeamKeys(database, [], channelKeyNames(channel.id)) : dropped;
    });
    if (!kept.ok) return say({ text: t('desk.notSaved'), tone: 'failed' });
    const left = addressesOf(view.team.channels.filter(({ id }) => id !== channel.id));
    const hosts = new Set(left.map((one) => new URL(one).hostname));
    await dropReach(addressesOf([channel]).filter((one) => !hosts.has(new URL(one).hostname)));
    await told(t('team.channels.removed'));
  };
  return (
    <ChannelSetup
      {...acts}
      newId={() => `c${crypto.randomUUID().slice(0, 8)}`}
      onAdd={(draft, accounts) => void add(draft, accounts)}
      onRemove={(channel) => void remove(channel)}
    />
  );
}
