import { StartDone } from '../../components/team/start-done.tsx';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { saveBackup } from './team-start-desk.tsx';
import type { TeamVisit } from './team-visit.ts';
import { useChannelActs } from './use-channel-acts.ts';
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
  const acts = useChannelActs(view, joinFile, say);
  return (
    <StartDone
      {...acts}
      name={view.team.name}
      fingerprint={fingerprintOf(view.team.id)}
      invites={invites}
      onBackup={() => saveBackup(backup)}
      onCopy={onCopy}
      onWork={() => {
        location.hash = hashOf('teamLibrary');
      }}
      onTeam={onTeam}
    />
  );
}
