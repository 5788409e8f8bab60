import { t } from '../../utils/locales/text.ts';
import { Section } from '../desk/section.tsx';

/** What to do when a lead's computer is lost. The way back from a backup is on the team's page, where a new computer joins first. */
export function LostMachine({ canSign }: { canSign: boolean }) {
  return (
    <Section title={t('teamWork.lost.title')} lead={t('teamWork.lost.lead')}>
      <ol class="tw-steps">
        <li>{t('teamWork.lost.second')}</li>
        <li>{t('teamWork.lost.backup')}</li>
        <li>{t('teamWork.lost.neither')}</li>
      </ol>
      {!canSign && <a href="#/team">{t('teamWork.lost.go')}</a>}
    </Section>
  );
}
