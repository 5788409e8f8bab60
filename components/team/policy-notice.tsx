import { t } from '../../utils/locales/text.ts';
import { StateMark } from '../state-mark.tsx';
import './team.css';

/** Something in the company's policy that was not used: `field` is its path there. */
export interface PolicyNoticeFault {
  field: string;
  problem: 'unknown' | 'type' | 'address' | 'size';
}

/** What of the company's policy is nonsense, field by field, for whoever tells the people who manage the browsers. Nothing where all is well. */
export function PolicyNotice({ faults }: { faults: readonly PolicyNoticeFault[] }) {
  if (faults.length === 0) return null;
  return (
    <section class="team-card" aria-labelledby="team-policy-title">
      <h2 id="team-policy-title">
        <StateMark state="soon" /> {t('teamPolicy.title')}
      </h2>
      <p>{t('teamPolicy.lead')}</p>
      <ul class="team-plain">
        {faults.map(({ field, problem }) => (
          <li key={`${field} ${problem}`}>{t(`teamPolicy.${problem}`, [field])}</li>
        ))}
      </ul>
    </section>
  );
}
