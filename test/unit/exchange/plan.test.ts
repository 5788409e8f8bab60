import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../utils/exchange/findings.ts';
import { type Choice, planImport } from '../../../utils/exchange/plan.ts';
import { reply } from '../../../utils/records/reply.ts';
import { makeReply, NOW } from './replies.ts';

const { id: _, layer: __, updatedAt: ___, ...DRAFT } = makeReply();
const row = (change: Partial<typeof DRAFT> & { id?: string } = {}, at = 1): ImportRow => ({
  row: at,
  reply: { ...DRAFT, ...change },
  errors: [],
  notes: [],
});
const text = (body: string) => [{ tone: 'plain' as const, lang: 'zh-CN' as const, body }];
const plan = (rows: ImportRow[], byDefault: Choice = 'skip', existing = [makeReply()]) => {
  let next = 0;
  return planImport(existing, rows, { byDefault }, NOW, () => `new${++next}`);
};

describe('a clash of codes', () => {
  const NEW = row({ code: ' WL', variants: text('别的话') });

  it('is skipped unless somebody says otherwise', () => {
    const planned = plan([NEW]);
    expect(planned).toMatchObject({ put: [], outcomes: ['skip'], counts: { skip: 1, add: 0 } });
    expect(planned.clashes.get(0)).toEqual({ kind: 'code', with: { id: 'r1', title: '物流慢', code: 'wl' } });
  });

  it('overwrites under the same id', () => {
    expect(plan([NEW], 'overwrite').put).toEqual([
      makeReply({ code: ' WL', variants: text('别的话'), updatedAt: NOW }),
    ]);
  });

  it('keeps both, the new one under a code of its own', () => {
    const [put] = plan([NEW], 'both').put;
    expect(put).toMatchObject({ id: 'new1', code: ' WL-2', layer: 'personal' });
  });

  it('is chosen for row by row, and rows can be left out', () => {
    const rows = [NEW, row({ code: 'b', variants: text('乙') }), row({ code: 'c', variants: text('丙') })];
    const planned = planImport(
      [makeReply()],
      rows,
      { byDefault: 'skip', rows: new Map([[0, 'overwrite']]), leftOut: new Set([2]) },
      NOW,
    );
    expect(planned.outcomes).toEqual(['overwrite', 'add', 'skip']);
  });

  it('never overwrites what the team has', () => {
    const planned = plan([NEW], 'overwrite', [makeReply({ layer: 'team' })]);
    expect(planned.outcomes).toEqual(['both']);
    expect(planned.put[0]?.id).toBe('new1');
  });

  it('is none with what was thrown away', () => {
    expect(plan([NEW], 'skip', [makeReply({ state: 'retired' })]).outcomes).toEqual(['add']);
  });
});

describe('within one file', () => {
  it('the first of two with one code wins, or the last, or both', () => {
    const rows = [row({ code: 'x', variants: text('一') }), row({ code: 'X', variants: text('二') }, 2)];
    const bodies = (choice: Choice) =>
      plan(rows, choice, []).put.map(({ code, variants: [first] }) => [code, first?.body]);
    expect(bodies('skip')).toEqual([['x', '一']]);
    expect(bodies('overwrite')).toEqual([['X', '二']]);
    expect(bodies('both')).toEqual([
      ['x', '一'],
      ['X-2', '二'],
    ]);
    expect(plan(rows, 'skip', []).clashes.get(1)).toMatchObject({ kind: 'code', with: { earlier: 0 } });
  });

  it('the same text under other titles is no clash, the same row is', () => {
    const rows = [row({ code: '' }), row({ code: '', title: '另一个' }, 2), row({ code: '' }, 3)];
    expect(plan(rows, 'skip', []).outcomes).toEqual(['add', 'add', 'skip']);
  });
});

it('the same text as in the library is a clash without any code', () => {
  const planned = plan([row({ code: '', title: '别的标题' })]);
  expect(planned.clashes.get(0)?.kind).toBe('content');
  expect(planned.put).toEqual([]);
});

it('our own file comes back under its ids where they are free', () => {
  const rows = [
    row({ id: 'r1', code: 'q', variants: text('甲') }),
    row({ id: 'r9', code: 'z', variants: text('乙') }),
  ];
  expect(plan(rows, 'overwrite').put.map(({ id }) => id)).toEqual(['r1', 'r9']);
  expect(plan(rows, 'both').put.map(({ id }) => id)).toEqual(['new1', 'r9']);
  expect(plan(rows, 'skip').clashes.get(0)?.kind).toBe('id');
});

it('rows with errors are refused, and what is put is a reply', () => {
  const planned = planImport(
    [],
    [{ row: 2, errors: [{ code: 'noText' }], notes: [] }, row()],
    { byDefault: 'skip' },
    NOW,
  );
  expect(planned.outcomes).toEqual(['refused', 'add']);
  expect(planned.put.map((one) => reply.safeParse(one).success)).toEqual([true]);
});
