import { SECOND } from '../../../utils/core/time.ts';
import { t } from '../../../utils/locales/text.ts';
import { speakSpan } from '../../../utils/page/clocks/wait-text.ts';
import { type Rule, type RuleValues, valuesOf } from '../../../utils/timing/rule.ts';
import type { RuleChange } from '../../../utils/timing/settings.ts';
import { Button } from '../../button.tsx';
import { NumberField } from './number-field.tsx';
import { typedOf } from './shift-draft.ts';
import { TimeField } from './time-field.tsx';

interface RuleValuesFormProps {
  rule: Rule;
  change: RuleChange | undefined;
  /** Undefined: everything is the platform's again. */
  onChange: (change: RuleChange | undefined) => void;
}

/** A week; the settings take no longer limit. */
const LONGEST = 604_800;
const MOST_DAYS = 90;
const SECONDS = ['limit', 'cap', 'idle'] as const;
const TIMES = ['from', 'to'] as const;

const percent = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Number((share * 100).toFixed(2));

/** What was changed, without what is the platform's own value again. */
function changed(rule: Rule, change: RuleChange): RuleChange | undefined {
  const left = Object.entries(change).filter(
    ([name, value]) => value !== undefined && value !== rule.values[name as keyof RuleValues],
  );
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

/** A rule's values, each with the platform's own beside it. */
export function RuleValuesForm({ rule, change, onChange }: RuleValuesFormProps) {
  const values = valuesOf(rule, change ? { [rule.id]: change } : {});
  const set = (part: RuleChange) => onChange(changed(rule, { ...change, ...part }));
  const own = (told: string) => t('myTime.rules.platform', [told]);
  const { target } = rule.values;
  return (
    <div class="desk-form">
      <div class="desk-fields">
        {SECONDS.map((name) => {
          const value = values[name];
          return value === undefined ? null : (
            <NumberField
              key={name}
              label={t(`myTime.rules.${name}`)}
              hint={own(speakSpan((rule.values[name] ?? 0) * SECOND))}
              value={value}
              least={1}
              most={LONGEST}
              suffix={t('myTime.remind.seconds')}
              onValue={(next) => set({ [name]: next })}
            />
          );
        })}
        {TIMES.map((name) => (
          <TimeField
            key={name}
            label={t(`myTime.rules.${name}`)}
            hint={own(typedOf(rule.values[name]))}
            value={values[name]}
            onValue={(next) => set({ [name]: next })}
          />
        ))}
        <NumberField
          label={t('myTime.rules.window')}
          hint={own(t('common.days', rule.values.window))}
          value={values.window}
          least={1}
          most={MOST_DAYS}
          suffix={t('myTime.rules.days')}
          onValue={(next) => set({ window: next })}
        />
        <NumberField
          label={t('myTime.rules.target')}
          hint={target === undefined ? t('myTime.rules.noTarget') : own(`${percent(target)} %`)}
          value={percent(values.target)}
          least={0}
          most={100}
          places={2}
          optional
          suffix="%"
          onValue={(next) => set({ target: next === undefined ? undefined : next / 100 })}
        />
      </div>
      {change && (
        <div class="desk-actions">
          <Button icon="undo" onClick={() => onChange(undefined)}>
            {t('myTime.rules.reset')}
          </Button>
        </div>
      )}
    </div>
  );
}
