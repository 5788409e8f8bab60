import { describe, expect, it } from 'vitest';
import { chipOn, clickInLayer, replaceRows } from '../../support/e2e-overlay.ts';
import { marksFor, marksOn, reviewFlow } from '../../support/review-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 73, kind: 'firefox' });
const { open, isRead, stored, caseOf } = reviewFlow(rig);
const idsOf = (console: 'pinduoduo' | 'taobao' | 'doudian') =>
  rig.standIns.shop(console).reviews.map(({ id }) => id);

describe('review pages in Firefox', () => {
  it.each(['pinduoduo', 'taobao', 'doudian'] as const)('%s: read, marked, stored', async (console) => {
    await open(console);
    await isRead(console);
    await marksFor(rig.page, idsOf(console));
  });

  it('marks survive new nodes', async () => {
    await open('taobao', { replace: 0 });
    await marksFor(rig.page, idsOf('taobao'));
    await replaceRows(rig.page, 'tr.next-table-row');
    await marksFor(rig.page, idsOf('taobao'));
    expect(await marksOn(rig.page)).toHaveLength(idsOf('taobao').length);
  });

  it('a step is saved from the card', async () => {
    await open('pinduoduo', { replace: 0 });
    const [first = ''] = idsOf('pinduoduo');
    await marksFor(rig.page, [first]);
    await clickInLayer(rig.page, `[data-order="${first}"]`);
    await clickInLayer(rig.page, 'button', '我来了解');
    await waitFor(async () => (await caseOf(first))?.state === 'looking', 'the step is kept');
  });

  it('a captcha is not told as no reviews', async () => {
    await open('taobao', { wall: 'punish' });
    await waitFor(async () => (await chipOn(rig.page))?.state === 'trouble', 'the chip says so');
    expect(await stored()).toEqual([]);
  });
});
