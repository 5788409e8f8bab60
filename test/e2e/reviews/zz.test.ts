import { it } from 'vitest';
import { marksOn, reviewFlow } from '../../support/review-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';

const rig = rigFor({ seed: 71 });
const { open, isRead } = reviewFlow(rig);
it('x', async () => {
  await open('pinduoduo');
  await isRead('pinduoduo');
  await new Promise((d) => setTimeout(d, 1500));
  const verdicts = await readStore(rig.desk, 'reviewVerdicts');
  for (const r of rig.standIns.shop('pinduoduo').reviews) {
    const v = verdicts.find(({ id }) => id === r.id);
    console.log(r.stars, v?.level, v?.negative.toFixed(2), v?.topics.join(), r.text, '|', r.appended?.text);
  }
  await rig.page.screenshot({ path: '/tmp/pdd.png' });
  await open('doudian');
  await isRead('doudian').catch(console.log);
  await new Promise((d) => setTimeout(d, 3500));
  console.log((await marksOn(rig.page)).length, JSON.stringify((await marksOn(rig.page)).slice(0, 3)));
  console.log(JSON.stringify(await readStore(rig.desk, 'health')));
  await rig.page.screenshot({ path: '/tmp/dd.png' });
  await open('taobao');
  await new Promise((d) => setTimeout(d, 2500));
  await rig.page.screenshot({ path: '/tmp/tb.png' });
});
