import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../utils/draft-check/check-reply.ts';
import { plainTemplate } from '../../../utils/draft-check/template-text.ts';
import type { Variant } from '../../../utils/records/reply.ts';

const variant = (body: string, more: string[] = []): Variant => ({
  tone: 'plain',
  lang: 'zh-CN',
  body,
  more,
});
const check = (...variants: Variant[]) => checkReply({ variants, consoles: [] });

describe('plainTemplate', () => {
  it.each([
    '您好{{ buyer.name }}，{% if order.ship_by %}{{ order.ship_by }} 前发{% else %}尽快发{% endif %}',
    '{{ "好的|收到" | vary }}，{{ "原因" | ask: "choice", "退款", "补发" }}',
    '{{ 没有关上',
  ])('keeps every place: %s', (template) => {
    const plain = plainTemplate(template);
    expect(plain).toHaveLength(template.length);
    for (const [at, unit] of [...template.split('')].entries())
      if (/[\u4e00-\u9fff]/.test(plain[at] ?? '')) expect(plain[at]).toBe(unit);
  });
});

describe('checkReply', () => {
  it('takes tags for filled and names message and place', () => {
    const more = ['好的，{{ order.id }}', '亲，加薇信'];
    expect(check(variant('您好{{ buyer.name }}', more))).toMatchObject([
      { variant: 0, message: 2, findings: [{ id: 'off-site.wechat', start: 2, end: 5 }] },
    ]);
  });

  it('tells a tag that gives a time from one that does not', () => {
    expect(check(variant('尽快在{{ order.ship_by }}前发货'))).toEqual([]);
    expect(check(variant('{{ buyer.name }}，尽快给您发货'))).toHaveLength(1);
    expect(check(variant('{{ "发货时间" | ask: "date" }} 前尽快发货'))).toEqual([]);
  });

  it('reads wordings to choose from and not the choices of a question', () => {
    expect(check(variant('{{ "好评返现|谢谢" | vary }}'))).toHaveLength(1);
    expect(check(variant('{{ "做法" | ask: "choice", "好评返现" }}'))).toEqual([]);
  });

  it('still finds a gap that is no tag', () => {
    expect(check(variant('单号〔单号〕'))).toMatchObject([{ findings: [{ group: 'empty-variable' }] }]);
  });

  it('checks by the rules of each console that the reply is for', () => {
    const variants = [variant('去淘宝搜我们店更便宜')];
    expect(checkReply({ variants, consoles: ['taobao'] })).toEqual([]);
    expect(checkReply({ variants, consoles: ['taobao', 'jd'] })).toHaveLength(1);
  });
});
