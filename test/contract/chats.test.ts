import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadChats, loadConsoles } from '../../scripts/build/consoles.ts';
import { chatMissesOf } from '../support/chat-hits.ts';
import { chatSamplesOf, pagesOf, readChatSample } from '../support/chat-samples.ts';
import { chatSchema } from '../support/chat-schema.ts';
import { documentOf } from '../support/console-samples.ts';
import { HASHED_CLASS, HASHED_VALUE, PHONE } from '../support/hashed.ts';

const SELECTORS = ['select', 'observe', 'list', 'row', 'text', 'within', 'before', 'after'];

/** Every selector that chat data holds. */
function selectorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(selectorsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const named = SELECTORS.includes(name) ? [member].flat().filter((one) => typeof one === 'string') : [];
    return [...named, ...selectorsOf(member)];
  });
}

const chats = await loadChats();

it('are of consoles that there are, on their hosts', async () => {
  const consoles = await loadConsoles();
  for (const chat of chats) expect(consoles.find(({ id }) => id === chat.id)?.hosts).toEqual(chat.hosts);
  expect(chats.filter(({ pages }) => pages.some(({ kind }) => kind === 'chat')).length).toBeGreaterThan(4);
});

describe.each(chats.map((data) => [data.id, data] as const))('%s', (id, data) => {
  const samples = chatSamplesOf(id);

  it('is valid data', () => {
    expect(z.safeParse(chatSchema, data).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    const ids = data.pages.map((page) => page.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has selectors that parse and name no hashed class', () => {
    const document = documentOf('');
    const selectors = selectorsOf(data.pages);
    expect(selectors.length).toBeGreaterThan(3);
    for (const selector of selectors) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
      expect(selector).not.toMatch(HASHED_CLASS);
      expect(selector).not.toMatch(HASHED_VALUE);
    }
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'sample %s is recognised once, and reads as expected',
    (_, sample) => {
      expect(pagesOf(data, sample).length).toBe(1);
      expect(readChatSample(data, sample, samples).view).toEqual(sample.expected);
    },
  );

  it('needs each of its places, tests and fallbacks for some sample', () => {
    expect(chatMissesOf(data, samples)).toEqual([]);
  });

  it('has samples of an open conversation, of none, and of one that is not settled', () => {
    const states = samples.map(({ expected }) => expected.conversation?.settled);
    expect(states).toContain(true);
    expect(states).toContain(undefined);
    if (data.pages.some(({ kind }) => kind === 'chat')) expect(states).toContain(false);
  });

  it('has nobody of the shop, no robot and no notice speak as the buyer', () => {
    const roles = new Set(samples.flatMap(({ expected }) => expected.turns.map(({ role }) => role)));
    if (data.pages.some(({ kind }) => kind === 'chat'))
      expect([...roles].sort()).toEqual(['agent', 'buyer', 'robot', 'system']);
  });

  it('has no personal data in its samples', () => {
    for (const { name, text } of samples) expect(text, name).not.toMatch(PHONE);
  });
});
