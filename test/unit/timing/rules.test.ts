import { describe, expect, it } from 'vitest';
import { loadConsoles } from '../../../scripts/build/consoles.ts';
import { valuesOf } from '../../../utils/timing/rule.ts';
import { RULES, ruleFor, ruleOf, rulesOf } from '../../../utils/timing/rules.ts';
import { ruleChange } from '../../../utils/timing/settings.ts';
import { LANGUAGES } from '../../support/i18n.ts';
import { localeTexts } from '../../support/locale-texts.ts';

describe('rules', () => {
  it('have ids of their own, and words in every language', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const language of LANGUAGES) {
      const texts = localeTexts(language);
      const missing = RULES.flatMap(({ id }) =>
        ['name', 'counts', 'leaves', 'source'].filter((part) => !texts.has(`timing.rule.${id}.${part}`)),
      );
      expect(missing).toEqual([]);
    }
  });

  it('name each other where they conflict', () => {
    const conflicting = RULES.filter(({ conflictsWith }) => conflictsWith !== undefined);
    expect(conflicting.length).toBeGreaterThan(6);
    for (const { id, conflictsWith = '', console } of conflicting) {
      expect(ruleOf(conflictsWith)?.conflictsWith).toBe(id);
      expect(ruleOf(conflictsWith)?.console).toBe(console);
    }
  });

  it('have values that a person may set back to', () => {
    for (const { values } of RULES) expect(ruleChange.safeParse(values).success).toBe(true);
  });

  it('are a console’s own first, then the neutral ones', async () => {
    for (const { id } of await loadConsoles()) {
      const rules = rulesOf(id);
      const firstNeutral = rules.findIndex(({ console }) => console === undefined);
      expect(rules.slice(0, firstNeutral).every(({ console }) => console === id)).toBe(true);
      expect(rules.slice(firstNeutral).map((rule) => rule.id)).toEqual([
        'everyResponse',
        'firstResponse',
        'nextResponse',
      ]);
    }
  });

  it('give clocks the one chosen, if the console has it', () => {
    expect(ruleFor('taobao', { chosen: {} }).id).toBe('taobao3Minutes');
    expect(ruleFor('taobao', { chosen: { taobao: 'everyResponse' } }).id).toBe('everyResponse');
    expect(ruleFor('taobao', { chosen: { taobao: 'jd30Seconds' } }).id).toBe('taobao3Minutes');
    expect(ruleFor('alibaba1688', { chosen: {} }).id).toBe('everyResponse');
    expect(ruleFor('constructor', { chosen: {} }).id).toBe('everyResponse');
  });

  it('take a person’s changes', () => {
    const rule = ruleFor('taobao', { chosen: {} });
    expect(valuesOf(rule, { taobao3Minutes: { limit: 60 } })).toEqual({ ...rule.values, limit: 60 });
    expect(valuesOf(rule, { jd30Seconds: { limit: 60 } })).toEqual(rule.values);
  });
});

it('has a target only where the platform itself states one', () => {
  const aimed = RULES.filter(({ values }) => values.target !== undefined);
  expect(aimed.map(({ id }) => id)).toEqual([
    'tiktokUs24Hours',
    'tiktokUsWeekend',
    'etsy24Hours',
    'etsy48Hours',
  ]);
  for (const { confidence } of aimed) expect(confidence).toBe('official');
});

it('claims to have read on the console no more than labels: how anything is counted is inferred at best', () => {
  expect(RULES.filter(({ confidence }) => confidence === 'A')).toEqual([]);
});
