import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { starterTexts } from '../../../scripts/build/starter-texts.ts';
import { INTENTS, type Intent } from '../../../utils/intent/intents.ts';
import { type Reply, reply as replySchema } from '../../../utils/records/reply.ts';
import { VOICES } from '../../../utils/starter/situation.ts';
import { translations } from '../../../utils/starter/translations.ts';
import { library, NOW, wholeOf } from './library.ts';

it('has at least 150 situations, each a valid reply', () => {
  expect(library.length).toBeGreaterThanOrEqual(150);
  for (const reply of library) {
    expect(replySchema.safeParse(reply).success, reply.id).toBe(true);
    expect(reply).toMatchObject({ layer: 'starter', state: 'approved', updatedAt: NOW });
  }
});

it('gives each id, code and title once', () => {
  for (const field of ['id', 'code', 'title'] as const)
    expect(new Set(library.map((reply) => reply[field])).size, field).toBe(library.length);
});

it('has the initials of its title as its code', () => {
  for (const { code, title } of library) {
    const initials = pinyin(title, { pattern: 'first', toneType: 'none', type: 'array' });
    expect(code, title).toBe(initials.join('').slice(0, 8));
  }
});

it('has each voice once in zh-CN and in each further language, with as many messages', () => {
  for (const { id, variants } of library)
    for (const lang of new Set(variants.map((variant) => variant.lang))) {
      const those = variants.filter((variant) => variant.lang === lang);
      expect(those.map(({ tone }) => tone).join(), `${id} ${lang}`).toBe(VOICES.join());
      expect(new Set(those.map(({ more = [] }) => more.length)).size, `${id} ${lang}`).toBe(1);
      for (const variant of those) expect(wholeOf(variant).trim()).not.toBe('');
    }
});

it('has the sixty most needed situations in each further language, with the title to find them by', () => {
  const ids = new Set(library.map(({ id }) => id.replace('starter:', '')));
  const [taiwan, english] = [Object.entries(translations['zh-TW']), Object.entries(translations.en)];
  expect(taiwan.length).toBeGreaterThanOrEqual(60);
  expect(english.map(([id]) => id).sort()).toEqual(taiwan.map(([id]) => id).sort());
  for (const [id, { title }] of [...taiwan, ...english]) {
    expect(ids.has(id), id).toBe(true);
    expect(library.find((reply) => reply.id === `starter:${id}`)?.tags).toContain(title);
  }
});

it('sends some in steps', () => {
  expect(library.filter(({ variants }) => variants[0]?.more).length).toBeGreaterThanOrEqual(8);
});

it('answers what buyers want, every intent of it', () => {
  const known = new Set<string>(INTENTS);
  const answered = new Set(library.flatMap(({ situations }) => situations));
  expect([...answered].filter((intent) => !known.has(intent))).toEqual([]);
  expect(INTENTS.filter((intent: Intent) => !answered.has(intent))).toEqual([]);
});

it('knows every state of an order and every mood that steers a suggestion', () => {
  const tags = new Set(library.flatMap((reply) => reply.tags));
  const steering =
    'unpaid to_ship soon late shipped stalled signed after_sale refunding anxious unhappy angry'.split(' ');
  expect(steering.filter((tag) => !tags.has(tag))).toEqual([]);
});

it('is a file of the extension with an edition that follows the words', () => {
  const { contents, relativeDest } = starterTexts();
  const { edition, replies } = JSON.parse(contents) as { edition: string; replies: Reply[] };
  expect(relativeDest).toBe('starter.json');
  expect(edition).toMatch(/^[0-9a-f]{16}$/u);
  expect(replies.map((reply) => ({ ...reply, updatedAt: NOW }))).toEqual(library);
  expect(replies.every((reply) => replySchema.safeParse(reply).success)).toBe(true);
});
