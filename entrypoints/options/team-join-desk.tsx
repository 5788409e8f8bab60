import { browser } from '@wxt-dev/browser';
import { useEffect, useState } from 'preact/hooks';
import { JoinWizard } from '../../components/team/join-wizard.tsx';
import { type Failure, ok, type Result } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import type { Team } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getTeamKey } from '../../utils/store/teams.ts';
import { addressesOf } from '../../utils/team/membership/channel-draft.ts';
import { joinWords } from '../../utils/team/membership/join-words.ts';
import { type Invitation, isBareAddress, policyInvitation, readInvitation } from './team-invitation.ts';
import { joinBy } from './team-join.ts';
import { forMember } from './team-join-again.ts';
import { examplePieces } from './team-pieces.ts';
import type { TeamVisit } from './team-visit.ts';
import { useAskedReach } from './use-asked-reach.ts';

/** The most characters of a file that is read: a release with pictures. */
const FILE_LIMIT = 40_000_000;

interface JoinDeskProps extends Pick<TeamVisit, 'now' | 'say'> {
  present: Team | undefined;
  /** What stood in the address behind the page's name: a join text that was opened as a link. */
  brought?: string | undefined;
  onJoined: () => void;
  onLeave: () => void;
}

/** Joining a team on the store and the browser. */
export function JoinDesk({ present, brought, now, say, onJoined, onLeave }: JoinDeskProps) {
  const [invitation, setInvitation] = useState<Invitation>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const client = browser.runtime.getManifest().version;
  const asked = useAskedReach(present);

  const take = async (reading: Promise<Result<Invitation>>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const read = await reading;
      const signing = await inStore(async (database) => ok(await getTeamKey(database, 'signing')));
      if (read.ok) setInvitation(forMember(read.value, present, signing.ok ? signing.value : undefined));
      else {
        setFailure(read.error);
        await asked.giveBack();
      }
    } catch (error) {
      console.error('tiexin: invitation not read', error);
      setFailure({ code: 'team-join-unreadable' });
    } finally {
      setBusy(false);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the page opens
  useEffect(() => {
    if (brought !== undefined) void take(readInvitation(brought, '', client));
    else if (!present) void policyInvitation().then((found) => found && setInvitation(found));
  }, []);

  const read = async (text: string, code: string) => {
    if (!isBareAddress(text)) return take(readInvitation(text, code, client));
    const reach = await asked.ask([text]);
    if (!reach.ok || !reach.value) return setFailure({ code: 'not-asked' });
    return take(readInvitation(text, code, client));
  };

  return (
    <JoinWizard
      invitation={invitation?.view}
      busy={busy}
      failure={failure && joinWords(failure)}
      present={present && present.id !== invitation?.view.team ? present : undefined}
      known={
        present && present.id === invitation?.view.team
          ? { name: present.member.name ?? '', sharing: present.sharing }
          : undefined
      }
      piecesOf={({ name, sharing }) =>
        examplePieces({ name, sharing, role: invitation?.view.role ?? 'agent', client }, now)
      }
      onRead={(text, code) => void read(text, code)}
      onFile={(file) =>
        void (file.size > FILE_LIMIT
          ? setFailure({ code: 'team-too-large' })
          : take(file.text().then((text) => readInvitation(text, '', client))))
      }
      onForget={() => {
        setInvitation(undefined);
        void asked.giveBack();
      }}
      onJoin={async (choice) => {
        if (!invitation) return;
        const addresses = addressesOf(invitation.view.channels);
        // Straight from the click: the browser asks only then.
        const reach = addresses.length > 0 ? await asked.ask(addresses) : { ok: true, value: true };
        if (!reach.ok || !reach.value) return setFailure({ code: 'not-asked' });
        setBusy(true);
        const joined = await asked.whileJoining(() => joinBy(invitation, choice, Date.now()));
        setBusy(false);
        if (!joined.ok) return setFailure(joined.error);
        say({ text: t('team.join.joined', [joined.value.name]) });
        onJoined();
      }}
      onLeave={onLeave}
    />
  );
}
