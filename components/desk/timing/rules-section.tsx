import { useState } from 'preact/hooks';
import { formatSentences } from '../../../utils/locales/sentences.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Rule } from '../../../utils/timing/rule.ts';
import { ruleFor, ruleOf, rulesOf } from '../../../utils/timing/rules.ts';
import type { TimingSettings } from '../../../utils/timing/settings.ts';
import { ruleName, ruleWords, sureWords } from '../../../utils/timing/words.ts';
import { Field, Select } from '../../field.tsx';
import type { DeskConsole } from '../model.ts';
import { Section } from '../section.tsx';
import { RuleValuesForm } from './rule-values.tsx';

type Ruled = Pick<TimingSettings, 'rules' | 'chosen'>;

interface RulesSectionProps {
  settings: Ruled;
  consoles: readonly DeskConsole[];
  onChange: (edit: Partial<Ruled>, said: string) => void;
}

interface RuleCardProps {
  rule: Rule;
  console: string;
  settings: Ruled;
  onChange: RulesSectionProps['onChange'];
}

/** How sure the grounds are and where they were read; of our own ways of counting that is one and the same. */
function sourceLine({ confidence, id }: Rule): string {
  const { source } = ruleWords(id);
  return confidence === 'own' ? source : `${sureWords(confidence)} · ${source}`;
}

/** Another reading of the same rule, and where that was read; what this one rests on stands above. */
function Conflict({ rule }: { rule: Rule }) {
  const other = rule.conflictsWith === undefined ? undefined : ruleOf(rule.conflictsWith);
  if (!other) return null;
  return (
    <p class="desk-conflict">
      {t('myTime.rules.conflict', [ruleName(other.id), ruleWords(other.id).source])}
    </p>
  );
}

function RuleCard({ rule, console, settings, onChange }: RuleCardProps) {
  const change = settings.rules[rule.id];
  const { name, counts, leaves } = ruleWords(rule.id);
  return (
    <li class="desk-timing-rule">
      <label>
        <input
          type="radio"
          name={`rule-${console}`}
          checked={ruleFor(console, settings).id === rule.id}
          onChange={() =>
            onChange({ chosen: { ...settings.chosen, [console]: rule.id } }, t('myTime.rules.chose', [name]))
          }
        />
        <b>{name}</b>
        {change && <span class="desk-quiet">{t('myTime.rules.changed')}</span>}
      </label>
      <p>{formatSentences(counts, leaves)}</p>
      <p class="desk-quiet">{sourceLine(rule)}</p>
      <Conflict rule={rule} />
      <details>
        <summary>{t('myTime.rules.values')}</summary>
        <RuleValuesForm
          rule={rule}
          change={change}
          onChange={(next) => {
            const { [rule.id]: _, ...others } = settings.rules;
            onChange(
              { rules: next ? { ...others, [rule.id]: next } : others },
              next ? t('myTime.saved') : t('myTime.rules.wasReset'),
            );
          }}
        />
      </details>
    </li>
  );
}

/** A console that has rules of its own comes before those that don't. */
const firstShown = (consoles: readonly DeskConsole[]): string =>
  (consoles.find(({ id }) => ruleFor(id, { chosen: {} }).console === id) ?? consoles[0])?.id ?? '';

/** By which rule each console is counted: one gives the limit of the live clocks, and the values of all may be changed. */
export function RulesSection({ settings, consoles, onChange }: RulesSectionProps) {
  const [shown, setShown] = useState(() => firstShown(consoles));
  return (
    <Section title={t('myTime.rules.title')} lead={t('myTime.rules.lead')}>
      <Field label={t('myTime.rules.console')}>
        {(control) => (
          <Select
            {...control}
            value={shown}
            options={consoles.map(({ id, name }) => ({ value: id, label: name }))}
            onValue={setShown}
          />
        )}
      </Field>
      <fieldset class="desk-timing-rules">
        <legend>{t('myTime.rules.live')}</legend>
        <ul>
          {rulesOf(shown).map((rule) => (
            <RuleCard
              key={`${shown} ${rule.id}`}
              rule={rule}
              console={shown}
              settings={settings}
              onChange={onChange}
            />
          ))}
        </ul>
      </fieldset>
    </Section>
  );
}
