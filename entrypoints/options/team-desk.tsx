import { useEffect, useState } from 'preact/hooks';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { Skeleton } from '../../components/states.tsx';
import { Welcome } from '../../components/team/welcome.tsx';
import { t } from '../../utils/locales/text.ts';
import { managedPolicy, type PolicyFault } from '../../utils/platform/managed.ts';
import { startSession } from '../../utils/team/membership/stored-settings.ts';
import { DoneDesk } from './team-done-desk.tsx';
import { type Invitation, policyInvitation } from './team-invitation.ts';
import { JoinDesk } from './team-join-desk.tsx';
import { MemberDesk } from './team-member-desk.tsx';
import { StartDesk } from './team-start-desk.tsx';
import type { TeamVisit } from './team-visit.ts';
import { hashOf } from './use-route.ts';
import { useTeam } from './use-team.ts';

/** What stands behind the page's name in the address: a way in, or what the wizard leaves to be done. */
const JOIN = 'join';
const START = 'start';
const DONE = 'done';

const go = (to: string | undefined) => {
  location.hash = hashOf('team', to);
};

/** Whether a team was begun here, and which one the company's policy names. */
function useWaysIn() {
  const [begun, setBegun] = useState(false);
  const [policy, setPolicy] = useState<Invitation>();
  const [faults, setFaults] = useState<readonly PolicyFault[]>([]);
  useEffect(() => {
    startSession.get().then(
      (kept) => setBegun(kept !== undefined),
      () => setBegun(false),
    );
    void policyInvitation().then(setPolicy);
    void managedPolicy().then((found) => setFaults(found.faults));
  }, []);
  return { begun, policy, faults };
}

/** The team on the store: the two ways in, and the team of who is in one. */
export function TeamDesk({ consoles, of, now, say, onCopy }: TeamVisit) {
  const { isRead, view, failure, reload } = useTeam();
  const { begun, policy, faults } = useWaysIn();
  const [backup, setBackup] = useState<string>();
  if (failure && !view)
    return <StoreTrouble failure={failure} what={t('team.page.trouble')} onRetry={() => void reload()} />;
  if (!isRead) return <Skeleton rows={8} label={t('common.loading')} />;
  if (of === JOIN || of?.startsWith(`${JOIN}/`))
    return (
      <JoinDesk
        present={view?.team}
        brought={of.length > JOIN.length + 1 ? of.slice(JOIN.length + 1) : undefined}
        now={now}
        say={say}
        onJoined={() => {
          void reload();
          go(undefined);
        }}
        onLeave={() => go(undefined)}
      />
    );
  if (!view)
    return of === START ? (
      <StartDesk
        onMade={(made) => {
          setBackup(made);
          void reload();
          go(DONE);
        }}
        onLeave={() => go(undefined)}
      />
    ) : (
      <Welcome
        begun={begun}
        byPolicy={policy?.view.name}
        faults={faults}
        onStart={() => go(START)}
        onJoin={() => go(JOIN)}
      />
    );
  if (of === DONE && backup !== undefined)
    return <DoneDesk view={view} backup={backup} say={say} onCopy={onCopy} onTeam={() => go(undefined)} />;
  return (
    <MemberDesk
      view={view}
      consoles={consoles}
      now={now}
      say={say}
      onCopy={onCopy}
      reload={() => void reload()}
      onJoinOther={() => go(JOIN)}
    />
  );
}
