import { useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { TeamLayer } from '../../../utils/records/team-content.ts';
import { DEFAULT_SHIPPING, type ShippingSettings } from '../../../utils/shipping/settings.ts';
import { withTeamShipping } from '../../../utils/team/in-use.ts';
import { Button } from '../../button.tsx';
import { SearchInput } from '../../search-input.tsx';
import { EmptyState } from '../../states.tsx';
import type { DeskConsole } from '../model.ts';
import { PageHead, Section } from '../section.tsx';
import { freeId, NEW_RULE } from './draft.ts';
import { Holidays } from './holidays.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleList } from './rule-list.tsx';
import { TeamRules } from './team-rules.tsx';
import { TryIt } from './try-it.tsx';
import { ruleWords, scopeWords, sourceWords } from './words.ts';

interface RulesPageProps {
  settings: ShippingSettings;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** What the team's release in use brings; absent without a team. */
  layer?: TeamLayer | undefined;
  /** UTC ms. */
  now: number;
  /** Keeps the rules; `said` names what was done, and that it can be undone. */
  onChange: (rules: ShipByRule[], said: string) => void;
}

/** From so many rules on, a search helps. */
const SEARCH_FROM = 8;
/** What the settings hold at most. */
const MOST_RULES = 200;

/** By when orders have to ship where the console does not say: rules in order, a trial, and the holidays behind them. */
export function RulesPage({ settings, consoles, shops, layer, now, onChange }: RulesPageProps) {
  const { rules } = settings;
  const [edited, setEdited] = useState<ShipByRule>();
  const [query, setQuery] = useState('');
  const wordsOf = (rule: ShipByRule) =>
    `${scopeWords(rule, consoles, shops)} ${ruleWords(rule)} ${sourceWords(rule)}`;
  const shown = query
    ? rules.filter((rule) => wordsOf(rule).toLowerCase().includes(query.trim().toLowerCase()))
    : rules;
  const scope = (rule: ShipByRule) => scopeWords(rule, consoles, shops);
  const full = rules.length >= MOST_RULES;

  const save = (rule: ShipByRule) => {
    setEdited(undefined);
    if (rule.id === '')
      onChange([{ ...rule, id: freeId(rules) }, ...rules], t('desk.rules.added', [scope(rule)]));
    else
      onChange(
        rules.map((one) => (one.id === rule.id ? rule : one)),
        t('desk.rules.changed', [scope(rule)]),
      );
  };
  const duplicate = (rule: ShipByRule) => {
    if (full) return;
    const { source: _, ...own } = rule;
    const at = rules.indexOf(rule) + 1;
    const copy = { ...own, id: freeId(rules) };
    onChange([...rules.slice(0, at), copy, ...rules.slice(at)], t('desk.rules.duplicated', [scope(rule)]));
  };
  const toggle = (rule: ShipByRule) =>
    onChange(
      rules.map((one) => (one.id === rule.id ? { ...one, enabled: !one.enabled } : one)),
      rule.enabled ? t('desk.rules.switchedOff', [scope(rule)]) : t('desk.rules.switchedOn', [scope(rule)]),
    );
  const move = (rule: ShipByRule, by: -1 | 1) => {
    const rest = rules.filter((one) => one.id !== rule.id);
    const neighbour = shown[shown.indexOf(rule) + by];
    if (!neighbour) return;
    const at = rest.indexOf(neighbour) + (by === 1 ? 1 : 0);
    onChange([...rest.slice(0, at), rule, ...rest.slice(at)], t('desk.rules.moved', [scope(rule)]));
  };
  const remove = (rule: ShipByRule) =>
    onChange(
      rules.filter((one) => one.id !== rule.id),
      t('desk.rules.deleted', [scope(rule)]),
    );

  return (
    <>
      <PageHead
        title={t('desk.rules.title')}
        lead={t('desk.rules.lead')}
        actions={
          <>
            <Button
              icon="undo"
              onClick={() => onChange([...DEFAULT_SHIPPING.rules], t('desk.rules.wereReset'))}
            >
              {t('desk.rules.reset')}
            </Button>
            <Button variant="accent" icon="plus" disabled={full} onClick={() => setEdited(NEW_RULE)}>
              {t('desk.rules.new')}
            </Button>
          </>
        }
      />
      <Section
        title={t('desk.rules.list')}
        lead={full ? t('desk.rules.full', [String(MOST_RULES)]) : t('desk.rules.order')}
      >
        {rules.length >= SEARCH_FROM && (
          <SearchInput label={t('desk.rules.search')} value={query} onValue={setQuery} />
        )}
        {rules.length === 0 && (
          <EmptyState title={t('desk.rules.emptyTitle')}>{t('desk.rules.empty')}</EmptyState>
        )}
        {rules.length > 0 && shown.length === 0 && <p class="desk-quiet">{t('desk.rules.noMatch')}</p>}
        <RuleList
          rules={shown}
          consoles={consoles}
          shops={shops}
          onEdit={setEdited}
          onToggle={toggle}
          onDuplicate={duplicate}
          onMove={move}
          onDelete={remove}
        />
        <p class="desk-quiet desk-keys">{t('desk.rules.keys')}</p>
      </Section>
      <TeamRules rules={layer?.shipping.rules ?? []} consoles={consoles} shops={shops} />
      <Section title={t('desk.rules.try')} lead={t('desk.rules.tryLead')}>
        <TryIt settings={withTeamShipping(settings, layer)} consoles={consoles} shops={shops} now={now} />
      </Section>
      <Section title={t('desk.rules.days')} lead={t('desk.rules.daysLead')}>
        <Holidays now={now} />
      </Section>
      {edited && (
        <RuleForm
          rule={edited}
          isNew={edited.id === ''}
          consoles={consoles}
          shops={shops}
          onSave={save}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
