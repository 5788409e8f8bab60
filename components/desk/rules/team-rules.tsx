import { t } from '../../../utils/locales/text.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { DeskConsole } from '../model.ts';
import { Section } from '../section.tsx';
import { ruleWords, scopeWords } from './words.ts';

interface TeamRulesProps {
  rules: readonly ShipByRule[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
}

/** The ship-by rules of the team's release in use: to be read here, and changed by the leads only. */
export function TeamRules({ rules, consoles, shops }: TeamRulesProps) {
  if (rules.length === 0) return null;
  return (
    <Section title={t('desk.rules.team')} lead={t('desk.rules.teamLead')}>
      <ul class="desk-list" aria-label={t('desk.rules.team')}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <b>{scopeWords(rule, consoles, shops)}</b> {ruleWords(rule)}
            {!rule.enabled && <span class="desk-quiet"> · {t('desk.rules.isOff')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
