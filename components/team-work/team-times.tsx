import { useId } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { Thresholds } from '../../utils/records/ship-by-rule.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import { DEFAULT_SHIPPING } from '../../utils/shipping/settings.ts';
import { ThresholdForm } from '../desk/alerts/threshold-form.tsx';

interface TeamTimesProps {
  times: TeamContent['shipping']['thresholds'];
  /** Undefined where the team is to set none of them. */
  onSave: (times: Partial<Thresholds> | undefined) => void;
}

/** When the team's agents are told of an order, unless one of them chose otherwise; an empty field is left to each of them. */
export function TeamTimes({ times, onSave }: TeamTimesProps) {
  const lead = useId();
  return (
    <fieldset class="desk-box" aria-describedby={lead}>
      <legend>{t('teamWork.shipping.times')}</legend>
      <p class="desk-quiet" id={lead}>
        {t('teamWork.shipping.timesLead')}
      </p>
      <ThresholdForm
        values={(times ?? {}) as Partial<Thresholds>}
        fallback={DEFAULT_SHIPPING.thresholds}
        onSave={(values) => onSave(Object.keys(values).length === 0 ? undefined : values)}
      />
    </fieldset>
  );
}
