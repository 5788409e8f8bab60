import { describe, expect, it } from 'vitest';
import { shownIn, untilListed } from '../../support/e2e-picker.ts';
import { marksFor, reviewFlow } from '../../support/review-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 83 });
const { open } = reviewFlow(rig);

/** The page's own way to its reply dialog, of the first review. */
const BUTTONS = { pinduoduo: '回复/互动', taobao: '评价回复' } as const;

/** What has the focus inside our layers. */
const focused = () =>
  rig.page.evaluate(() =>
    [...document.querySelectorAll('tiexin-overlay')]
      .flatMap((host) => host.shadowRoot?.activeElement?.tagName ?? [])
      .at(-1),
  );

describe.each(['pinduoduo', 'taobao'] as const)('the reply dialog of %s', (console) => {
  it('offers a public answer to what the review complains about, and puts it in as a draft', async () => {
    await open(console, { replace: 0 });
    const [first] = rig.standIns.shop(console).reviews;
    await marksFor(rig.page, [first?.id ?? '']);
    await waitFor(
      async () => (await readStore(rig.desk, 'reviewVerdicts')).some(({ id }) => id === first?.id),
      'the review is judged',
    );
    const frame = rig.page.mainFrame();
    const button = await frame.waitForSelector(
      `xpath/.//*[self::a or self::button][normalize-space()="${BUTTONS[console]}"]`,
    );
    await button?.click();
    const box = await waitFor(() => frame.$('textarea'), 'the dialog is open');
    await box.click();
    const dock = await waitFor(async () => {
      const shown = (await shownIn(frame)).dock;
      return /3/.test(shown) ? shown : undefined;
    }, 'three answers are offered');
    expect(dock).toMatch(/破损|碎/);
    await rig.page.keyboard.type('/');
    await untilListed(frame);
    await rig.page.keyboard.press('Enter');
    // It asks for what nobody but the agent knows.
    await waitFor(async () => (await focused()) === 'INPUT', 'it is asked what is broken');
    await rig.page.keyboard.type('杯口碎了');
    await rig.page.keyboard.press('Enter');
    const draft = await waitFor(
      async () => (await box.evaluate((one) => (one as HTMLTextAreaElement).value)).length > 20,
      'the draft is in',
    );
    expect(draft).toBe(true);
    const text = await box.evaluate((one) => (one as HTMLTextAreaElement).value);
    expect(text).toContain('杯口碎了');
    expect(text).not.toContain(first?.orderId);
    expect(text).not.toMatch(/好评|改评|删/);
    expect(rig.errors.seen).toEqual([]);
  });
});
