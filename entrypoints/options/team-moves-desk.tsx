import { useState } from 'preact/hooks';
import { Moves } from '../../components/team/moves.tsx';
import { t } from '../../utils/locales/text.ts';
import { requestReach } from '../../utils/platform/permissions.ts';
import { send } from '../../utils/platform/send.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { type Accounts, addressesOf } from '../../utils/team/membership/channel-draft.ts';
import {
  asksAccounts,
  isLastToAnswer,
  lacksSecret,
  leavesServer,
  type Move,
  movesOf,
  offerName,
} from '../../utils/team/moves/moves.ts';
import { laterSetting } from '../../utils/team/moves/stored-settings.ts';
import { type Addressed, configOfWay } from '../../utils/team/moves/way.ts';
import { tryChannel } from './team-channel-test.ts';
import { dropChannel, dropReachOf, dropReachTo, takeMove } from './team-moves.ts';
import { folderKeys } from './team-secrets.ts';
import type { TeamVisit } from './team-visit.ts';
import { useSetting } from './use-setting.ts';
import type { TeamView } from './use-team.ts';

interface MovesDeskProps extends Pick<TeamVisit, 'say'> {
  view: TeamView;
  /** The team's channels, and those that the company's policy adds. */
  channels: readonly ChannelConfig[];
  /** The addresses that the policy sets up. */
  managed: readonly string[];
  /** Channels about which a lead here has said something that is not released yet. */
  decided: ReadonlySet<string>;
  reload: () => void;
  /** Asks every channel for news. */
  onCheck: () => Promise<void>;
}

const NOT_JUDGED = { judged: false };

/** What the newest release says of addresses, on the store and the browser. Nothing happens before a click. */
export function MovesDesk({ view, channels, managed, decided, say, reload, onCheck }: MovesDeskProps) {
  const { team, layer, states, keys } = view;
  const [later, changeLater] = useSetting(laterSetting, say, NOT_JUDGED);
  const [busy, setBusy] = useState<string>();
  if (!later) return null;
  const { offers, retired } = movesOf(team.channels, managed, layer?.addresses, decided);
  const putOff = later.team === team.id ? later.offers : [];
  const during = async (id: string, work: () => Promise<void>) => {
    setBusy(id);
    try {
      await work();
    } finally {
      setBusy(undefined);
      reload();
    }
  };
  const failed = (text: string) => say({ text, tone: 'failed' });

  const take = async (move: Move, accounts: Accounts) => {
    const channel = configOfWay(move.way);
    const addresses = addressesOf([channel]);
    const typed = folderKeys(channel, accounts);
    const giveUp = async (words: string) => {
      await dropReachTo(addresses, team.channels, managed);
      failed(words);
    };
    if (addresses.length > 0) {
      // Straight from the click: the browser asks only then.
      const reach = await requestReach(addresses);
      if (!reach.ok || !reach.value) return failed(t('team.join.refusedHost'));
    }
    if (move.before) {
      // What is here goes only once the new one has answered.
      const known = leavesServer(move) ? [] : keys;
      const opening = new Map([...known, ...typed.map((one) => [one.key, one] as const)]);
      const tried = await tryChannel({ channel, team, keys: opening, joinFile: undefined });
      if (!tried.ok)
        return giveUp(t(tried.error.code === 'channel-denied' ? 'teamMoves.denied' : 'teamMoves.unreached'));
    }
    const taken = await inStore((database) => takeMove(database, move, typed));
    if (!taken.ok)
      return giveUp(t(taken.error.code === 'channels-full' ? 'teamMoves.full' : 'desk.notSaved'));
    if (move.before) await dropReachOf(move.before, taken.value.channels, managed);
    await send('teamChanged', {});
    const isLeftBehind = asksAccounts(move, team.role) && accounts.user === '';
    say({ text: t(isLeftBehind ? 'teamMoves.takenNoAccount' : 'teamMoves.taken') });
    await onCheck();
  };
  const drop = async (channel: Addressed) => {
    const dropped = await inStore((database) => dropChannel(database, channel.id));
    if (!dropped.ok) return failed(t('desk.notSaved'));
    await dropReachOf(channel, dropped.value.channels, managed);
    await send('teamChanged', {});
    say({ text: t('teamMoves.dropped') });
  };
  const putOffNow = (move: Move) => {
    // Only what is offered still is remembered.
    const open = new Set(offers.map(offerName));
    const names = [...putOff.filter((name) => open.has(name)), offerName(move)];
    changeLater({ team: team.id, offers: [...new Set(names)] }, t('teamMoves.putOff'));
  };
  return (
    <Moves
      offers={offers.map((move) => ({
        move,
        lacks: lacksSecret(move, keys.get(`channel:${move.way.id}`)?.channel),
        asksAccounts: asksAccounts(move, team.role),
        isLater: putOff.includes(offerName(move)),
      }))}
      retired={retired.map((channel) => ({ channel, isLast: isLastToAnswer(channel, channels, states) }))}
      busy={busy}
      onTake={(move, accounts) => void during(move.way.id, () => take(move, accounts))}
      onLater={putOffNow}
      onDrop={(channel) => void during(channel.id, () => drop(channel))}
    />
  );
}
