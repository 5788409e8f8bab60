// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { HOUR } from '../../utils/core/time.ts';
import { aCase } from '../support/cases.ts';
import { reviewAlert } from '../support/review-entries.ts';
import { messagesOfPopup, press, put, rows, showPopup } from './popup-support.tsx';

const next = { what: '回电', at: Date.now() - HOUR };

let answer: (name: string) => Result<unknown>;
const sent = messagesOfPopup<{ key?: string; command?: { do: string; id?: string } }>(async ({ name }) =>
  answer(name),
);
const steps = () => sent.filter(({ name }) => name === 'reviewStep').map(({ body }) => body);

beforeEach(async () => {
  answer = () => ok({});
  const { review, verdict } = aCase('501');
  const late = aCase('502', { case: { state: 'contacted', next }, review: { itemTitle: '玻璃杯' } });
  await put('reviews', review, late.review);
  await put('reviewVerdicts', verdict, late.verdict);
  if (late.case) await put('reviewCases', late.case);
});
describe('reviews in the popup', () => {
  it('are joined with what was written and made of it', async () => {
    await put('alerts', reviewAlert('review', '501'), reviewAlert('review-cluster', '9001~quality'));
    showPopup();
    await waitFor(() => expect(rows().join()).toContain('质量 · 客服态度'));
    expect(rows().find((row) => row.includes('扎堆'))).toContain('手冲咖啡壶');
  });

  it('open their case on the desk', async () => {
    await put('alerts', reviewAlert('review', '501'));
    showPopup();
    await screen.findByRole('grid');
    press('j');
    press('Enter');
    await waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(sent.at(-1)).toEqual({ name: 'reviewOpen', body: { key: 'pinduoduo/71/501' } });
  });

  it('are done by the step in their case, and undone by taking it back', async () => {
    await put('alerts', reviewAlert('review', '501'));
    showPopup();
    await screen.findByRole('grid');
    press('j');
    press('d');
    expect(await screen.findByText('已记为“已解决”')).toBeTruthy();
    await waitFor(() => expect(steps()).toHaveLength(1));
    const [done] = steps();
    expect(done).toMatchObject({ key: 'pinduoduo/71/501', command: { do: 'move', to: 'resolved' } });
    expect(sent.some(({ name }) => name === 'attend')).toBe(false);
    press('z');
    await waitFor(() => expect(steps()).toHaveLength(2));
    expect(steps()[1]).toMatchObject({ command: { do: 'take-back', which: done?.command?.id } });
  });

  it('end an overdue step, and plan it again when that is undone', async () => {
    await put('alerts', reviewAlert('review-step', '502', { dueAt: next.at }));
    showPopup();
    await waitFor(() => expect(rows().join()).toContain('玻璃杯'));
    press('j');
    press('d');
    await waitFor(() => expect(steps()).toHaveLength(1));
    expect(steps()[0]).toMatchObject({ key: 'pinduoduo/71/502', command: { do: 'next-done' } });
    press('z');
    await waitFor(() => expect(steps()).toHaveLength(2));
    expect(steps()[1]).toMatchObject({ command: { do: 'next', ...next } });
  });

  it('come back with a message when the step was not saved', async () => {
    answer = (name) => (name === 'reviewStep' ? fail('no-answer') : ok({}));
    await put('alerts', reviewAlert('review', '501'));
    showPopup();
    await screen.findByRole('grid');
    press('j');
    press('d');
    expect((await screen.findByRole('alert')).textContent).toContain('没有存下');
    expect(rows()).toHaveLength(2);
  });
});
