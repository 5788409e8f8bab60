import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, type TeamContent, type TeamReply } from '../../../../utils/records/team-content.ts';
import type { CheckItem } from '../../../../utils/team/release/check/item.ts';
import { checkContent } from '../../../../utils/team/release/check-content.ts';
import { aTeamReply, contentWith, TEAM_NOW } from '../../../support/team.ts';

const check = (content: TeamContent) => checkContent(content, { at: TEAM_NOW });
const of = async (...replies: TeamReply[]) => check(contentWith(...replies));
const brief = (items: readonly CheckItem[]) => items.map(({ level, code }) => `${level} ${code}`);
const saying = (body: string, id = '1', more: Partial<TeamReply> = {}) =>
  aTeamReply(id, { variants: [{ tone: 'plain', lang: 'zh-CN', body }], ...more });

describe('the check of a library', () => {
  it('has nothing to say of a sound one', async () => {
    const sound = [
      saying('您好，包裹已经在路上了，预计明天送到。', '1', { code: 'fh', title: '在路上' }),
      saying('您好，订单 {{ order.id }} 的退款已经提交。', '2', { code: 'tk', title: '退款说明' }),
    ];
    expect(await of(...sound)).toEqual([]);
    expect(await check(EMPTY_CONTENT)).toEqual([]);
  });

  it('finds what must not be said, and where', async () => {
    const content = {
      ...contentWith(
        aTeamReply('1', {
          variants: [
            { tone: 'plain', lang: 'zh-CN', body: '您好，在的。' },
            { tone: 'brisk', lang: 'zh-CN', body: '您好，', more: ['这款是秘密价'] },
          ],
        }),
      ),
      words: { own: [{ id: 'w', word: '秘密价', level: 'block' as const, consoles: [] }], off: [] },
    };
    const items = await check(content);
    expect(items).toMatchObject([
      {
        level: 'block',
        code: 'forbidden',
        reply: 'team:1',
        variant: 1,
        message: 1,
        finding: { group: 'own' },
      },
    ]);
    // The same objects again, beside other words.
    expect(await check(content)).toEqual(items);
    expect(await check({ ...content, words: { own: [], off: [] } })).toEqual([]);
  });

  it('leaves out a rule of the draft check that the team switched off', async () => {
    const content = contentWith(saying('加我微信 wx123456 领红包'));
    const found = await check(content);
    const ids = [...new Set(found.flatMap(({ finding }) => finding?.id ?? []))];
    expect(ids.length).toBeGreaterThan(0);
    expect(found.some(({ level }) => level === 'block')).toBe(true);
    const quiet = await check({ ...content, words: { own: [], off: ids } });
    expect(quiet.flatMap(({ finding }) => finding?.id ?? []).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('finds templates that give nothing, or not what somebody meant', async () => {
    expect(brief(await of(saying('订单 {{ order.id 已发')))).toEqual(['block bad-template']);
    expect(brief(await of(saying('订单 {{ order.id | nofilter }}')))).toEqual(['block bad-template']);
    expect(brief(await of(saying('订单 {{ }} 已发')))).toContain('block empty-variable');
    expect(brief(await of(saying('订单 {{ "" | ask }} 已发')))).toContain('block empty-variable');
    expect(await of(saying('订单 {{ order.nummer }} 已发'))).toMatchObject([
      { level: 'warn', code: 'unknown-variable', detail: 'order.nummer' },
    ]);
    expect(await of(saying('订单〔订单号〕已发'))).toMatchObject([{ level: 'block', code: 'forbidden' }]);
  });

  it('finds replies without words, titles, or words in a language that most have', async () => {
    expect(brief(await of(saying(' ')))).toEqual(['block no-words', 'warn empty-wording']);
    expect(brief(await of(saying('您好', '1', { title: ' ' })))).toEqual(['block no-title']);
    const english = { tone: 'plain', lang: 'en', body: 'On its way.' } as const;
    const chinese = { tone: 'plain', lang: 'zh-CN', body: '在路上了。' } as const;
    const items = await of(
      aTeamReply('1', { variants: [chinese, english] }),
      aTeamReply('2', {
        variants: [
          { ...chinese, body: '已发出。' },
          { ...english, body: 'Sent.' },
        ],
      }),
      saying('退款已提交。', '3'),
    );
    expect(items).toMatchObject([{ level: 'warn', code: 'no-language', reply: 'team:3', detail: 'en' }]);
    const picture = { name: '尺码表', data: 'data:image/png;base64,AAAA' };
    expect(brief(await of(saying('', '1', { images: [picture] })))).not.toContain('block no-words');
  });

  it('finds what has ended by the time the release starts', async () => {
    expect(brief(await of(saying('您好', '1', { validUntil: TEAM_NOW })))).toEqual(['warn expired']);
    expect(await of(saying('您好', '1', { validUntil: TEAM_NOW + 1 }))).toEqual([]);
  });

  it('finds doubles: ids, codes, texts', async () => {
    expect(brief(await of(saying('一'), saying('二')))).toContain('block same-id');
    const items = await of(
      saying('您好，在的！', '1', { code: 'ZD ' }),
      saying('您好 在的', '2', { code: 'zd', title: '另一条' }),
    );
    expect(items).toMatchObject([
      { level: 'warn', code: 'same-code', reply: 'team:2', detail: '话术 1' },
      { level: 'warn', code: 'same-text', reply: 'team:2', detail: '话术 1' },
    ]);
  });

  it('finds codes that bring up something else', async () => {
    expect(await of(saying('一', '1', { code: 'fh' }), saying('二', '2', { code: 'fhsj' }))).toMatchObject([
      { level: 'warn', code: 'code-prefix', reply: 'team:1', detail: '话术 2' },
    ]);
    const spelt = await of(
      saying('一', '1', { code: 'th' }),
      saying('二', '2', { code: '退货' }),
      saying('三', '3', { code: 'tuihuo' }),
      saying('四', '4', { title: '特惠' }),
    );
    expect(spelt.map(({ code, reply, detail }) => [code, reply, detail])).toEqual([
      ['code-sound', 'team:3', '话术 2'],
      ['code-sound', 'team:1', '话术 2'],
      ['code-sound', 'team:1', '特惠'],
    ]);
    // A reply's own title may be spelt by its code.
    expect(await of(saying('一', '1', { code: 'fh', title: '发货' }))).toEqual([]);
    // Characters with several readings: 重 chong zhong, 发 fa.
    expect(
      brief(await of(saying('一', '1', { code: 'zhongfa' }), saying('二', '2', { title: '重发' }))),
    ).toEqual(['warn code-sound']);
  });

  it('finds pictures that are too large, one or all together', async () => {
    const picture = (bytes: number) => ({
      name: '图',
      data: `data:image/png;base64,${'A'.repeat((bytes * 4) / 3)}`,
    });
    expect(brief(await of(saying('您好', '1', { images: [picture(1_200_000)] })))).toEqual([
      'block image-large',
    ]);
    const many = Array.from({ length: 12 }, () => picture(900_000));
    expect(await of(saying('您好', '1', { images: many }))).toMatchObject([
      { level: 'warn', code: 'release-large', detail: '11 MB' },
    ]);
  });

  it('finds half of a sign wherever it stands', async () => {
    expect(brief(await of(saying('好\ud83d')))).toEqual(['block broken-character']);
    expect(brief(await of(saying('好', '1', { title: '\udc00' })))).toContain('block broken-character');
    expect(brief(await of(saying('好', '1', { tags: ['\udc00'] })))).toContain('block broken-character');
    expect(brief(await of(saying('好', '1', { images: [{ name: '\ud83d' }] })))).toContain(
      'block broken-character',
    );
    const half = '半\ud83d';
    const [reading, intent, own] = [
      { id: 'r', title: '守则', body: half, required: true, version: 1 },
      { id: 'i', intent: 'ship.when', phrases: ['几时发', half] },
      { id: 'w', word: '词', note: half, level: 'hint' as const, consoles: [] },
    ];
    const cases: [Partial<TeamContent>, string][] = [
      [{ readings: [reading] }, 'r'],
      [{ intents: [intent] }, 'i'],
      [{ words: { own: [own], off: [] } }, 'w'],
      [{ withdrawn: [{ id: 'team:9', title: half, at: TEAM_NOW }] }, 'team:9'],
    ];
    for (const [more, other] of cases) {
      const items = await check({ ...EMPTY_CONTENT, ...more });
      expect(items).toMatchObject([{ level: 'block', code: 'broken-character', other }]);
    }
  });

  it('finds what is out of bounds, and says where', async () => {
    expect(await of(saying('好'), saying('好的', '2', { title: 'x'.repeat(300) }))).toMatchObject([
      { level: 'block', code: 'invalid', reply: 'team:2', detail: 'replies.1.title' },
    ]);
  });

  it('finds trials of what is not there, twice over the same, or of nothing', async () => {
    const trial = {
      id: 't1',
      reply: 'team:1',
      title: '两种说法',
      b: [{ tone: 'plain', lang: 'zh-CN', body: '换个说法' }],
      by: 'agent',
      outcome: 'edited',
      from: TEAM_NOW,
    } as const;
    const within = (...trials: object[]) =>
      check({ ...contentWith(saying('您好')), trials: trials as TeamContent['trials'] });
    expect(await within(trial)).toEqual([]);
    expect(await within({ ...trial, reply: 'team:2' })).toMatchObject([
      { level: 'block', code: 'trial-reply', other: 't1', reply: 'team:2' },
    ]);
    expect(brief(await within({ ...trial, until: TEAM_NOW }))).toEqual(['block trial-time']);
    expect(brief(await within({ ...trial, b: saying('您好').variants }))).toEqual(['block trial-same']);
    expect(brief(await within(trial, { ...trial, id: 't2' }))).toEqual(['block trial-twice']);
    expect(
      await within({ ...trial, until: TEAM_NOW + 1 }, { ...trial, id: 't2', from: TEAM_NOW + 1 }),
    ).toEqual([]);
    expect(brief(await within(trial, { ...trial, from: TEAM_NOW + 1 }))).toContain('block same-id');
    const forbidden = { ...trial, b: [{ ...trial.b[0], body: '加我微信聊' }] };
    expect(await within(forbidden)).toMatchObject([{ code: 'forbidden', other: 't1', variant: 0 }]);
  });

  it('finds readings without words, and what comes back after it was withdrawn', async () => {
    const reading = { id: 'n', title: '安排', body: ' ', required: true, version: 1 };
    expect(brief(await check({ ...EMPTY_CONTENT, readings: [reading] }))).toEqual(['warn reading-empty']);
    const withdrawn = [{ id: 'team:1', title: '话术 1', at: TEAM_NOW }];
    expect(brief(await check({ ...contentWith(saying('您好')), withdrawn }))).toEqual(['warn withdrawn']);
  });

  it('asks about a pre-sale day that no calendar has', async () => {
    const rule = (id: string, date: string) => ({
      id,
      enabled: true,
      console: 'any',
      hours: 48,
      start: 'paid' as const,
      calendar: 'natural' as const,
      workingHours: { from: 0, to: 1440 },
      preSale: { by: 'date' as const, date },
    });
    const rules = [rule('a', '2026-02-31'), rule('b', '2026-02-28')];
    expect(await check({ ...EMPTY_CONTENT, shipping: { rules } })).toEqual([
      { level: 'warn', code: 'no-day', other: 'a', detail: '2026-02-31' },
    ]);
  });

  it('ends where somebody went on editing', async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      saying(`第 ${at} 条`, String(at), { validUntil: TEAM_NOW }),
    );
    const editing = new AbortController();
    const checking = checkContent(contentWith(...many), { at: TEAM_NOW, signal: editing.signal });
    editing.abort();
    expect((await checking).filter(({ code }) => code === 'expired').length).toBeLessThan(3000);
  });
});
