import { describe, expect, it } from 'vitest';
import { cardOn, chipOn, clickInLayer } from '../../support/e2e-overlay.ts';
import { marksFor, reviewFlow } from '../../support/review-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

describe.each([
  { locale: 'zh-TW', timeZone: 'Asia/Taipei', bad: '負評', read: '則評價', step: '我來了解' },
  {
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    bad: 'Bad',
    read: 'reviews read',
    step: 'I’ll look into it',
  },
] as const)('with $locale in $timeZone', ({ bad, locale, read, step, timeZone }) => {
  const rig = rigFor({ seed: 74, locale, timeZone });
  const { open, isRead } = reviewFlow(rig);

  it('reviews and their times are the same as in China, marks and card speak its language', async () => {
    await open('taobao', { replace: 0 });
    await isRead('taobao');
    const [first = ''] = rig.standIns.shop('taobao').reviews.map(({ id }) => id);
    const marks = await marksFor(rig.page, [first]);
    expect(marks.find(({ id }) => id === first)?.text).toContain(bad);
    await waitFor(async () => (await chipOn(rig.page))?.text.includes(read), 'the chip says what was read');
    await clickInLayer(rig.page, `[data-order="${first}"]`);
    await waitFor(async () => (await cardOn(rig.page))?.text.includes(step), 'the card speaks it, too');
    expect(rig.errors.seen).toEqual([]);
  });
});
