import { ChannelSetup } from '../../components/team/channel-setup.tsx';
import type { TellListProps } from '../../components/team/tell-list.tsx';
import { t } from '../../utils/locales/text.ts';
import { requestReach } from '../../utils/platform/permissions.ts';
import { send } from '../../utils/platform/send.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { isAtOtherServer } from '../../utils/records/team-server.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeTeam, putTeamKeys } from '../../utils/store/teams.ts';
import {
  type Accounts,
  addressesOf,
  type ChannelDraft,
  configOf,
} from '../../utils/team/membership/channel-draft.ts';
import { choseFresh, choseGone } from '../../utils/team/moves/next-addresses.ts';
import { decide } from '../../utils/team/moves/stored-choices.ts';
import { dropChannel, dropReachOf, dropReachTo, replaceChannel } from './team-moves.ts';
import { channelKeys, folderKeys, memberKey } from './team-secrets.ts';
import type { TeamVisit } from './team-visit.ts';
import { useChannelActs } from './use-channel-acts.ts';
import type { TeamView } from './use-team.ts';

interface ChannelsDeskProps extends Pick<TeamVisit, 'say'> {
  view: TeamView;
  tell: TellListProps;
  /** The addresses that the company's policy sets up. */
  managed: readonly string[];
  joinFile: string | undefined;
  reload: () => void;
}

/** A lead's channels on the store: set up, tried, taken away. */
export function ChannelsDesk({ view, tell, managed, joinFile, say, reload }: ChannelsDeskProps) {
  const acts = useChannelActs(view, joinFile, say);
  const told = async (words: string) => {
    await send('teamChanged', {});
    say({ text: words });
    reload();
  };
  const giveUp = async (addresses: readonly string[]) => {
    await dropReachTo(addresses, view.team.channels, managed);
    say({ text: t('desk.notSaved'), tone: 'failed' });
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
    if (!kept.ok) return giveUp(addresses);
    await decide(view.team.id, (choices) => choseFresh(choices, channel.id));
    await told(t('team.channels.added'));
  };
  const move = async (draft: ChannelDraft, accounts: Accounts) => {
    const channel = configOf(draft);
    const typed = folderKeys(channel, accounts);
    const before = view.team.channels.find(({ id }) => id === channel.id);
    const addresses = addressesOf([channel]);
    if (addresses.length > 0) {
      const reach = await requestReach(addresses);
      if (!reach.ok || !reach.value) return say({ text: t('team.join.refusedHost'), tone: 'failed' });
    }
    const kept = await inStore((database) => replaceChannel(database, channel, typed));
    if (!kept.ok) return giveUp(addresses);
    await decide(view.team.id, (choices) => choseFresh(choices, channel.id));
    if (before) await dropReachOf(before, kept.value.channels, managed);
    const had = view.keys.has(`channel:${channel.id}`) || view.keys.has(memberKey(channel.id));
    const isLeftBehind = had && isAtOtherServer(before, channel) && accounts.user === '';
    await told(t(isLeftBehind ? 'teamMoves.keptNoAccount' : 'teamMoves.kept'));
  };
  const remove = async (channel: ChannelConfig) => {
    const kept = await inStore((database) => dropChannel(database, channel.id));
    if (!kept.ok) return say({ text: t('desk.notSaved'), tone: 'failed' });
    await decide(view.team.id, (choices) => choseGone(choices, channel.id));
    await dropReachOf(channel, kept.value.channels, managed);
    await told(t('team.channels.removed'));
  };
  return (
    <ChannelSetup
      {...acts}
      tell={tell}
      newId={() => `c${crypto.randomUUID().slice(0, 8)}`}
      onAdd={(draft, accounts) => void add(draft, accounts)}
      onMove={(draft, accounts) => void move(draft, accounts)}
      onRemove={(channel) => void remove(channel)}
    />
  );
}
