import { t } from '../../../utils/locales/text.ts';
import type { TimingSettings } from '../../../utils/timing/settings.ts';
import { Button } from '../../button.tsx';
import { Switch } from '../../switch.tsx';
import { Section } from '../section.tsx';
import { NumberField } from './number-field.tsx';

type Reminders = Pick<TimingSettings, 'lead' | 'clocks' | 'chip' | 'sound' | 'notify' | 'atRisk'>;
const SWITCHES = ['clocks', 'chip', 'sound', 'notify', 'atRisk'] as const;
/** Seconds; the settings take so much. */
const LONGEST_LEAD = 86_400;

interface RemindersSectionProps {
  settings: Reminders;
  onChange: (edit: Partial<Reminders>, said: string) => void;
  /** Plays the sound once. */
  onTrySound: () => void;
}

/** When and how somebody is reminded of a buyer who waits. */
export function RemindersSection({ settings, onChange, onTrySound }: RemindersSectionProps) {
  return (
    <Section title={t('myTime.remind.title')} lead={t('myTime.remind.lead')}>
      <NumberField
        label={t('myTime.remind.before')}
        hint={t('myTime.remind.beforeHint')}
        value={settings.lead}
        least={0}
        most={LONGEST_LEAD}
        suffix={t('myTime.remind.seconds')}
        onValue={(lead) => lead !== undefined && onChange({ lead }, t('myTime.saved'))}
      />
      <div class="desk-stack">
        {SWITCHES.map((name) => (
          <div class="desk-switch-line" key={name}>
            <Switch
              checked={settings[name]}
              label={t(`myTime.remind.${name}`)}
              onChange={(on) => onChange({ [name]: on }, t('myTime.saved'))}
            />
            {name === 'sound' && (
              <Button variant="quiet" onClick={onTrySound}>
                {t('myTime.remind.try')}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
