import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';

interface CareKeyProps {
  busy: boolean;
  onRotate: () => void;
}

/** A lead changes the key by which claims of the care list are made unreadable, as when somebody has left the team. */
export function CareKey({ busy, onRotate }: CareKeyProps) {
  return (
    <Section title={t('team.careKey.title')} lead={t('team.careKey.lead')}>
      <p class="desk-quiet">{t('team.careKey.how')}</p>
      <div class="desk-actions">
        <Button busy={busy} onClick={onRotate}>
          {t('team.careKey.rotate')}
        </Button>
      </div>
    </Section>
  );
}
