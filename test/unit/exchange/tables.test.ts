import { describe, expect, it } from 'vitest';
import { codesOf, encoded, messagesOf, planOf, replyOf, utf8 } from './files.ts';

const QUICK = '快捷短语编码,快捷短语,快捷短语分组\r\n';
const V3 =
  '最初3行的内容请勿改动(V3)！！！\r\n青禾日用:小满\r\n分组,快捷编码,标题,内容,图片名,程序数据（手工新增词条时，本字段留空即可）\r\n';

describe('千牛 quick phrases', () => {
  it('are read as GB18030 with quotes over several lines, and without a third column', async () => {
    const file = `${QUICK}wl,"亲，包裹在路上啦，\r\n""中通""今晚到站",物流\r\nzh,收到，马上登记\r\n,好的呀,\r\n`;
    const plan = await planOf(encoded(file, 'gb18030'), '快捷短语.csv');
    expect(plan).toMatchObject({ format: 'qianniuQuick', encoding: 'gb18030', delimiter: ',' });
    expect(plan.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(messagesOf(plan.rows[0])).toEqual(['亲，包裹在路上啦，\n"中通"今晚到站']);
    expect(replyOf(plan.rows[0])).toMatchObject({ code: 'wl', group: ['物流'], title: '亲，包裹在路上啦' });
    expect(replyOf(plan.rows[1])).toMatchObject({ code: 'zh', group: [] });
    expect(replyOf(plan.rows[2])).toMatchObject({ code: '', group: [], variants: [{ lang: 'zh-CN' }] });
  });

  it('name what is wrong with a row and keep the others', async () => {
    const plan = await planOf(`${QUICK}a,,空的\nb,${'长'.repeat(4001)},长的\nc,好,对的\n`, 'x.csv');
    expect(plan.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['noText'],
      ['textTooLong'],
      [],
    ]);
  });
});

describe('千牛 assistant V3', () => {
  it('has groups as paths with either arrow, and at least three cells', async () => {
    const file = `${V3}售前=>尺码,cm,尺码怎么选,"亲，报一下身高体重",图1.png;图2.png,x\r\n售后＝>退换＝>运费,yf,运费谁出,质量问题我们出,,\r\n只有,两格\r\n催付,cf,还没付款哦\r\n`;
    const plan = await planOf(encoded(file, 'gb18030'), '助手.csv');
    expect(plan.format).toBe('qianniuV3');
    expect(plan.rows.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
    expect(replyOf(plan.rows[0])).toMatchObject({
      group: ['售前', '尺码'],
      code: 'cm',
      title: '尺码怎么选',
      images: [{ name: '图1.png' }, { name: '图2.png' }],
    });
    expect(replyOf(plan.rows[1]).group).toEqual(['售后', '退换', '运费']);
    expect(plan.rows[2]?.errors).toEqual([{ code: 'tooFewCells', detail: '3' }]);
    expect(messagesOf(plan.rows[3])).toEqual(['还没付款哦']);
  });

  it('is known by its first row even where the heading was lost', async () => {
    const plan = await planOf(`${V3.split('\r\n')[0]}\n\n\n组,bm,题,文\n`, 'x.csv');
    expect(plan.format).toBe('qianniuV3');
    expect(plan.rows).toHaveLength(1);
    expect(replyOf(plan.rows[0])).toMatchObject({ group: ['组'], code: 'bm', title: '题' });
  });
});

describe('a sheet of scripts', () => {
  it('has a title and several messages in order', async () => {
    const plan = await planOf(
      '我们店的话术\n场景;话术1;话术2;话术3;话术4;话术5\n迎客;您好;在的;请讲;;最后\n道别;谢谢光临\n',
      '话术.csv',
    );
    expect(plan).toMatchObject({ format: 'scripts', delimiter: ';' });
    expect(messagesOf(plan.rows[0])).toEqual(['您好', '在的', '请讲', '最后']);
    expect(replyOf(plan.rows[1])).toMatchObject({ title: '道别', variants: [{ body: '谢谢光临' }] });
  });

  it('needs no heading, and may be separated by tabs', async () => {
    const plan = await planOf('开场白\t您好，有什么可以帮您？\t我在呢\n结束语\t祝您愉快\n', '话术.txt');
    expect(plan).toMatchObject({ format: 'scripts', delimiter: '\t' });
    expect(messagesOf(plan.rows[0])).toEqual(['您好，有什么可以帮您？', '我在呢']);
  });

  it('shows braces as they were written', async () => {
    const plan = await planOf('标题,话术1,话术2\n券,领 {{优惠}} 券,{% 折 %}\n', 'x.csv');
    expect(messagesOf(plan.rows[0])).toEqual([
      '领 {% raw %}{{优惠}}{% endraw %} 券',
      '{% raw %}{%{% endraw %} 折 %}',
    ]);
  });
});

describe('Briskine', () => {
  it('has HTML bodies, and drops what belongs to mails', async () => {
    const plan = await planOf(
      'id,title,shortcut,subject,to,cc,bcc,tags,body\n1,Late parcel,late,Your order,,a@b.example,,"delay, sorry","<div>Dear {{to.first_name}},</div><div>it&#39;s <b>late</b>.<br>Sorry {{foo.bar}}</div><script>x()</script>"\n',
      'templates.csv',
    );
    expect(plan.format).toBe('briskine');
    expect(messagesOf(plan.rows[0])).toEqual([
      "Dear {{ buyer.name }},\nit's late.\nSorry {% raw %}{{foo.bar}}{% endraw %}",
    ]);
    expect(replyOf(plan.rows[0])).toMatchObject({ code: 'late', tags: ['delay', 'sorry'] });
    expect(plan.rows[0]?.notes).toEqual([
      { code: 'fieldDropped', detail: 'subject' },
      { code: 'fieldDropped', detail: 'cc' },
      { code: 'htmlToText' },
      { code: 'unknownVariable', detail: 'foo.bar' },
    ]);
  });
});

describe('Zammad', () => {
  it('has keywords, activity and variables of its own', async () => {
    const plan = await planOf(
      'id;name;keywords;content;note;active;groups\n3;Gruss;hi hello;<p>Hi #{ticket.customer.firstname}</p><p>#{x.y}</p>;;false;Users\n',
      'text_modules.csv',
    );
    expect(plan.format).toBe('zammad');
    expect(messagesOf(plan.rows[0])).toEqual(['Hi {{ buyer.name }}\n\n#{x.y}']);
    expect(replyOf(plan.rows[0])).toMatchObject({ code: 'hi', tags: ['hello'], state: 'draft' });
    expect(codesOf(plan.rows[0])).toEqual(['fieldDropped', 'inactive', 'htmlToText', 'unknownVariable']);
  });
});

describe('TextExpander', () => {
  it('has no heading; the group is the name of the file', async () => {
    const plan = await planOf(
      ';sig,"Best wishes,\n%filltext:name=who%"\n;when,"On %Y-%m-%d at %H:%M 100%"\n;pick,%fillpopup:name=way:default=refund:resend%%snippet:x%\n',
      'Support.team.csv',
    );
    expect(plan.format).toBe('textExpander');
    expect(replyOf(plan.rows[0])).toMatchObject({ code: ';sig', group: ['Support'] });
    expect(plan.rows.map((row) => messagesOf(row)[0])).toEqual([
      'Best wishes,\n{{ "who" | ask }}',
      'On {{ now.date }} at {{ now.time }} 100%',
      '{{ "way" | ask: "choice", "refund", "resend" }}%snippet:x%',
    ]);
    expect(plan.rows[2]?.notes).toEqual([{ code: 'unknownCommand', detail: '%snippet:x%' }]);
  });
});

describe('our own sheet', () => {
  it('takes any order of columns and puts variants together', async () => {
    const plan = await planOf(
      '语气,内容,标题,分组,快捷码,语言,平台,有效期,标签,图片\n端庄,您好 {{ buyer.name }},迎客,售前/问候,yk,zh-CN,"拼多多、京东",2026-12-31,"问候,开场",a.png\n俏皮,来啦,迎客,售前/问候,yk,简体,,,,\n,Hello,迎客,售前/问候,yk,英文,,,,\n古怪,喂,别的,,,火星,火星网 x,明天,,\n',
      '话术.csv',
    );
    expect(plan.format).toBe('ownSheet');
    expect(plan.rows).toHaveLength(2);
    expect(plan.rows[0]).toMatchObject({ row: 2, also: [3, 4] });
    expect(replyOf(plan.rows[0])).toEqual({
      code: 'yk',
      group: ['售前', '问候'],
      title: '迎客',
      variants: [
        { tone: 'poised', lang: 'zh-CN', body: '您好 {{ buyer.name }}' },
        { tone: 'playful', lang: 'zh-CN', body: '来啦' },
        { tone: 'plain', lang: 'en', body: 'Hello' },
      ],
      situations: [],
      tags: ['问候', '开场'],
      consoles: ['pinduoduo', 'jd'],
      images: [{ name: 'a.png' }],
      validUntil: Date.parse('2026-12-31T15:59:59Z'),
      state: 'approved',
    });
    expect(codesOf(plan.rows[1])).toEqual([
      'languageUnknown',
      'toneUnknown',
      'dateUnknown',
      'consoleUnknown',
    ]);
  });

  it('says of a template what is wrong with it', async () => {
    const plan = await planOf(
      '标题,内容,语气\n好,{{ buyer.name }} {{ 订单号 }},端庄\n变量,{{ buyer.nmae }},\n坏,{% if order.id %}没完,\n',
      'x.csv',
    );
    expect(plan.rows.map(({ notes }) => notes)).toEqual([
      [],
      [{ code: 'unknownVariable', detail: 'buyer.nmae' }],
      [{ code: 'brokenTemplate' }],
    ]);
  });

  it('may have English headings', async () => {
    const plan = await planOf('Title,Content,Code,Tone,Group\nHi,Hello there,hi,brisk,a/b//c\n', 'x.csv');
    expect(plan.format).toBe('ownSheet');
    expect(replyOf(plan.rows[0])).toMatchObject({ group: ['a', 'b/c'], variants: [{ tone: 'brisk' }] });
  });
});

it('a format and an encoding can be set by hand', async () => {
  const text = '標題,話術1\n問候,您好\n';
  const big5 = await planOf(encoded(text, 'big5'), 'x.csv', { encoding: 'big5' });
  expect(messagesOf(big5.rows[0])).toEqual(['您好']);
  expect(replyOf(big5.rows[0]).title).toBe('問候');
  const quick = await planOf(utf8('a,甲,组\nb,乙\n'), 'x.csv', { format: 'qianniuQuick' });
  expect(quick.rows.map((row) => replyOf(row).code)).toEqual(['a', 'b']);
});
