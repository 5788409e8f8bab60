import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../../utils/exchange/formats.ts';
import { lossesOf } from '../../../utils/exchange/losses.ts';
import { planImport } from '../../../utils/exchange/plan.ts';
import { writeLibrary } from '../../../utils/exchange/write-library.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { messagesOf, planOf, replyOf } from './files.ts';
import { FULL, makeReply, NOW } from './replies.ts';

async function fileOf(replies: readonly Reply[], format: ExportFormat, encoding?: 'gb18030') {
  const written = await writeLibrary(replies, format, { now: NOW, ...(encoding && { encoding }) });
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

async function back(replies: readonly Reply[], format: ExportFormat, encoding?: 'gb18030') {
  const { bytes, fileName } = await fileOf(replies, format, encoding);
  return planOf(bytes, fileName);
}

const { data: _, ...NAMED } = FULL.images[0] ?? { name: '' };

describe('our own files', () => {
  it('JSON loses nothing', async () => {
    const replies = [FULL, makeReply()];
    const plan = await back(replies, 'ownJson');
    const { put } = planImport([], plan.rows, { byDefault: 'skip' }, NOW);
    expect(put).toEqual(replies);
    expect(lossesOf(replies, 'ownJson')).toEqual([]);
  });

  it.each(['ownXlsx', 'ownCsv'] as const)('%s loses the pictures themselves only', async (format) => {
    const plan = await back([FULL, makeReply()], format);
    expect(plan.format).toBe('ownSheet');
    const { id: __, layer: ___, updatedAt: ____, ...rest } = FULL;
    expect(plan.rows.map(replyOf)[0]).toEqual({ ...rest, images: [NAMED, FULL.images[1]] });
    expect(lossesOf([FULL, makeReply()], format)).toEqual([{ code: 'images', count: 1 }]);
  });

  it('CSV opens in Excel as UTF-8 and runs nothing', async () => {
    const { bytes } = await fileOf([FULL], 'ownCsv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const cells = new TextDecoder().decode(bytes).split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('files for others come back with their texts', () => {
  const TEXTS: [ExportFormat, string][] = [
    ['qianniuQuick', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['qianniuV3', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['textBlaze', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 {{ "原因" | ask }} 好的'],
    ['espanso', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['briskine', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['chatwoot', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['zendesk', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['gorgias', '亲，{% raw %}{{原样}}{% endraw %} = 好\n{{ order.id }} 〔原因〕 好的'],
    ['zammad', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 〔原因〕 好的'],
    ['textExpander', '亲，{% raw %}{{原样}}{% endraw %} = 好\n〔订单号〕 {{ "原因" | ask }} 好的'],
  ];
  const BODY =
    '亲，{% raw %}{{原样}}{% endraw %} = 好\n{{ order.id }} {{ "原因" | ask }} {{ "好的|收到" | vary }}';

  it.each(TEXTS)('%s', async (format, expected) => {
    const one = makeReply({ code: 'yf2', variants: [{ tone: 'plain', lang: 'zh-CN', body: BODY }] });
    const two = makeReply({
      code: 'hi',
      title: '=1+1',
      variants: [{ tone: 'plain', lang: 'zh-CN', body: "-'二" }],
    });
    const plan = await back([one, two, makeReply({ code: 'x3' })], format);
    expect(plan.format).toBe(format);
    expect(plan.rows.map(messagesOf)).toEqual([[expected], ["-'二"], ['亲，已经在催快递了']]);
  });

  it.each([
    ['zendesk', '{{ticket.requester.first_name}}'],
    ['gorgias', '{{ticket.customer.firstname}}'],
    ['chatwoot', '{{contact.name}}'],
    ['briskine', '{{to.first_name}}'],
    ['zammad', '#{ticket.customer.firstname}'],
  ] as const)('%s gets its own name of a variable', async (format, theirs) => {
    const named = makeReply({ variants: [{ tone: 'plain', lang: 'en', body: 'Hi {{ buyer.name }}!' }] });
    const { bytes } = await fileOf([named], format);
    expect(new TextDecoder().decode(bytes)).toContain(`Hi ${theirs}!`);
    expect(messagesOf((await back([named], format)).rows[0])).toEqual(['Hi {{ buyer.name }}!']);
  });

  it.each(['qianniuQuick', 'qianniuV3'] as const)('%s may be GB18030', async (format) => {
    const plan = await back([makeReply({ title: '𠮷㐂' })], format, 'gb18030');
    expect(plan).toMatchObject({ format, encoding: 'gb18030' });
    expect(messagesOf(plan.rows[0])).toEqual(['亲，已经在催快递了']);
  });
});

it('says what each format has no place for', () => {
  const losses = Object.fromEntries(
    EXPORT_FORMATS.map((format) => [format, lossesOf([FULL, makeReply()], format).map(({ code }) => code)]),
  );
  expect(losses.zendesk).toEqual([
    'variants',
    'messages',
    'situations',
    'consoles',
    'validUntil',
    'codes',
    'tags',
    'images',
    'conditions',
    'fillIns',
    'wordings',
  ]);
  expect(losses.qianniuV3).toContain('guarded');
  expect(lossesOf([FULL, makeReply()], 'zendesk').find(({ code }) => code === 'codes')?.count).toBe(2);
});

it('of a condition the branch stays that needs nothing to be known', async () => {
  const body =
    'A{% if order.id %}B{% if shop.name %}C{% endif %}{% else %}D{{ order.spec }}{% endif %}E{% unless x %}F';
  const { bytes } = await fileOf(
    [makeReply({ variants: [{ tone: 'plain', lang: 'en', body }] })],
    'chatwoot',
  );
  expect(JSON.parse(new TextDecoder().decode(bytes))[0].content).toBe('AD〔variant〕EF');
});

it('an empty choice of replies is no file', async () => {
  expect(await writeLibrary([], 'ownJson', { now: NOW })).toEqual({
    ok: false,
    error: { code: 'nothingToWrite' },
  });
});
