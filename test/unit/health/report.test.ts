import { expect, it } from 'vitest';
import { healthReport } from '../../../utils/health/report.ts';
import type { Health } from '../../../utils/records/health.ts';

const at = Date.parse('2026-05-04T03:02:01Z');
const health: Health = {
  key: 'jd/orders',
  console: 'jd',
  page: 'orders',
  state: 'partial',
  sources: ['list-answer'],
  records: 12,
  diagnostics: [{ code: 'missing-required', source: 'list-answer', field: 'items.title', count: 3 }],
  readAt: at,
  triedAt: at,
};

it('names version, page, state, sources, times and what was missing', () => {
  expect(healthReport([health], '0.1.0', 'Browser/1')).toBe(
    [
      'Tiexin 0.1.0',
      'Browser/1',
      'jd/orders state=partial records=12 sources=list-answer read=2026-05-04T03:02Z tried=2026-05-04T03:02Z',
      '  missing-required list-answer items.title ×3',
    ].join('\n'),
  );
});

it('says so where nothing was ever read, and which wall stood there', () => {
  const { readAt: _, ...never } = health;
  const report = healthReport([{ ...never, state: 'wall', wall: 'login', sources: [] }], '1', 'x');
  expect(report).toContain('state=wall wall=login records=12 sources=none read=never');
});

it('holds nothing that could come from a page: free text, names, numbers of orders', () => {
  const report = healthReport(
    [
      {
        ...health,
        page: '王小明 的订单',
        detail: '收货人 王小明 13900001111',
        sources: ['260901-123456789', 'dom'],
        diagnostics: [{ code: 'bad-value', source: 'dom', field: '王小明', count: 1 }],
      },
    ],
    '1',
    'x',
  );
  expect(report).not.toMatch(/王|收货人|1390|260901/u);
  expect(report).toContain('jd/? state');
  expect(report).toContain('sources=?,dom');
  expect(report).toContain('bad-value dom ? ×1');
});
