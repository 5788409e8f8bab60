import { type ListedRule, listedRules } from '../../../utils/draft-check/listed-rules.ts';
import { CHECK_GROUPS } from '../../../utils/draft-check/rule.ts';
import { groupWords, levelWords, whyWords } from '../../../utils/draft-check/words.ts';
import { t } from '../../../utils/locales/text.ts';
import { Switch } from '../../switch.tsx';

interface RuleSwitchesProps {
  /** Ids of the rules that are off. */
  off: readonly string[];
  onToggle: (id: string, on: boolean) => void;
}

function RuleRow({
  rule,
  isOn,
  onToggle,
}: {
  rule: ListedRule;
  isOn: boolean;
  onToggle: (on: boolean) => void;
}) {
  return (
    <li data-off={!isOn || undefined}>
      <Switch checked={isOn} onChange={onToggle} label={t('check.desk.ruleOn', [rule.example])} hideLabel />
      <div>
        <p>
          <b>{levelWords(rule.level)}</b>
          <span> · {t('check.desk.example', { example: rule.example })}</span>
          {!isOn && <span class="desk-quiet"> · {t('check.desk.isOff')}</span>}
        </p>
        <p class="desk-quiet">{whyWords(rule.why)}</p>
      </div>
    </li>
  );
}

/** The rules by group, each with its reason, an example and a switch. */
export function RuleSwitches({ off, onToggle }: RuleSwitchesProps) {
  return (
    <>
      {CHECK_GROUPS.map((group) => {
        const rules = listedRules.filter((rule) => rule.group === group);
        if (rules.length === 0) return null;
        return (
          <details class="desk-check-group" key={group}>
            <summary>
              {groupWords(group)}
              <span class="desk-quiet">
                {' '}
                {rules.filter(({ id }) => !off.includes(id)).length}/{rules.length}
              </span>
            </summary>
            <ul class="desk-list desk-check-rules" aria-label={groupWords(group)}>
              {rules.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  isOn={!off.includes(rule.id)}
                  onToggle={(on) => onToggle(rule.id, on)}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
