import { useState } from 'preact/hooks';
import { formatDay } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Team } from '../../utils/records/team.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { LeaveTeamDialog } from './leave-dialog.tsx';
import { roleName } from './words.ts';

interface MembershipProps {
  team: Team;
  fingerprint: string;
  signs: boolean;
  /** False where the company's policy forbids it. */
  mayLeave: boolean;
  busy: boolean;
  /** UTC ms. */
  now: number;
  onLeave: () => void;
}

/** Which team this browser is in, since when, by which key; and the way out. */
export function Membership({ team, fingerprint, signs, mayLeave, busy, now, onLeave }: MembershipProps) {
  const [leaving, setLeaving] = useState(false);
  // The first release says who they are.
  const leads = team.keys.map(({ name }) => name).filter(Boolean);
  return (
    <Section title={t('team.page.membership')}>
      <dl class="team-facts">
        <dt>{t('team.join.team')}</dt>
        <dd>{team.name}</dd>
        <dt>{t('team.join.role')}</dt>
        <dd>{roleName(team.role)}</dd>
        <dt>{t('team.page.since')}</dt>
        <dd>{formatDay(team.joinedAt, now)}</dd>
        <dt>{t('team.key.member')}</dt>
        <dd>
          <code class="team-detail">{team.member.id}</code>
        </dd>
        {leads.length > 0 && (
          <>
            <dt>{t('team.page.leads')}</dt>
            <dd>{leads.join(' · ')}</dd>
          </>
        )}
      </dl>
      <p class="desk-quiet">{t('team.key.memberHint')}</p>
      <Fingerprint value={fingerprint} quiet={team.role === 'lead'} />
      <p class="desk-quiet">{t('team.page.second')}</p>
      {mayLeave ? (
        <div class="desk-actions">
          <Button onClick={() => setLeaving(true)}>{t('team.leave.open')}</Button>
        </div>
      ) : (
        <p class="desk-quiet">{t('team.leave.forbidden')}</p>
      )}
      {leaving && (
        <LeaveTeamDialog
          name={team.name}
          signs={signs}
          busy={busy}
          onLeave={onLeave}
          onClose={() => setLeaving(false)}
        />
      )}
    </Section>
  );
}
