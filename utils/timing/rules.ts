import type { Rule } from './rule.ts';
import { ABROAD_RULES } from './rules-abroad.ts';
import { CHINA_RULES } from './rules-china.ts';
import type { TimingSettings } from './settings.ts';

/** Sessions of the neutral rules begin anew after so many seconds of rest. */
const REST = 86_400;
const neutral = { version: 1, confidence: 'own', date: '2026-11' } as const;
const values = { limit: 180, from: 0, to: 1440, window: 30 };

/** The one by which clocks run where no platform's rule is known: every console has it. */
const EVERY_RESPONSE: Rule = {
  ...neutral,
  id: 'everyResponse',
  unit: 'round',
  values,
  figures: ['rate', 'mean', 'median', 'p90', 'longest'],
};

/** Ways of counting that no platform prescribes and that mean the same on each. */
const NEUTRAL_RULES: readonly Rule[] = [
  EVERY_RESPONSE,
  {
    ...neutral,
    id: 'firstResponse',
    unit: 'session',
    values: { ...values, idle: REST },
    figures: ['rate', 'first-mean', 'median', 'p90', 'longest'],
  },
  {
    ...neutral,
    id: 'nextResponse',
    unit: 'next',
    values: { ...values, idle: REST },
    figures: ['rate', 'mean', 'median', 'p90', 'longest'],
  },
];

/** Every rule that is known. Platforms' own come first, in the order in which a console shows them. */
export const RULES: readonly Rule[] = [...CHINA_RULES, ...ABROAD_RULES, ...NEUTRAL_RULES];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of this id, if there is one. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);

/** The rules that a console's messages can be counted by: its own first, then the neutral ones. */
export const rulesOf = (console: string): readonly Rule[] => [
  ...RULES.filter((rule) => rule.console === console),
  ...NEUTRAL_RULES,
];

/** The rule that gives the limit of live clocks and stands first: the one chosen for this console, else the first that it has. */
export function ruleFor(console: string, settings: Pick<TimingSettings, 'chosen'>): Rule {
  const rules = rulesOf(console);
  const chosen = Object.hasOwn(settings.chosen, console) ? settings.chosen[console] : undefined;
  return rules.find(({ id }) => id === chosen) ?? rules[0] ?? EVERY_RESPONSE;
}
