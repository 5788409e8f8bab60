import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, type TeamContent } from '../../../../utils/records/team-content.ts';
import { isOlderClient } from '../../../../utils/team/release/compare-versions.ts';
import { countDiff, diffContent, isSameContent } from '../../../../utils/team/release/diff-content.ts';
import { diffWordings } from '../../../../utils/team/release/diff-reply.ts';
import { diffWords } from '../../../../utils/team/release/diff-words.ts';
import { sameValue } from '../../../../utils/team/release/same.ts';
import { Random } from '../../../support/random.ts';
import { aLibrary, aTeamReply, contentWith, TEAM_NOW } from '../../../support/team.ts';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');
const side = (before: string, after: string, without: 'added' | 'removed') =>
  diffWords(before, after)
    .flatMap(({ kind, text }) => (kind === without ? [] : text))
    .join('');

describe('two texts', () => {
  it('are compared by words, as people read them', () => {
    expect(shown('包裹明天发货', '包裹今天发货')).toBe('包裹-明天-+今天+发货');
    expect(shown('We ship today.', 'We ship within two days.')).toBe('We ship -today-+within two days+.');
    expect(shown('', '您好')).toBe('+您好+');
    expect(shown('您好', '')).toBe('-您好-');
    expect(shown('您好', '您好')).toBe('您好');
    expect(shown('', '')).toBe('');
  });

  it('keep a tag of a template whole', () => {
    expect(shown('订单 {{ order.id }} 已发', '订单 {{ order.item }} 已发')).toBe(
      '订单 -{{ order.id }}-+{{ order.item }}+ 已发',
    );
  });

  it('are not cut into shreds by a mark between two changes', () => {
    expect(shown('苹果，香蕉', '西瓜，葡萄')).toBe('-苹果，香蕉-+西瓜，葡萄+');
  });

  it('always give both texts back, and the fewest edits for small ones', () => {
    const random = new Random(3);
    const signs = ['你', '好', 'a', ' ', '，', '😊', '{{ x }}'];
    for (let round = 0; round < 400; round++) {
      const text = () => Array.from({ length: random.int(0, 12) }, () => random.pick(signs)).join('');
      const [one, other] = [text(), text()];
      expect(side(one, other, 'added')).toBe(one);
      expect(side(one, other, 'removed')).toBe(other);
    }
  });

  it('are other texts where nearly all of it changed, and that is found quickly', () => {
    const random = new Random(5);
    const text = () =>
      Array.from({ length: 4000 }, () => String.fromCharCode(random.int(0x4e00, 0x9fa5))).join('');
    const [one, other] = [text(), text()];
    expect(diffWords(one, other)).toEqual([
      { kind: 'removed', text: one },
      { kind: 'added', text: other },
    ]);
    expect(shown(`${one}。`, `${one}！`)).toBe(`${one}-。-+！+`);
  });
});

describe('wordings', () => {
  it('are compared voice by voice and language by language, also where a pair stands twice', () => {
    const plain = { tone: 'plain', lang: 'zh-CN', body: '一' } as const;
    const second = { ...plain, body: '二' };
    const english = { tone: 'plain', lang: 'en', body: 'one' } as const;
    expect(diffWordings([plain, second], [plain, { ...second, more: ['三'] }, english])).toEqual([
      { kind: 'changed', tone: 'plain', lang: 'zh-CN', before: ['二'], after: ['二', '三'] },
      { kind: 'added', tone: 'plain', lang: 'en', before: [], after: ['one'] },
    ]);
    expect(diffWordings([english], [])).toMatchObject([{ kind: 'removed', before: ['one'] }]);
    // Another order of the same wordings is no change.
    expect(diffWordings([plain, english], [english, plain])).toEqual([]);
  });
});

const rule = {
  id: 'r1',
  enabled: true,
  console: 'any',
  hours: 48,
  start: 'paid',
  calendar: 'natural',
  workingHours: { from: 0, to: 0 },
  preSale: { by: 'none' },
} as const;
const word = { id: 'w1', word: '最便宜', level: 'block', consoles: [] } as const;
const full = (): TeamContent => ({
  replies: [aTeamReply('1'), aTeamReply('2')],
  words: { own: [{ ...word, consoles: [] }], off: ['tone.cold'] },
  shipping: { rules: [rule], thresholds: { soonHours: 12 } },
  intents: [{ id: 'i1', intent: 'urge', phrases: ['快点'] }],
  readings: [{ id: 'n1', title: '双十一', body: '安排', required: true, version: 1 }],
  trials: [
    {
      id: 't1',
      reply: 'team:1',
      title: '两种说法',
      b: [{ tone: 'plain', lang: 'zh-CN', body: '换个说法' }],
      by: 'agent',
      outcome: 'edited',
      from: TEAM_NOW,
    },
  ],
  withdrawn: [],
});

describe('two contents', () => {
  it('that say the same differ in nothing, whatever the order of their fields', () => {
    const turned = JSON.parse(JSON.stringify(full()), (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const diff = diffContent(full(), turned);
    expect(isSameContent(diff)).toBe(true);
    // When a reply was changed is not what it says.
    const later = { ...full(), replies: full().replies.map((one) => ({ ...one, updatedAt: TEAM_NOW + 1 })) };
    expect(isSameContent(diffContent(full(), later))).toBe(true);
  });

  it('name what came, went and changed, part by part', () => {
    const before = full();
    const after = full();
    after.replies = [
      aTeamReply('3'),
      aTeamReply('1', { title: '新标题', code: 'fh', variants: [{ tone: 'brisk', lang: 'en', body: 'hi' }] }),
    ];
    after.words = { own: [{ ...word, consoles: [], level: 'warn' }], off: [] };
    after.shipping = { rules: [{ ...rule, hours: 24 }], thresholds: {} };
    after.readings = [{ id: 'n1', title: '双十一', body: '新安排', required: true, version: 2 }];
    after.trials = [];
    after.intents.push({ id: 'i2', intent: 'refund', phrases: ['退钱'] });
    after.withdrawn = [{ id: 'team:2', title: '话术 2', at: TEAM_NOW }];
    const diff = diffContent(before, after);
    expect(diff.replies.map(({ kind, id, fields }) => [kind, id, fields])).toEqual([
      ['added', 'team:3', []],
      ['changed', 'team:1', ['title', 'code']],
      ['removed', 'team:2', []],
    ]);
    expect(diff.replies[1]?.wordings.map(({ kind, lang }) => [kind, lang])).toEqual([
      ['added', 'en'],
      ['removed', 'zh-CN'],
    ]);
    expect(diff.rulesOff).toEqual({ added: [], removed: ['tone.cold'] });
    expect(diff.shipping.thresholds).toEqual({ before: { soonHours: 12 }, after: {} });
    expect(countDiff(diff)).toEqual({
      replies: { added: 1, removed: 1, changed: 1 },
      words: { added: 0, removed: 1, changed: 1 },
      shipping: { added: 0, removed: 0, changed: 2 },
      intents: { added: 1, removed: 0, changed: 0 },
      readings: { added: 0, removed: 0, changed: 1 },
      trials: { added: 0, removed: 1, changed: 0 },
      withdrawn: { added: 1, removed: 0, changed: 0 },
      addresses: { added: 0, removed: 0, changed: 0 },
    });
    expect(isSameContent(diff)).toBe(false);
  });

  it('tells of addresses by their channel, where both releases say something of them', () => {
    const hub = (id: string, server: string) => ({ kind: 'hub' as const, id, servers: [server] });
    const before = {
      ...EMPTY_CONTENT,
      addresses: { now: [hub('a', 'wss://a'), hub('b', 'wss://b')], gone: [] },
    };
    const after = {
      ...EMPTY_CONTENT,
      addresses: { now: [hub('a', 'wss://there'), hub('c', 'wss://c')], gone: ['b'] },
    };
    const { addresses } = diffContent(before, after);
    expect(addresses).toMatchObject({
      added: [{ id: 'c' }],
      removed: [{ id: 'b' }],
      changed: [{ after: { id: 'a' } }],
    });
    expect(isSameContent(diffContent(before, after))).toBe(false);
    // A client of before says nothing of them: neither came nor went.
    expect(isSameContent(diffContent(before, EMPTY_CONTENT))).toBe(true);
    expect(isSameContent(diffContent(EMPTY_CONTENT, after))).toBe(true);
  });

  it('from nothing are all new', () => {
    const diff = diffContent(EMPTY_CONTENT, aLibrary(50));
    expect(countDiff(diff).replies).toEqual({ added: 50, removed: 0, changed: 0 });
    expect(isSameContent(diffContent(contentWith(), EMPTY_CONTENT))).toBe(true);
  });
});

describe('values and versions', () => {
  it('are the same or not', () => {
    expect(sameValue({ a: [1, { b: undefined }] }, { a: [1, {}] })).toBe(true);
    for (const [one, other] of [
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      [null, undefined],
      [0, ''],
      [{ a: 1 }, { a: 1, b: 2 }],
      [[1], [1, 2]],
    ])
      expect(sameValue(one, other)).toBe(false);
  });

  it('are older or not', () => {
    for (const [client, minimum, older] of [
      ['0.1.0', '0.1.0', false],
      ['0.9.9', '0.10.0', true],
      ['1.0.0', '0.99.99', false],
      ['1.2.3.4', '1.2.3', false],
      ['1.2', '1.2.1', true],
      ['', '0.0.1', true],
      ['x.y.z', '0.0.0', false],
    ] as const)
      expect(isOlderClient(client, minimum)).toBe(older);
  });
});
