import { browser } from '@wxt-dev/browser';
import { useEffect, useState } from 'preact/hooks';
import { TeamPage, type TeamPageProps } from '../../components/team/team-page.tsx';
import { channelName } from '../../components/team/words.ts';
import { ok } from '../../utils/core/result.ts';
import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { managedPolicy, readPolicy } from '../../utils/platform/managed.ts';
import { dropReach, requestReach } from '../../utils/platform/permissions.ts';
import { send } from '../../utils/platform/send.ts';
import type { ChannelConfig, Sharing } from '../../utils/records/team.ts';
import { ENVELOPE_LIMIT } from '../../utils/records/team-release.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeTeam } from '../../utils/store/teams.ts';
import { withPolicy } from '../../utils/team/channels/policy-channels.ts';
import { addressesOf } from '../../utils/team/membership/channel-draft.ts';
import { closedChannels } from '../../utils/team/membership/closed-channels.ts';
import { acknowledgementOf } from '../../utils/team/membership/readings.ts';
import { refusedWords } from '../../utils/team/membership/refused-words.ts';
import { SHARES_NOTHING } from '../../utils/team/membership/sharing.ts';
import { lookedSetting } from '../../utils/team/membership/stored-settings.ts';
import { managedAddresses } from '../../utils/team/moves/open-offers.ts';
import { pseudonymOf } from '../../utils/team/posts/pseudonym.ts';
import { previewPosts, type SharedPost } from '../../utils/team/posts/shared-posts.ts';
import { sharedTimes } from '../../utils/team/posts/shared-times.ts';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { bringRelease, checkedWords } from './team-bring.ts';
import { CareKeyDesk } from './team-care-key-desk.tsx';
import { ChannelsDesk } from './team-channels-desk.tsx';
import { KeyDesk } from './team-key-desk.tsx';
import { leaveNow } from './team-leave.ts';
import { MovesDesk } from './team-moves-desk.tsx';
import { useNews } from './team-news.ts';
import { piecesOf } from './team-pieces.ts';
import { RestoredDesk } from './team-restored.tsx';
import type { TeamVisit } from './team-visit.ts';
import { zoneIn } from './times-store.ts';
import { useSetting } from './use-setting.ts';
import { useSharing } from './use-sharing.ts';
import { type TeamView, useInvites } from './use-team.ts';
import { useTells } from './use-tells.ts';

interface MemberDeskProps extends Pick<TeamVisit, 'consoles' | 'now' | 'say' | 'onCopy'> {
  view: TeamView;
  reload: () => void;
  onJoinOther: () => void;
}

const NOT_JUDGED = { judged: false };

/** What goes out now, as it would be signed. */
function usePreview(view: TeamView, consoles: TeamVisit['consoles']): readonly SharedPost[] {
  const [posts, setPosts] = useState<readonly SharedPost[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever the team was
  useEffect(() => {
    let isOver = false;
    const tools = {
      now: Date.now(),
      client: browser.runtime.getManifest().version,
      loadTimes: sharedTimes((console) => zoneIn(consoles, console), Date.now),
    };
    void inStore(async (database) => ok(await previewPosts(database, tools))).then((found) => {
      if (!isOver) setPosts(found.ok ? found.value : []);
    });
    return () => {
      isOver = true;
    };
  }, [view]);
  return posts;
}

function usePolicy(own: readonly ChannelConfig[]) {
  const [{ policy, faults }, setFound] = useState<Awaited<ReturnType<typeof managedPolicy>>>(() =>
    readPolicy({}),
  );
  useEffect(() => {
    void managedPolicy().then(setFound);
  }, []);
  return {
    shown: {
      byPolicy: policy.join !== undefined,
      mayLeave: policy.mayLeave,
      faults,
      channels: withPolicy(own, policy),
    },
    /** The addresses that the policy sets up. */
    managed: managedAddresses(policy),
    /** The addresses for which the browser's permission is needed to ask a channel. */
    addressesOf: (channel: ChannelConfig): string[] =>
      channel.kind === 'policy' ? [policy.releaseUrl ?? []].flat() : addressesOf([channel]),
  };
}

/** The team's page on the store and the browser, for who is in one. */
export function MemberDesk({ view, consoles, now, say, onCopy, reload, onJoinOther }: MemberDeskProps) {
  const { team, layer, releases } = view;
  const [busy, setBusy] = useState<TeamPageProps['busy']>();
  const [refused, setRefused] = useState<string>();
  const [looked, changeLooked] = useSetting(lookedSetting, say, NOT_JUDGED);
  const news = useNews(releases, looked && looked.team === team.id ? looked.number : 0);
  const { invites, joinFile } = useInvites(view);
  const preview = usePreview(view, consoles);
  const policy = usePolicy(team.channels);
  const { tell, decided } = useTells(view, say);

  const during = async (what: TeamPageProps['busy'], work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } finally {
      setBusy(undefined);
      reload();
    }
  };
  const bring = (text: Promise<string>) =>
    during('bring', async () => {
      setRefused(undefined);
      const brought = await bringRelease(await text);
      if (brought.ok) say({ text: brought.words });
      else setRefused(brought.words);
    });
  const check = () =>
    during('check', async () => {
      const done = await send('teamCheck', {});
      say(
        done.ok
          ? { text: checkedWords(done.value.channels) }
          : { text: t('team.refused.unknown', [done.error.code]), tone: 'failed' },
      );
    });
  const share = async (name: string, sharing: Sharing) => {
    const done = await inStore((database) =>
      changeTeam(database, (before) => ({
        ...before,
        member: { id: before.member.id, ...(name.trim() !== '' && { name: name.trim() }) },
        sharing,
      })),
    );
    if (!done.ok) return say({ text: t('desk.notSaved'), tone: 'failed' });
    reload();
    await send('teamChanged', {});
  };
  const shared = useSharing(team, share);
  const leave = () =>
    during('leave', async () => {
      const done = await leaveNow(team);
      if (!done.ok) return say({ text: t('team.leave.failed'), tone: 'failed' });
      await dropReach(addressesOf(team.channels));
      await send('teamChanged', {});
      await send('reread', {});
      const untold = team.channels.filter(({ id }) => done.value.includes(id)).map(channelName);
      say(
        untold.length === 0
          ? { text: t('team.leave.left') }
          : { text: t('team.leave.leftUntold', [formatNames(untold, 'conjunction')]), tone: 'failed' },
      );
    });

  return (
    <TeamPage
      team={team}
      fingerprint={fingerprintOf(team.id)}
      {...policy.shown}
      pseudonym={pseudonymOf(team.member.id)}
      signs={view.signing !== undefined}
      releases={releases}
      readings={layer?.readings ?? []}
      states={view.states}
      closed={closedChannels({ ...view, channels: policy.shown.channels, addresses: layer?.addresses })}
      news={news}
      name={shared.name}
      sharing={shared.sharing}
      pieces={piecesOf(shared.sharing, view.own, preview)}
      invites={invites}
      busy={busy}
      refused={refused}
      now={now}
      onCheck={() => void check()}
      onAllow={async (channel) => {
        const reach = await requestReach(policy.addressesOf(channel));
        if (reach.ok && reach.value) await check();
      }}
      onBringText={(text) => void bring(Promise.resolve(text))}
      onBringFile={(file) => {
        if (file.size > ENVELOPE_LIMIT) setRefused(refusedWords('team-too-large'));
        else void bring(file.text());
      }}
      onAcknowledge={async (readings) => {
        const noted = await send('teamAcknowledge', { ids: readings.map(acknowledgementOf) });
        if (!noted.ok) say({ text: t('team.reading.notKept'), tone: 'failed' });
        reload();
      }}
      onLooked={() => changeLooked({ team: team.id, number: news[0]?.number ?? 0 })}
      onSharing={shared.change}
      onStopSharing={() => {
        shared.change(shared.name, SHARES_NOTHING, 0);
        say({ text: t('team.sharing.stopped') });
      }}
      onJoinOther={onJoinOther}
      onLeave={() => void leave()}
      onCopy={onCopy}
      first={
        <>
          <RestoredDesk team={team} keys={view.keys} say={say} reload={reload} onJoin={onJoinOther} />
          <MovesDesk
            view={view}
            channels={policy.shown.channels}
            managed={policy.managed}
            decided={decided}
            say={say}
            reload={reload}
            onCheck={check}
          />
        </>
      }
      more={
        <>
          {team.role === 'lead' && (
            <ChannelsDesk
              view={view}
              tell={tell}
              managed={policy.managed}
              joinFile={joinFile}
              say={say}
              reload={reload}
            />
          )}
          <KeyDesk view={view} say={say} onCopy={onCopy} onDone={reload} />
          {team.role === 'lead' && team.channels.some(({ kind }) => kind === 'hub') && (
            <CareKeyDesk say={say} reload={reload} />
          )}
        </>
      }
    />
  );
}
