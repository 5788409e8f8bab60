import { expect, it } from 'vitest';
import { templatesOf, variants, wholeOf, wrong } from './library.ts';
import { SIMPLIFIED_ONLY } from './simplified-only.ts';

/** Words that leave open what a buyer needs to know, that promise without condition, or that nobody may send. */
const UNWANTED: readonly RegExp[] = [
  /尽快|盡快|马上|馬上|立马|立刻|稍后|稍後|稍等|近期|很快|及时|及時|这两天|這兩天|过几天|過幾天|一会儿|一會兒|随时|隨時/u,
  /大概|大约|大約|可能|也许|也許|或许|或許|应该(?!的)|應該(?!的)|基本|左右|差不多|前后|前後|多半|一般(?!般)|尽量|盡量|估计|估計|预计|預計/u,
  /一定|肯定|绝对|絕對|保证|保證|百分百|100 ?%|最(?![新晚])|第一|顶级|頂級|永久|终身|終身|免费|免費/u,
  /亲爱|親愛|宝贝|寶貝|微信|支付宝|加我|私下|返现|返現|红包|紅包/u,
  /不管|不知道|解决不了|解決不了|随便|隨便|求求|可怜|可憐|哦|嗯|呢|你|妳/u,
  /\b(?:asap|soon|shortly|maybe|perhaps|probably|possibly|roughly|approximately|basically|hopefully|try to|should be)\b/iu,
  /\b(?:guarantee\w*|best|free|100 ?%|dear|honey|whatsapp|wechat|whatever|beg)\b/iu,
];

const SORRY = /对不起|對不起|抱歉|致歉|歉意|道歉|sorry|apolog/iu;
const OWN = /我们|我們|由我|是我|怪我|我没|我沒|责任|責任|\b(?:we|our|ours|us|mine|my)\b/iu;
const THANKS = /谢谢|謝謝|感谢|感謝|thank/giu;

/** Only the words, without fill-ins, variables and conditions. */
const wordsOf = (template: string): string => template.replace(/\{\{.*?\}\}|\{%.*?%\}/gu, '');

it('is exact, and promises nothing that cannot be kept', () => {
  for (const { name, variant } of variants)
    for (const pattern of UNWANTED) expect(wordsOf(wholeOf(variant)), name).not.toMatch(pattern);
});

it('keeps calm: one wink at most, and only in the playful voice', () => {
  for (const { name, variant } of variants)
    for (const template of templatesOf(variant)) {
      const winks = wordsOf(template).match(/[!！~～]/gu) ?? [];
      expect(winks.length, name).toBeLessThanOrEqual(variant.tone === 'playful' ? 1 : 0);
    }
});

it('says sorry, owns it, says by when and thanks, in this order, where something went wrong', () => {
  const sad = variants.filter(({ reply }) => wrong.has(reply.id));
  expect(sad.length).toBeGreaterThan(150);
  for (const { name, variant } of sad) {
    const whole = wholeOf(variant);
    const sorry = whole.search(SORRY);
    const time = whole.search(/ask: "date"/u);
    const thanks = [...whole.matchAll(THANKS)].at(-1)?.index ?? -1;
    expect(sorry, name).toBeGreaterThan(-1);
    expect(whole, name).toMatch(OWN);
    expect(time, name).toBeGreaterThan(sorry);
    expect(thanks, name).toBeGreaterThan(time);
    expect(wordsOf(whole), name).not.toMatch(/[!！]/u);
  }
});

it('says sorry wherever the buyer is known to be upset', () => {
  const upset = variants.filter(({ reply }) =>
    reply.tags.some((tag) => tag === 'unhappy' || tag === 'angry'),
  );
  expect(upset.length).toBeGreaterThan(100);
  expect(upset.filter(({ variant }) => !SORRY.test(wholeOf(variant))).map(({ name }) => name)).toEqual([]);
});

const MAINLAND =
  /发货|發貨|快递|快遞|信息|短信|屏幕|质量|質量|网点|網點|默认|視頻|视频|微信|客户|反馈|反饋|售罄|下單頁/u;

it("speaks in Taiwan's own script and words", () => {
  const simplified = new Set(SIMPLIFIED_ONLY);
  const taiwan = variants.filter(({ variant }) => variant.lang === 'zh-TW');
  expect(taiwan.length).toBeGreaterThanOrEqual(240);
  for (const { name, variant } of taiwan) {
    const whole = wholeOf(variant);
    expect([...whole].filter((one) => simplified.has(one)).join(''), name).toBe('');
    expect(whole, name).not.toMatch(MAINLAND);
  }
  const seen = new Set(
    variants.flatMap(({ variant }) => (variant.lang === 'zh-CN' ? [...wholeOf(variant)] : [])),
  );
  expect([...simplified].filter((one) => seen.has(one)).length).toBeGreaterThan(300);
});

it('addresses the buyer in English without a word of Chinese', () => {
  for (const { name, variant } of variants.filter((one) => one.variant.lang === 'en'))
    expect(wholeOf(variant), name).not.toMatch(/\p{Script=Han}|[，。：；]/u);
});
