import { t } from '../../../utils/locales/text.ts';
import { isShare } from '../../../utils/timing/goals.ts';
import { RULES, ruleOf } from '../../../utils/timing/rules.ts';
import type { Goal } from '../../../utils/timing/settings.ts';
import { ruleName } from '../../../utils/timing/words.ts';
import { Button, IconButton } from '../../button.tsx';
import { Select } from '../../field.tsx';
import { goalFigureName } from '../../times/figure-name.ts';
import { consoleName, type DeskConsole } from '../model.ts';
import { Section } from '../section.tsx';
import { NumberField } from './number-field.tsx';

/** The settings take so many. */
const MOST_GOALS = 20;
/** A week in seconds. */
const LONGEST = 604_800;
/** What a new goal aims at; its owner knows better. */
const USUAL_SHARE = 0.9;
const USUAL_SECONDS = 60;

interface GoalsSectionProps {
  goals: readonly Goal[];
  consoles: readonly DeskConsole[];
  onChange: (goals: Goal[], said: string) => void;
}

/** Shares are to be at least so much, times at most. */
const freshGoal = (rule: string, figure: string): Goal =>
  isShare(figure) ? { rule, figure, least: USUAL_SHARE } : { rule, figure, most: USUAL_SECONDS };

/** Own goals: a figure of a rule that is to be at least, or at most, so much. */
export function GoalsSection({ goals, consoles, onChange }: GoalsSectionProps) {
  const set = (at: number, next: Goal) =>
    onChange(
      goals.map((one, where) => (where === at ? next : one)),
      t('myTime.saved'),
    );
  const known = new Set(consoles.map(({ id }) => id));
  const rules = RULES.filter((rule) => rule.console === undefined || known.has(rule.console));
  const nameOf = (id: string, console: string | undefined) =>
    console === undefined ? ruleName(id) : `${consoleName(console, consoles)} · ${ruleName(id)}`;
  const [first] = rules.filter(({ console }) => console === undefined);
  return (
    <Section title={t('myTime.goals.title')} lead={t('myTime.goals.lead')}>
      {goals.length === 0 && <p class="desk-quiet">{t('myTime.goals.none')}</p>}
      <ul class="desk-goals">
        {goals.map((goal, at) => {
          const rule = ruleOf(goal.rule);
          const figures = rule?.figures ?? [];
          const share = isShare(goal.figure);
          const bound = share ? goal.least : goal.most;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a goal has no name but its place
            <li key={at}>
              <Select
                label={t('myTime.goals.rule', [String(at + 1)])}
                value={goal.rule}
                options={[
                  ...rules.map(({ id, console }) => ({ value: id, label: nameOf(id, console) })),
                  ...(rule && rules.includes(rule)
                    ? []
                    : [{ value: goal.rule, label: nameOf(goal.rule, rule?.console) }]),
                ]}
                onValue={(id) => set(at, freshGoal(id, ruleOf(id)?.figures[0] ?? 'rate'))}
              />
              <Select
                label={t('myTime.goals.figure', [String(at + 1)])}
                value={goal.figure}
                options={(figures.length > 0 ? figures : [goal.figure]).map((figure) => ({
                  value: figure as string,
                  label: goalFigureName(figure),
                }))}
                onValue={(figure) => set(at, freshGoal(goal.rule, figure))}
              />
              <NumberField
                label={share ? t('myTime.goals.least') : t('myTime.goals.most')}
                value={bound === undefined ? undefined : share ? Number((bound * 100).toFixed(2)) : bound}
                least={share ? 0 : 1}
                most={share ? 100 : LONGEST}
                places={share ? 2 : 0}
                suffix={share ? '%' : t('myTime.remind.seconds')}
                onValue={(next) => {
                  if (next === undefined) return;
                  const { rule: id, figure } = goal;
                  set(at, share ? { rule: id, figure, least: next / 100 } : { rule: id, figure, most: next });
                }}
              />
              <IconButton
                icon="trash"
                label={t('myTime.goals.remove', [String(at + 1)])}
                onClick={() =>
                  onChange(
                    goals.filter((_, where) => where !== at),
                    t('myTime.goals.removed'),
                  )
                }
              />
            </li>
          );
        })}
      </ul>
      {first && goals.length < MOST_GOALS && (
        <div class="desk-actions">
          <Button
            icon="plus"
            onClick={() =>
              onChange([...goals, freshGoal(first.id, first.figures[0] ?? 'rate')], t('myTime.goals.added'))
            }
          >
            {t('myTime.goals.add')}
          </Button>
        </div>
      )}
    </Section>
  );
}
