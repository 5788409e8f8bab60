import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import { levelOf } from '../../../utils/draft-check/strongest.ts';
import { draftFinding } from '../../../utils/platform/reply-contract.ts';
import { leastSpent, spent } from '../../support/spent.ts';

const ids = (text: string, options = {}) => checkDraft(text, options).map(({ id }) => id);
const marked = (text: string, options = {}) =>
  checkDraft(text, options).map(({ start, end }) => text.slice(start, end));
const accepted = (text: string) => {
  const [finding] = checkDraft(text);
  if (finding?.rewrite === undefined) return undefined;
  return text.slice(0, finding.start) + finding.rewrite + text.slice(finding.end);
};

describe('where a finding stands', () => {
  it.each([
    ['亲，加薇信聊', '加薇信'],
    ['😀😀 加 ❤️ 微 · 信 吧', '加 ❤️ 微 · 信'],
    ['亲👨‍👩‍👧，ＶＸ：shop8866', 'ＶＸ'],
    ['您好，請加微信', '加微信'],
    ['a\u200b b 加\u200b微\u200b信', '加\u200b微\u200b信'],
    ['五 星 好 评 返 现', '五 星 好 评 返 现'],
  ])('%s', (text, words) => {
    expect(marked(text)[0]).toContain(words);
  });

  it('is within the text, in its order, and as the contract says', () => {
    const text = '加薇信。好评返现。过两天给您寄。运费我们承担。爱买不买。〔单号〕';
    const findings = checkDraft(text);
    expect(findings.length).toBeGreaterThanOrEqual(6);
    for (const finding of findings) {
      expect(z.safeParse(draftFinding, finding).success).toBe(true);
      expect(finding.start).toBeLessThan(finding.end);
      expect(finding.end).toBeLessThanOrEqual(text.length);
    }
    expect(findings.map(({ start }) => start)).toEqual(
      findings.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('is one for one place and group: the strongest', () => {
    const findings = checkDraft('绝对百分百正品，全网最低价');
    const places = findings.map(({ group, start }) => `${group} ${start}`);
    expect(new Set(places).size).toBe(places.length);
    expect(levelOf(findings)).toBe('block');
  });
});

describe('a rewrite', () => {
  it('keeps what stands around it', () => {
    expect(accepted('您好，尽快给您发货')).toBe('您好，在〔几号几点〕前给您发货');
    expect(accepted('过两天给您寄')).toBe('在〔几号几点〕前给您寄');
    expect(accepted('这条裤子送腰带')).toBe('这条裤子随这一单免费送腰带');
    expect(accepted('It comes with a belt.')).toBe('It includes, free with this order, a belt.');
    expect(ids(accepted('这条裤子送腰带') ?? '')).toEqual([]);
  });

  it('leaves a gap that is marked in its turn, so that no time is made up', () => {
    expect(ids(accepted('过两天给您寄') ?? '')).toEqual(['empty-variable.mark']);
  });

  it('is in the language of the draft', () => {
    expect(accepted('運費我們負擔')).toMatch(/負擔：您先付/);
    expect(accepted('We will cover the return shipping')).toMatch(/please pay first/);
  });
});

describe('what is known of the place', () => {
  it('lets a console speak of itself and not of others', () => {
    expect(ids('去淘宝搜我们店更便宜', { console: 'taobao' })).not.toContain('off-site.other-shop');
    expect(ids('去淘宝搜我们店更便宜', { console: 'jd' })).toContain('off-site.other-shop');
    expect(ids('请提供您的支付宝账号', { console: 'taobao' })).toEqual([]);
    expect(ids('请提供您的支付宝账号', { console: 'pinduoduo' })).toEqual(['off-site.private-deal']);
  });

  it('asks for an apology only where the buyer is unhappy and nobody has said sorry', () => {
    const text = '您好，包裹今天 18 点送到。';
    expect(ids(text)).toEqual([]);
    expect(ids(text, { mood: 'anxious' })).toEqual([]);
    const [finding] = checkDraft(text, { mood: 'angry' });
    expect(finding).toMatchObject({ id: 'apology.missing', level: 'warn', start: 0, end: text.length });
    expect(finding?.rewrite).toBe('您好，很抱歉让您遇到这样的事。包裹今天 18 点送到。');
    expect(checkDraft(text, { mood: 'unhappy' })[0]?.level).toBe('hint');
    expect(ids(text, { mood: 'angry', apologised: true })).toEqual([]);
    expect(ids('实在对不起，包裹今天 18 点送到。', { mood: 'angry' })).toEqual([]);
    expect(ids(finding?.rewrite ?? '', { mood: 'angry' })).toEqual([]);
  });

  it('keeps quiet about what is silenced or switched off', () => {
    const lists = { own: [], off: ['paid-review.reward'], silenced: [] };
    expect(ids('好评返现，过两天发', { lists })).toEqual(['ambiguity.later']);
    expect(ids('好评返现，过两天发', { silenced: ['ambiguity.later'] })).toEqual(['paid-review.reward']);
  });
});

describe('mobile numbers', () => {
  it.each([
    ['有事打 139 1234 5678', 'warn'],
    ['一三九一二三四五六七八找我', 'block'],
    ['1三9一2三4五6七8', 'block'],
    ['快递员电话 13912345678', 'none'],
    ['您的收件号码是 13912345678 吗', 'none'],
    ['运单号 139123456789012', 'none'],
  ])('%s: %s', (text, level) => {
    expect(levelOf(checkDraft(text))).toBe(level);
  });
});

describe('hostile text', () => {
  const pieces = [
    '加',
    '好评',
    'v ',
    '不能加微信',
    '运费我们',
    '一',
    '〔',
    '{{',
    'a ',
    '应该大概',
    '❤微',
    '\u200b',
    '1 3 8 ',
    ',加',
    '五星',
  ];

  it.each(pieces)('4,000 characters of %j take no longer than a blink', (piece) => {
    const text = piece.repeat(4000 / piece.length);
    expect(checkDraft(text).length).toBeLessThanOrEqual(50);
    expect(spent(() => checkDraft(text))).toBeLessThan(400);
  });

  it('grows with the length, not faster', () => {
    const time = (length: number) => {
      const text = '不能加微信好评返，运费我们'.repeat(length);
      return leastSpent(() => checkDraft(text));
    };
    time(50);
    expect(time(400)).toBeLessThan(40 * time(50));
  });

  it('is nothing to say of nothing', () => {
    expect(checkDraft('')).toEqual([]);
    expect(checkDraft(' \n ')).toEqual([]);
    expect(() => checkDraft('\ud800加\udc00微信\ud800')).not.toThrow();
  });
});

describe('disguised words', () => {
  it.each([
    ['亲，支fu宝转我就行', 'off-site', '支fu宝转我'],
    ['😀 您把钱打我支f宝', 'off-site', '打我支f宝'],
    ['加ＬΙＮＥ聊比較快', 'off-site', '加ＬΙＮＥ'],
    ['🅥🅧：abc998', 'off-site', '🅥🅧'],
    ['给个好坪，返您三块', 'paid-review', '好坪，返您'],
    ['把差坪刪一下吧', 'review-pressure', '差坪'],
    ['这事 我 不 管', 'brush-off', '我 不 管'],
    ['我解.决.不.了', 'brush-off', '我解.决.不.了'],
    ['窝也不知道', 'brush-off', '窝也不知道'],
    ['bu zhi dao', 'brush-off', 'bu zhi dao'],
    ['蕞便宜的一款', 'absolute', '蕞便宜'],
  ])('%s', (text, group, words) => {
    const found = checkDraft(text).filter((finding) => finding.group === group);
    expect(found.map(({ start, end }) => text.slice(start, end)).join()).toContain(words);
  });

  it.each([
    '他在行业里很有威信',
    '卫星天线有货，两米的',
    '某信用卡的满减已经用上了',
    '魏欣您好，您的裙子今天发出',
    '红宝石戒指是 18K 金的',
    '好平整的桌面，厚两厘米',
    '红 黄 蓝 三种颜色都有',
    '卷发器有高低两档',
    '沙县小吃的扁肉一袋十个',
  ])('are not seen in %s', (text) => {
    expect(ids(text)).toEqual([]);
  });
});
