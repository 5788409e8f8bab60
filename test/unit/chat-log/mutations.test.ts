// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { loadLogs } from '../../../scripts/build/consoles.ts';
import { type CompiledLog, compileLog } from '../../../utils/chat-log/compile-log.ts';
import { readConversationList } from '../../../utils/chat-log/read-conversation-list.ts';
import { chatSamplesOf } from '../../support/chat-samples.ts';
import { SAMPLE_NOW } from '../../support/console-samples.ts';
import { type LogSample, logPageOf, logSamplesOf, readLogDocument } from '../../support/log-samples.ts';
import { Random } from '../../support/random.ts';
import { LOSSES, MUTATIONS, type Mutation } from '../chat/mutations.ts';
import { draw } from '../chat/pages.ts';

/** What this one shows contradicts itself. */
const ODD = 'chat-placeholder-late';
/** What tells the parts of these messages apart is what they are made of. */
const BARE = 'log-records-plain';

/** Samples of documents, those of the chat among them. */
const samples = (await loadLogs()).flatMap((data) => {
  const compiled = compileLog(data);
  const chats = chatSamplesOf(data.id)
    .filter(
      ({ name, chat, expected }) =>
        expected.kind === 'chat' && expected.conversation?.settled && !chat.after && name !== ODD,
    )
    .map(({ name, text, chat }): LogSample => ({ name, text, log: chat, expected: {} }));
  return [
    ...logSamplesOf(data.id).filter(({ name, log }) => log.host !== undefined && name !== BARE),
    ...chats,
  ].map((sample) => [`${data.id}, ${sample.name}`, compiled, sample] as const);
});

/** What is read of a sample that was changed before it is. */
function seen(compiled: CompiledLog, sample: LogSample, changes: readonly Mutation[] = []) {
  document.body.replaceChildren(...draw(sample.text));
  const applied = changes.filter(({ apply }) => apply(document)).length;
  const page = logPageOf(compiled, sample);
  if (!page) throw new Error('no page');
  const { messages } = readLogDocument(compiled, page, document);
  const rows = readConversationList(compiled, page, document, SAMPLE_NOW).map(({ row: _, ...row }) => row);
  return { applied, messages, rows };
}

/** What a message is apart from what may be missing: names beside it, and what a line of the system tells. */
const gist = ({ id, conversation, role, kind, at, atSource, grouped }: Record<string, unknown>): string =>
  JSON.stringify([id, conversation, role, kind, at, atSource, grouped]);

afterEach(() => document.body.replaceChildren());

describe.each(samples)('%s', (_, compiled, sample) => {
  const gistsOf = ({ messages }: ReturnType<typeof seen>) => messages.map((one) => gist(one));

  it('reads the same however it is drawn, and of the list the same or less', () => {
    const whole = seen(compiled, sample);
    const known = new Set(whole.rows.map((row) => JSON.stringify(row)));
    const wrong = MUTATIONS.flatMap((one) => {
      const read = seen(compiled, sample, [one]);
      const isSame = JSON.stringify(gistsOf(read)) === JSON.stringify(gistsOf(whole));
      const others = read.rows.filter((row) => !known.has(JSON.stringify(row)));
      return isSame && others.length === 0 ? [] : [[one.name, isSame, others]];
    });
    expect(wrong).toEqual([]);
  });

  it('has nothing wrong where marks are gone, and where several things are otherwise', () => {
    const whole = new Set(gistsOf(seen(compiled, sample)));
    const ids = new Map([...whole].map((one) => [JSON.parse(one)[0] as string, one]));
    const random = new Random(sample.name);
    const rounds = Array.from({ length: 8 }, () =>
      Array.from({ length: random.int(2, 4) }, () => random.pick([...MUTATIONS, ...LOSSES])),
    );
    for (const changes of [...LOSSES.map((one) => [one]), ...rounds]) {
      const names = changes.map(({ name }) => name).join(', ');
      for (const one of seen(compiled, sample, changes).messages) {
        // Marks that are gone may leave a line of the system, which begins no wait and ends none.
        if (one.role === 'system' || one.role === 'robot') continue;
        const before = ids.get(one.id);
        expect(before, `${names}: ${one.id}`).toBeDefined();
        const [, , role] = JSON.parse(before ?? '[]') as string[];
        if (one.role === 'buyer') expect(role, names).toBe('buyer');
      }
    }
  });
});
