import type { DraftFinding } from '../platform/reply-contract.ts';
import type { CheckGroup, CheckLevel } from './rule.ts';
import { RULES } from './rules.ts';

/** A rule as a list of them shows it. */
export interface ListedRule {
  id: string;
  group: CheckGroup;
  level: CheckLevel;
  why: DraftFinding['why'];
  example: string;
}

/** Every rule that can be switched off or silenced, those that are no patterns among them. */
export const listedRules: readonly ListedRule[] = [
  ...RULES.map(({ id, group, level, why, example }) => ({ id, group, level, why: { code: why }, example })),
  {
    id: 'off-site.phone',
    group: 'off-site',
    level: 'warn',
    why: { code: 'phone' },
    example: '139 1234 5678',
  },
  {
    id: 'apology.missing',
    group: 'apology',
    level: 'hint',
    why: { code: 'apology_unhappy' },
    example: '包裹今天会到',
  },
];
