import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { TeamRole } from '../../utils/records/team.ts';
import { Button } from '../button.tsx';
import { Segmented } from '../segmented.tsx';
import { Note } from '../states.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { InviteView } from './model.ts';
import { roleName } from './words.ts';

interface InviteCardProps {
  fingerprint: string;
  invites: readonly InviteView[];
  onCopy: (text: string) => Promise<boolean>;
}

/** What a lead hands to others so that they join: a text, a link, or an address and the short code; one for each role. */
export function InviteCard({ fingerprint, invites, onCopy }: InviteCardProps) {
  const [role, setRole] = useState<TeamRole>('agent');
  const [said, setSaid] = useState('');
  const area = useId();
  const invite = invites.find((one) => one.role === role);
  const copy = async (text: string) =>
    setSaid((await onCopy(text)) ? t('desk.copied') : t('desk.copyFailed'));
  return (
    <div class="team-card">
      <Segmented
        label={t('team.invite.for')}
        value={role}
        options={invites.map((one) => ({ value: one.role, label: roleName(one.role) }))}
        onChange={(next) => {
          setRole(next);
          setSaid('');
        }}
      />
      {role !== 'agent' && <Note tone="soon">{t(`team.invite.careful.${role}`)}</Note>}
      {invite && (
        <>
          <label class="team-label" for={area}>
            {t('team.invite.text')}
          </label>
          <textarea id={area} class="tx-input team-code" readOnly rows={4} value={invite.text} />
          <div class="desk-actions">
            <Button variant="accent" icon="copy" onClick={() => void copy(invite.text)}>
              {t('team.invite.copyText')}
            </Button>
            {invite.link !== undefined && (
              <Button icon="copy" onClick={() => void copy(invite.link ?? '')}>
                {t('team.invite.copyLink')}
              </Button>
            )}
            <span role="status">{said}</span>
          </div>
          <p class="desk-quiet">{t('team.invite.textHint')}</p>
          {invite.address !== undefined && role === 'agent' && (
            <p>{t('team.invite.byCode', [invite.address])}</p>
          )}
        </>
      )}
      <Fingerprint value={fingerprint} quiet />
    </div>
  );
}
