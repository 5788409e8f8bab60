import { describe, expect, it } from 'vitest';
import { ok } from '../../../utils/core/result.ts';
import type { Variant } from '../../../utils/records/reply.ts';
import { cardOf } from '../../../utils/replies/card.ts';
import { chooseVariant } from '../../../utils/replies/choose-variant.ts';
import { fillReply } from '../../../utils/replies/fill-reply.ts';
import { foldersBelow } from '../../../utils/replies/folders.ts';
import { starterChange } from '../../../utils/replies/seed.ts';
import { aReply } from '../../support/replies.ts';

const wording = (tone: Variant['tone'], lang: Variant['lang'], body = `${tone} ${lang}`): Variant => ({
  tone,
  lang,
  body,
});
const options = { tone: 'fresh', lang: 'zh-CN', values: () => ({}), seed: 'c', favourite: false } as const;

describe('choosing a wording', () => {
  const reply = aReply('a', {
    variants: [
      wording('poised', 'en'),
      wording('plain', 'zh-TW'),
      wording('poised', 'zh-CN'),
      wording('fresh', 'zh-CN'),
    ],
  });

  it.each([
    ['fresh', 'zh-CN', 3],
    ['brisk', 'zh-CN', 2],
    ['fresh', 'zh-TW', 1],
    ['fresh', 'en', 0],
  ] as const)('%s in %s', (tone, lang, index) => {
    expect(chooseVariant(reply, tone, lang).index).toBe(index);
  });

  it('in another language where there is none in this one', () => {
    const english = aReply('b', { variants: [wording('brisk', 'en')] });
    expect(cardOf(english, options)).toMatchObject({ lang: 'en', tone: 'brisk', tones: ['brisk'] });
  });
});

describe('a card', () => {
  it('shows the first message written out, and what all of them leave open', () => {
    const reply = aReply('a', {
      variants: [
        {
          tone: 'fresh',
          lang: 'zh-CN',
          body: '{{ buyer.name }}好',
          more: ['{{ parcel.carrier }}会送到', '{{ "时间" | ask: "date" }}前'],
        },
      ],
    });
    const card = cardOf(reply, { ...options, values: () => ({ 'buyer.name': '小满' }) });
    expect(card).toMatchObject({ preview: '小满好', messages: 3, missing: ['快递公司'], asks: ['时间'] });
    expect(fillReply(reply, { ...options, answers: { 时间: '9月12日' } })).toEqual(
      ok({
        messages: ['〔买家昵称〕好', '〔快递公司〕会送到', '9月12日前'],
        missing: ['买家昵称', '快递公司'],
        asks: [{ name: '时间', label: '时间', kind: 'date' }],
      }),
    );
  });

  it('a broken template stands as it is and counts as missing', () => {
    const reply = aReply('a', { variants: [wording('plain', 'zh-CN', '{{ oops')] });
    expect(cardOf(reply, options)).toMatchObject({ preview: '{{ oops', missing: ['{{ }}'] });
    expect(fillReply(reply, options)).toMatchObject({ ok: false, error: { code: 'bad-template' } });
  });
});

it('counts the folders below one', () => {
  const replies = [['售后', '退货'], ['售后', '换货'], ['售后', '退货'], ['售前'], []].map((group) => ({
    group,
  }));
  expect(foldersBelow(replies, [])).toEqual([
    { name: '售后', count: 3 },
    { name: '售前', count: 1 },
  ]);
  expect(foldersBelow(replies, ['售后'])).toEqual([
    { name: '退货', count: 2 },
    { name: '换货', count: 1 },
  ]);
});

it('a new edition of the starter library leaves alone what a person changed or threw away', () => {
  const starter = (id: string, title: string) => aReply(id, { title, layer: 'starter' });
  const stored = [
    starter('s1', '旧'),
    starter('s2', '同'),
    starter('gone', '没了'),
    aReply('s3', { title: '我改的' }),
    { ...starter('s4', '不要'), state: 'retired' as const, layer: 'personal' as const },
    aReply('mine'),
  ];
  const edition = ['s1', 's2', 's3', 's4', 's5'].map((id) => ({
    ...starter(id, id === 's2' ? '同' : '新'),
    updatedAt: 9e12,
  }));
  const change = starterChange(stored, edition);
  expect(change.put.map(({ id }) => id)).toEqual(['s1', 's5']);
  expect(change.remove).toEqual(['gone']);
});
