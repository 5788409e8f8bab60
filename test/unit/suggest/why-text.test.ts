import { afterEach, describe, expect, it, vi } from 'vitest';
import { INTENTS, MOODS } from '../../../utils/intent/intents.ts';
import { topic } from '../../../utils/records/review-verdict.ts';
import { intentLabel, moodLabel } from '../../../utils/suggest/labels.ts';
import { ORDER_STATES } from '../../../utils/suggest/order-states.ts';
import { whyLine, whyText } from '../../../utils/suggest/why-text.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';

const NOW = Date.UTC(2026, 10, 20);
afterEach(() => vi.restoreAllMocks());

describe.each(LANGUAGES)('reasons of suggestions in %s', (language) => {
  it('have a name for every intent and mood', () => {
    useTexts(language);
    const names = INTENTS.map(intentLabel);
    expect(names.every((name) => name !== '')).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(MOODS.map(moodLabel)).size).toBe(MOODS.length);
  });

  it('have words for everything that can be said', () => {
    useTexts(language);
    const codes = [...ORDER_STATES, 'often', 'praise', 'hidden', 'follow_up', 'complaint', 'review_open'];
    for (const code of codes) expect(whyText({ code }, NOW), code).not.toBe('');
    for (const code of ['soon', 'late'])
      expect(whyText({ code, values: { dueAt: NOW + 7_200_000 } }, NOW)).toContain('2:00');
    const topics = topic.options.map((one) => whyText({ code: 'topic', values: { topic: one } }, NOW));
    expect(new Set(topics).size).toBe(topic.options.length);
    expect(topics).not.toContain('');
    expect(whyText({ code: 'mood', values: { mood: 'angry' } }, NOW)).toContain(moodLabel('angry'));
  });
});

it('reads as one line', () => {
  useTexts('zh-CN');
  const why = [
    { code: 'intent', values: { intent: 'urge_ship' } },
    { code: 'soon', values: { dueAt: NOW + 7_200_000 } },
  ];
  expect(whyLine(why, NOW)).toBe('催发货 + 2:00 后超时');
  expect(whyLine([{ code: 'intent', values: { intent: 'no such' } }], NOW)).toBe('');
});
