import { describe, expect, it } from 'vitest';
import { codesOf, failureOf, messagesOf, planOf, replyOf } from './files.ts';

const json = (value: unknown) => JSON.stringify(value);

describe('Text Blaze', () => {
  it('turns forms and times into ours, and flags other commands', async () => {
    const plan = await planOf(
      json({
        version: 7,
        folders: [
          {
            name: 'Shop',
            snippets: [
              {
                name: 'Late',
                shortcut: '/late',
                text: 'Hi {formtext: name=who; default=dear}, by {formdate: YYYY-MM-DD; name=day}{cursor}',
              },
              {
                shortcut: '/pick',
                text: '{formmenu: refund; resend; name=way} at {time: HH:mm} on {time: YYYY-MM-DD}',
              },
              { shortcut: '/if', text: '{if: x > 1}more{else}less{endif} {time: dd; shift=+1D} {{x}}' },
              { shortcut: '/html', type: 'html', html: '<p>A</p><p>B &amp; C</p>' },
              'broken',
            ],
          },
          null,
        ],
      }),
      'blaze.json',
    );
    expect(plan.format).toBe('textBlaze');
    expect(plan.rows.slice(0, 4).map((row) => messagesOf(row)[0])).toEqual([
      'Hi {{ "who" | ask }}, by {{ "day" | ask: "date" }}',
      '{{ "way" | ask: "choice", "refund", "resend" }} at {{ now.time }} on {{ now.date }}',
      '{if: x > 1}more{else}less{endif} {time: dd; shift=+1D} {% raw %}{{x}}{% endraw %}',
      'A\n\nB & C',
    ]);
    expect(replyOf(plan.rows[0])).toMatchObject({ code: 'late', title: 'Late', group: ['Shop'] });
    expect(codesOf(plan.rows[2]).filter((code) => code === 'unknownCommand').length).toBeGreaterThanOrEqual(
      4,
    );
    expect(plan.rows.slice(4).map(({ errors }) => errors[0]?.code)).toEqual(['notARecord', 'notARecord']);
  });
});

describe('Espanso', () => {
  const FILE = `
global_vars:
  - name: today
    type: date
    params: { format: "%d/%m/%Y" }
matches:
  - trigger: ":hi"
    replace: "Hello {{today}} $|$ {{me}}"
    label: Greeting
    search_terms: [welcome]
    vars:
      - name: me
        type: shell
        params: { cmd: "whoami" }
  - triggers: [":a", ":b"]
    form: "Dear [[name]], we [[way]]"
    form_fields:
      way: { type: choice, values: [refund, resend] }
  - regex: ":x\\\\d"
    html: "<b>bold</b><br>line"
  - trigger: ":pic"
    image_path: "$CONFIG/pics/map.png"
  - trigger: ":r"
    replace: "{{w}} {{nobody}}"
    vars:
      - { name: w, type: random, params: { choices: [yes, sure] } }
  - 17
`;
  it('reads triggers, forms and variables, and says what scripts were dropped', async () => {
    const plan = await planOf(FILE, 'base.yml');
    expect(plan.format).toBe('espanso');
    expect([0, 1, 2, 4].map((at) => messagesOf(plan.rows[at])[0])).toEqual([
      'Hello {{ now.date }}  {{ "me" | ask }}',
      'Dear {{ "name" | ask }}, we {{ "way" | ask: "choice", "refund", "resend" }}',
      'bold\nline',
      '{{ "yes|sure" | vary }} {% raw %}{{nobody}}{% endraw %}',
    ]);
    expect(replyOf(plan.rows[0])).toMatchObject({ code: 'hi', title: 'Greeting', tags: ['welcome'] });
    expect(plan.rows[0]?.notes).toEqual([{ code: 'scriptDropped', detail: 'me' }]);
    expect(replyOf(plan.rows[1])).toMatchObject({ code: 'a', tags: ['b'] });
    expect(codesOf(plan.rows[2])).toEqual(['htmlToText', 'regexTrigger']);
    expect(replyOf(plan.rows[3])).toMatchObject({ images: [{ name: 'map.png' }], code: 'pic' });
    expect(plan.rows[5]?.errors).toEqual([{ code: 'notARecord' }]);
  });

  it('is refused where aliases would unfold without end', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: &a${n} [${Array.from({ length: 9 }, () => (n === 0 ? '"x"' : `*a${n - 1}`)).join(', ')}]`,
    );
    expect(await failureOf(`${levels.join('\n')}\nmatches: *a11\n`, 'x.yml')).toBe('badYaml');
  });

  it('may use aliases as people do', async () => {
    const plan = await planOf(
      'matches:\n  - trigger: a\n    replace: &t hello\n  - { trigger: b, replace: *t }\n',
      'x.yaml',
    );
    expect(plan.rows.map((row) => messagesOf(row)[0])).toEqual(['hello', 'hello']);
  });
});

it('Chatwoot has short codes and its own variables', async () => {
  const plan = await planOf(
    json([
      { short_code: 'hi', content: 'Hi {{ contact.first_name | capitalize }}, {{conversation.id}}' },
      3,
      {},
    ]),
    'canned.json',
  );
  expect(plan.format).toBe('chatwoot');
  expect(messagesOf(plan.rows[0])).toEqual(['Hi {{ buyer.name }}, {% raw %}{{conversation.id}}{% endraw %}']);
  expect(plan.rows.slice(1).map(({ errors }) => errors[0]?.code)).toEqual(['notARecord', 'noText']);
});

describe('Zendesk', () => {
  it('takes the comment, makes folders of the title, and lists other actions', async () => {
    const plan = await planOf(
      json({
        macros: [
          {
            title: 'Shipping::Late::Sorry',
            active: true,
            position: 1,
            description: null,
            restriction: { type: 'Group', id: 5 },
            actions: [
              { field: 'status', value: 'solved' },
              {
                field: 'comment_value',
                value: ['channel:all', 'Hi {{ticket.requester.first_name}}, no. {{ticket.id}}'],
              },
            ],
          },
          {
            title: 'Old',
            active: false,
            actions: [{ field: 'comment_value_html', value: '<p>a<br>b</p><img src="x">' }],
          },
          { title: 'Tag only', active: true, actions: [{ field: 'current_tags', value: 'vip' }] },
        ],
      }),
      'macros.json',
    );
    expect(plan.format).toBe('zendesk');
    expect(messagesOf(plan.rows[0])).toEqual(['Hi {{ buyer.name }}, no. {% raw %}{{ticket.id}}{% endraw %}']);
    expect(replyOf(plan.rows[0])).toMatchObject({
      title: 'Sorry',
      group: ['Shipping', 'Late'],
      state: 'approved',
    });
    expect(plan.rows[0]?.notes).toEqual([
      { code: 'actionDropped', detail: 'status solved' },
      { code: 'fieldDropped', detail: 'restriction' },
      { code: 'unknownVariable', detail: 'ticket.id' },
    ]);
    expect(messagesOf(plan.rows[1])).toEqual(['a\nb']);
    expect(replyOf(plan.rows[1]).state).toBe('draft');
    expect(codesOf(plan.rows[1])).toEqual(['htmlToText', 'imageDropped', 'inactive']);
    expect(plan.rows[2]?.errors).toEqual([{ code: 'noText' }]);
  });
});

describe('Gorgias', () => {
  const MACRO = {
    id: 4,
    name: 'Where is it',
    intent: 'shipping/status',
    language: 'en',
    usage: 12,
    actions: [
      {
        type: 'user',
        name: 'setResponseText',
        title: 'Add response text',
        arguments: {
          body_text:
            'Hi {{ticket.customer.firstname}}, {{ticket.customer.integrations.shopify.orders[0].number}} by {{ticket.customer.integrations.shopify.orders[0].fulfillments[0].tracking_company}}',
          body_html: '<p>ignored</p>',
        },
      },
      { type: 'user', name: 'addTags', title: 'Add tags', arguments: { tags: 'wismo, late' } },
      { type: 'user', name: 'setStatus', title: 'Close', arguments: { status: 'closed' } },
    ],
  };

  it.each([
    ['one macro', MACRO],
    ['a list', [MACRO]],
    ['an answer', { data: [MACRO] }],
  ])('may be %s', async (_, value) => {
    const plan = await planOf(json(value), 'macro.json');
    expect(plan.format).toBe('gorgias');
    expect(messagesOf(plan.rows[0])).toEqual(['Hi {{ buyer.name }}, {{ order.id }} by {{ parcel.carrier }}']);
    expect(replyOf(plan.rows[0])).toMatchObject({
      title: 'Where is it',
      tags: ['wismo', 'late'],
      variants: [{ lang: 'en' }],
    });
    expect(plan.rows[0]?.notes).toEqual([
      { code: 'actionDropped', detail: 'Close' },
      { code: 'fieldDropped', detail: 'intent' },
    ]);
  });

  it('falls back on the HTML, and on the text’s own language', async () => {
    const value = {
      ...MACRO,
      language: 'fr',
      actions: [
        {
          name: 'setResponseText',
          arguments: { body_text: ' ', body_html: '<div>Bonjour</div><div>toi</div>' },
        },
      ],
    };
    const plan = await planOf(json(value), 'macro.json');
    expect(messagesOf(plan.rows[0])).toEqual(['Bonjour\ntoi']);
    expect(codesOf(plan.rows[0])).toEqual(['htmlToText', 'languageUnknown', 'fieldDropped']);
  });
});

describe('our own JSON', () => {
  const REPLY = {
    id: 'p1',
    code: 'a',
    group: [],
    title: 't',
    variants: [{ tone: 'plain', lang: 'zh-CN', body: '好' }],
    situations: [],
    tags: [],
    consoles: [],
    images: [],
    state: 'approved',
    layer: 'team',
    updatedAt: 1_790_000_000_000,
  };

  it('names the field that is wrong', async () => {
    const plan = await planOf(
      json({
        kind: 'tiexin-replies',
        version: 1,
        replies: [
          REPLY,
          { ...REPLY, variants: [] },
          { ...REPLY, images: [{ name: 'x', data: 'javascript:1' }] },
          5,
        ],
      }),
      'x.json',
    );
    expect(plan.rows.map(({ errors }) => errors[0])).toEqual([
      undefined,
      { code: 'badField', detail: 'variants' },
      { code: 'badField', detail: 'images.0.data' },
      { code: 'notARecord' },
    ]);
    expect(plan.rows[0]?.reply).not.toHaveProperty('layer');
  });

  it('is refused where a newer version wrote it', async () => {
    expect(await failureOf(json({ kind: 'tiexin-replies', version: 2, replies: [REPLY] }), 'x.json')).toBe(
      'newerFormat',
    );
  });
});

it.each([
  ['JSON that breaks off', '[{"short_code":"a","content":"b', 'x.json', 'badJson'],
  ['JSON of something else', '{"name":"x","version":1}', 'package.json', 'unknownFormat'],
  ['a list without anything', '[]', 'x.json', 'unknownFormat'],
  ['an empty library', '{"kind":"tiexin-replies","version":1,"replies":[]}', 'x.json', 'noRows'],
  ['wrong types all over', '{"folders":"x","macros":3,"actions":{}}', 'x.json', 'unknownFormat'],
  ['YAML that breaks off', 'matches:\n  - trigger: "a', 'x.yml', 'badYaml'],
  ['YAML of something else', 'a: 1\nb: [2]\n', 'x.yml', 'unknownFormat'],
])('refuses %s', async (_, text, name, code) => {
  expect(await failureOf(text, name)).toBe(code);
});
