import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { PageHead, Section } from '../desk/section.tsx';
import { Note } from '../states.tsx';
import { ChannelActs, type ChannelActsProps } from './channel-acts.tsx';
import { InviteCard } from './invite-card.tsx';
import type { InviteView } from './model.ts';

interface StartDoneProps extends ChannelActsProps {
  name: string;
  fingerprint: string;
  invites: readonly InviteView[];
  /** Saves the backup of the key again. */
  onBackup: () => void;
  onCopy: (text: string) => Promise<boolean>;
  onWork: () => void;
  onTeam: () => void;
}

/** The team is made: the key's backup, its ways, and what others join with. */
export function StartDone({ name, fingerprint, invites, ...does }: StartDoneProps) {
  return (
    <>
      <PageHead title={t('team.done.title', [name])} lead={t('team.done.lead')} />
      <Section title={t('team.key.backup')}>
        <Note>{t('team.done.backup')}</Note>
        <div class="desk-actions">
          <Button icon="download" onClick={does.onBackup}>
            {t('team.key.saveAgain')}
          </Button>
        </div>
      </Section>
      {does.channels.some(({ kind }) => kind === 'hub' || kind === 'web') && (
        <Section title={t('team.page.channels')}>
          <ChannelActs {...does} />
        </Section>
      )}
      <Section title={t('team.invite.title')} lead={t('team.invite.lead')}>
        <InviteCard fingerprint={fingerprint} invites={invites} onCopy={does.onCopy} />
      </Section>
      <div class="desk-actions">
        <Button variant="accent" onClick={does.onWork}>
          {t('team.done.work')}
        </Button>
        <Button onClick={does.onTeam}>{t('team.done.toTeam')}</Button>
      </div>
    </>
  );
}
