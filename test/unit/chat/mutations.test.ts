// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadChats } from '../../../scripts/build/consoles.ts';
import { chatPageAt, compileChat } from '../../../utils/chat/chat-page.ts';
import { findComposers } from '../../../utils/chat/composers.ts';
import { makeAcquaintance, readChat } from '../../../utils/chat/read-chat.ts';
import type { ChatView } from '../../../utils/chat/view.ts';
import type { ChatConsole } from '../../../utils/reader/chat-vocabulary.ts';
import { type ChatSample, chatSamplesOf, locationOf } from '../../support/chat-samples.ts';
import { SAMPLE_NOW } from '../../support/console-samples.ts';
import { LOSSES, MUTATIONS } from './mutations.ts';
import { draw } from './pages.ts';

/** What this one shows contradicts itself. */
const ODD = 'chat-placeholder-late';

const samples = (await loadChats()).flatMap((data) =>
  chatSamplesOf(data.id)
    .filter(
      ({ name, chat, expected }) => expected.kind === 'chat' && chat.after === undefined && name !== ODD,
    )
    .map((sample) => [`${data.id}, ${sample.name}`, data, sample] as const),
);

function show(sample: ChatSample): void {
  document.body.replaceChildren(...draw(sample.text));
}

function seen(data: ChatConsole, { chat }: ChatSample) {
  const compiled = compileChat(data);
  const page = chatPageAt(compiled, locationOf(chat), !chat.frame);
  if (!page) throw new Error('no page');
  const view = readChat(document, compiled, page, SAMPLE_NOW, makeAcquaintance(document));
  return { view, composers: findComposers(document, page) };
}

/** What of a view must not depend on how it is drawn; runs of white space and breaks may. */
const gist = ({ conversation, turns, orderIds, shop }: ChatView) => ({
  key: conversation?.key,
  buyer: conversation?.buyer,
  settled: conversation?.settled,
  turns: turns.map(({ role, kind, text, at }) => [role, kind, text.replace(/\s/g, ''), at]),
  orderIds,
  shop,
});

afterEach(() => document.body.replaceChildren());

describe.each(samples)('%s', (_, data, sample) => {
  let whole: ReturnType<typeof seen>;
  beforeAll(() => {
    show(sample);
    whole = seen(data, sample);
  });

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
    'reads the same: %s',
    (_, { apply }) => {
      show(sample);
      if (!apply(document)) return;
      const after = seen(data, sample);
      expect(gist(after.view)).toEqual(gist(whole.view));
      expect(after.composers.length).toBe(whole.composers.length);
    },
  );

  it.each(LOSSES.map((mutation) => [mutation.name, mutation] as const))(
    'has nothing wrong: %s',
    (_, { apply }) => {
      show(sample);
      const before = gist(whole.view);
      if (!apply(document)) return;
      const after = gist(seen(data, sample).view);
      const key = after.key ?? '';
      expect(key === '' || key === before.key || key === `~${before.buyer}` || key.startsWith('^')).toBe(
        true,
      );
      expect([undefined, before.buyer]).toContain(after.buyer);
      const of = (...roles: unknown[]) =>
        before.turns.flatMap(([role, , text]) => (roles.includes(role) ? text : []));
      for (const [role, , text] of after.turns)
        if (role === 'buyer') expect([...of('buyer'), '']).toContain(text);
        // A notice whose only mark is gone is as good as said by the shop.
        else if (role === 'agent') expect([...of('agent', 'robot', 'system'), '']).toContain(text);
      for (const number of after.orderIds) expect(before.orderIds).toContain(number);
    },
  );
});
