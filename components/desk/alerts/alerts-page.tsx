import type { AttentionSettings } from '../../../utils/attention/settings.ts';
import { formatNames } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Severity } from '../../../utils/records/alert.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { TeamContent } from '../../../utils/records/team-content.ts';
import type { ShippingSettings } from '../../../utils/shipping/settings.ts';
import { thresholdsWith } from '../../../utils/team/in-use.ts';
import { Field, Input } from '../../field.tsx';
import { Switch } from '../../switch.tsx';
import type { DeskConsole } from '../model.ts';
import { clockOf, inputOf, minuteOf } from '../rules/clock.ts';
import { PageHead, Section } from '../section.tsx';
import { ShopThresholds } from './shop-thresholds.tsx';
import { ThresholdForm } from './threshold-form.tsx';

interface AlertsPageProps {
  shipping: ShippingSettings;
  attention: AttentionSettings;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** What the team's release in use sets; absent without a team. */
  teamTimes?: TeamContent['shipping']['thresholds'];
  onShipping: (next: ShippingSettings, said: string) => void;
  onAttention: (next: AttentionSettings, said: string) => void;
}

/** What the rules tell of so far: none of them says anything as mere information, so there is nothing to switch. */
const SEVERITIES = ['urgent', 'warn'] as const satisfies readonly Severity[];

function QuietHours({ attention, onAttention }: Pick<AlertsPageProps, 'attention' | 'onAttention'>) {
  const { quietHours } = attention;
  const change = (part: Partial<AttentionSettings['quietHours']>) => {
    const next = { ...quietHours, ...part };
    const said = next.enabled
      ? t('desk.alerts.quietAre', [clockOf(next.from), clockOf(next.to)])
      : t('desk.alerts.quietOff');
    onAttention({ ...attention, quietHours: next }, said);
  };
  const time = (edge: 'from' | 'to') => (
    <Field label={t(`desk.alerts.${edge}`)}>
      {(control) => (
        <Input
          {...control}
          type="time"
          disabled={!quietHours.enabled}
          value={inputOf(quietHours[edge])}
          onValue={(value) => {
            const minute = minuteOf(value);
            if (minute !== undefined && minute !== quietHours[edge]) change({ [edge]: minute });
          }}
        />
      )}
    </Field>
  );
  return (
    <>
      <Switch
        checked={quietHours.enabled}
        onChange={(enabled) => change({ enabled })}
        label={t('desk.alerts.quiet')}
      />
      <div class="desk-fields">
        {time('from')}
        {time('to')}
      </div>
    </>
  );
}

/** Some of the times are about parcels, which not every console shows. */
function timesLead(consoles: readonly DeskConsole[]): string {
  const names = consoles.filter(({ parcels }) => parcels).map(({ name }) => name);
  return names.length > 0 && names.length < consoles.length
    ? t('desk.alerts.timesLeadParcels', [formatNames(names, 'conjunction')])
    : t('desk.alerts.timesLead');
}

/** When a parcel is worth a word, and how loud that word may be. */
export function AlertsPage({
  shipping,
  attention,
  consoles,
  shops,
  teamTimes,
  onShipping,
  onAttention,
}: AlertsPageProps) {
  const toggle = (severity: (typeof SEVERITIES)[number], on: boolean) =>
    onAttention(
      {
        ...attention,
        notify: SEVERITIES.filter((one) => (one === severity ? on : attention.notify.includes(one))),
      },
      on
        ? t('desk.alerts.notifyOn', [t(`desk.alerts.${severity}`)])
        : t('desk.alerts.notifyOff', [t(`desk.alerts.${severity}`)]),
    );
  return (
    <>
      <PageHead title={t('desk.alerts.title')} lead={t('desk.alerts.lead')} />
      <Section title={t('desk.alerts.times')} lead={timesLead(consoles)}>
        <ThresholdForm
          values={shipping.thresholds}
          team={teamTimes}
          onSave={(values) =>
            onShipping(
              { ...shipping, thresholds: { ...shipping.thresholds, ...values } },
              t('desk.alerts.saved'),
            )
          }
        />
      </Section>
      <Section title={t('desk.alerts.shops')} lead={t('desk.alerts.shopsLead')}>
        <ShopThresholds
          settings={shipping}
          fallback={thresholdsWith(shipping.thresholds, teamTimes)}
          consoles={consoles}
          shops={shops}
          onChange={(next, said) => onShipping({ ...shipping, shops: next }, said)}
        />
      </Section>
      <Section title={t('desk.alerts.notify')} lead={t('desk.alerts.notifyLead')}>
        <div class="desk-stack">
          {SEVERITIES.map((severity) => (
            <Switch
              key={severity}
              checked={attention.notify.includes(severity)}
              onChange={(on) => toggle(severity, on)}
              label={t(`desk.alerts.${severity}`)}
            />
          ))}
        </div>
      </Section>
      <Section title={t('desk.alerts.quietTitle')} lead={t('desk.alerts.quietLead')}>
        <QuietHours attention={attention} onAttention={onAttention} />
      </Section>
    </>
  );
}
