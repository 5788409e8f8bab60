import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { bundle } from '../../support/bundle.ts';
import type { Figure } from '../figures.ts';
import { makeReplies } from '../search/replies.ts';

interface Words {
  tiexinWords: {
    read(turns: readonly string[], model: unknown): number[];
    check(drafts: readonly string[]): number[];
  };
}

const OPENINGS = ['你好', '请问', '老板', '', '急'];
const ASKED = [
  '怎么还没发货，下单三天了',
  '快递一直停在转运中心不动',
  '这个杯子能装热水吗，多大容量',
  '能不能便宜点，或者送个小礼物',
  '地址填错了帮我改一下，改成公司那边',
  '退款到哪里了，钱还没有收到',
  '东西到了是坏的，盖子裂了',
  '能开专票吗',
  '显示签收了但是我没收到',
  '你们这什么态度，我要投诉',
];
const ENDINGS = ['', '？', '谢谢', '，在线等'];

/** How long a turn is read and a draft of 200 characters is checked, in Chromium, each warm. */
export async function wordFigures(browser: Browser, build: string): Promise<Figure[]> {
  const turns = OPENINGS.flatMap((one) =>
    ASKED.flatMap((two) => ENDINGS.map((three) => `${one}${two}${three}`)),
  );
  const text = makeReplies(600, 3)
    .map(({ variants }) => variants[0]?.body ?? '')
    .join('');
  const drafts = Array.from({ length: 100 }, (_, at) => text.slice(at * 200, at * 200 + 200));
  const model: unknown = JSON.parse(readFileSync(join(build, 'intent-model.json'), 'utf8'));
  const page = await browser.newPage();
  await page.evaluate(await bundle(resolve('test/bench/chat/in-page.ts')));
  const read = () =>
    page.evaluate((all, json) => (window as unknown as Words).tiexinWords.read(all, json), turns, model);
  const check = () => page.evaluate((all) => (window as unknown as Words).tiexinWords.check(all), drafts);
  await read();
  await check();
  const figures: Figure[] = [
    { what: 'intent and mood of a buyer’s turn', unit: 'ms', runs: await read(), limit: 2, at: 0.95 },
    { what: 'check of a draft of 200 characters', unit: 'ms', runs: await check() },
  ];
  await page.close();
  return figures;
}
