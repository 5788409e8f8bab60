import { t } from '../../../utils/locales/text.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import { IconButton } from '../../button.tsx';
import { Switch } from '../../switch.tsx';
import type { DeskConsole } from '../model.ts';
import { useRows } from '../use-rows.ts';
import { ruleWords, scopeWords, sourceWords } from './words.ts';

/** What can be done to one rule. */
export interface RuleActions {
  onEdit: (rule: ShipByRule) => void;
  onToggle: (rule: ShipByRule) => void;
  onDuplicate: (rule: ShipByRule) => void;
  onMove: (rule: ShipByRule, by: -1 | 1) => void;
  onDelete: (rule: ShipByRule) => void;
}

interface RuleListProps extends RuleActions {
  rules: readonly ShipByRule[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
}

/** The rules in their order: Enter edits, Space switches, Alt with arrows moves, Delete takes away. */
export function RuleList({ rules, consoles, shops, ...actions }: RuleListProps) {
  const { list, onKeyDown, focusRow } = useRows((id, event) => {
    const at = rules.findIndex((rule) => rule.id === id);
    const rule = rules[at];
    if (!rule) return false;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      actions.onMove(rule, event.key === 'ArrowUp' ? -1 : 1);
      requestAnimationFrame(() => focusRow(id));
      return true;
    }
    if (event.key === 'Delete') {
      const next = rules[at + 1] ?? rules[at - 1];
      actions.onDelete(rule);
      if (next) requestAnimationFrame(() => focusRow(next.id));
      return true;
    }
    const act: Record<string, (rule: ShipByRule) => void> = {
      Enter: actions.onEdit,
      ' ': actions.onToggle,
      c: actions.onDuplicate,
    };
    act[event.key]?.(rule);
    return event.key in act;
  });
  return (
    <ul class="desk-rows" ref={list} onKeyDown={onKeyDown} aria-label={t('desk.rules.list')}>
      {rules.map((rule, at) => {
        const scope = scopeWords(rule, consoles, shops);
        return (
          <li
            key={rule.id}
            data-row={rule.id}
            tabIndex={at === 0 ? 0 : -1}
            aria-label={`${scope} ${ruleWords(rule)}`}
            data-off={!rule.enabled || undefined}
          >
            <Switch
              checked={rule.enabled}
              onChange={() => actions.onToggle(rule)}
              label={t('desk.rules.enabled', [scope])}
              hideLabel
            />
            <div class="desk-rule">
              <p>
                <b>{scope}</b>
                {!rule.enabled && <span class="desk-quiet"> · {t('desk.rules.isOff')}</span>}
              </p>
              <p>{ruleWords(rule)}</p>
              <p class="desk-quiet">{sourceWords(rule)}</p>
            </div>
            <div class="desk-row-actions">
              <IconButton
                icon="edit"
                label={t('desk.rules.editOf', [scope])}
                onClick={() => actions.onEdit(rule)}
              />
              <IconButton
                icon="copy"
                label={t('desk.rules.duplicateOf', [scope])}
                onClick={() => actions.onDuplicate(rule)}
              />
              <span class="desk-turn">
                <IconButton
                  icon="down"
                  label={t('desk.rules.upOf', [scope])}
                  disabled={at === 0}
                  onClick={() => actions.onMove(rule, -1)}
                />
              </span>
              <IconButton
                icon="down"
                label={t('desk.rules.downOf', [scope])}
                disabled={at === rules.length - 1}
                onClick={() => actions.onMove(rule, 1)}
              />
              <IconButton
                icon="trash"
                label={t('desk.rules.deleteOf', [scope])}
                onClick={() => actions.onDelete(rule)}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
