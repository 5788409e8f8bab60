import { describe, expect, it, vi } from 'vitest';
import { createLogOutbox, SPACE } from '../../../../utils/chat-log/follow/log-outbox.ts';
import { createPending } from '../../../../utils/chat-log/follow/pending.ts';
import { createPresenceBeat } from '../../../../utils/chat-log/follow/presence-beat.ts';
import { TIME_RANK } from '../../../../utils/chat-log/follow/ranked.ts';
import { followFromNoon, makeBackground, messageOf, NOON } from './world.ts';

const ended = followFromNoon();

function start() {
  const background = makeBackground();
  const pending = createPending();
  const presence = createPresenceBeat();
  const answers: unknown[] = [];
  let refused = 0;
  const outbox = createLogOutbox({
    console: 'pinduoduo',
    page: () => 'chat',
    pending,
    presence,
    deliver: background.log,
    onWaiting: (waiting) => answers.push(waiting),
    onRefused: () => {
      refused += 1;
    },
    now: Date.now,
    signal: ended.signal,
  });
  const put = (id: string, at = NOON, notBefore = 0) =>
    pending.put({ message: messageOf(id, { at }), rank: TIME_RANK.row }, notBefore);
  const ids = () => background.told.map(({ messages }) => messages.map(({ id }) => id));
  return { ...background, pending, presence, outbox, put, ids, answers, refused: () => refused };
}

describe('what was read', () => {
  it('goes in one message at a time with a pause between, what is urgent at once', async () => {
    const { outbox, put, ids } = start();
    put('1');
    outbox.work();
    await vi.advanceTimersByTimeAsync(0);
    put('2');
    outbox.work();
    put('3');
    outbox.work();
    await vi.advanceTimersByTimeAsync(SPACE - 5);
    expect(ids()).toEqual([['1']]);
    put('4');
    outbox.work(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(ids()).toEqual([['1'], ['2', '3', '4']]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ids().length).toBe(2);
  });

  it('is split where it is much, the newest first', async () => {
    const { outbox, put, told } = start();
    for (let at = 0; at < 2300; at += 1) put(`m${at}`, NOON + at);
    outbox.work();
    await vi.advanceTimersByTimeAsync(5 * SPACE);
    expect(told.map(({ messages }) => messages.length)).toEqual([1000, 1000, 300]);
    expect(told[0]?.messages[0]?.id).toBe('m2299');
  });

  it('stays until the background takes it, however long that is', async () => {
    const { outbox, put, state, ids, answers } = start();
    state.failure = { code: 'store-full' };
    put('1');
    outbox.work();
    await vi.advanceTimersByTimeAsync(30_000);
    put('2');
    outbox.work();
    expect(answers).toEqual([]);
    delete state.failure;
    await vi.advanceTimersByTimeAsync(61_000);
    expect(ids()).toEqual([['1', '2']]);
    expect(answers.length).toBe(1);
  });

  it('of which one cannot be taken is split until that one alone is left out', async () => {
    const { pending, put, told } = start();
    const background = makeBackground();
    const deliver = async (body: Parameters<typeof background.log>[0]) =>
      body.messages.some(({ id }) => id === 'bad')
        ? ({ ok: false, error: { code: 'bad-message' } } as const)
        : background.log(body);
    const picky = createLogOutbox({
      console: 'pinduoduo',
      page: () => 'chat',
      pending,
      presence: createPresenceBeat(),
      deliver,
      onWaiting() {},
      onRefused() {},
      now: Date.now,
      signal: ended.signal,
    });
    for (const id of ['1', '2', 'bad', '3', '4', '5']) put(id);
    picky.work();
    await vi.advanceTimersByTimeAsync(20 * SPACE);
    expect(
      background
        .messages()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['1', '2', '3', '4', '5']);
    expect(told).toEqual([]);
  });

  it('is forgotten where the console is switched off, and told once that is changed and it is read again', async () => {
    const { outbox, put, state, ids, refused } = start();
    state.failure = { code: 'console-off' };
    put('1');
    outbox.work();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(refused()).toBe(1);
    delete state.failure;
    put('2');
    outbox.work();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(ids()).toEqual([]);
    expect(outbox.resume()).toBe(true);
    put('1');
    outbox.work();
    await vi.advanceTimersByTimeAsync(SPACE);
    expect(ids().flat().sort()).toEqual(['1', '2']);
  });

  it('goes at once when the page is left, even what was to wait', async () => {
    const { outbox, put, ids } = start();
    put('1', NOON, NOON + 5000);
    outbox.work();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ids()).toEqual([]);
    outbox.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(ids()).toEqual([['1']]);
  });

  it('under an unknown shop is told again of the shop that is known then', async () => {
    const { outbox, pending, put, told } = start();
    put('1');
    outbox.work();
    await vi.advanceTimersByTimeAsync(SPACE);
    pending.learn({ name: '禾记' });
    outbox.work();
    await vi.advanceTimersByTimeAsync(SPACE);
    pending.learn({ id: '5', name: '禾记' });
    outbox.work();
    await vi.advanceTimersByTimeAsync(SPACE);
    expect(told.map(({ shop, messages }) => [shop.id, messages.length])).toEqual([
      ['_', 1],
      ['禾记', 1],
      ['5', 1],
    ]);
  });
});

describe('when the page could be read', () => {
  it('is told with what is told anyway, every two minutes, and not for as long as nobody could', async () => {
    const { outbox, presence, put, told } = start();
    const beat = (isReadable = true) => {
      presence.note(isReadable, Date.now());
      outbox.work();
    };
    beat();
    for (let minute = 0; minute < 4; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      beat();
    }
    await vi.advanceTimersByTimeAsync(SPACE);
    expect(told.map(({ open }) => open)).toEqual([
      { from: NOON, to: NOON + 120_000 },
      { from: NOON + 120_000, to: NOON + 240_000 },
    ]);
    put('1');
    await vi.advanceTimersByTimeAsync(10_000);
    beat();
    await vi.advanceTimersByTimeAsync(SPACE);
    expect(told[2]?.open?.to).toBe(Date.now() - SPACE);
    expect(told[2]?.messages.length).toBe(1);
  });

  it('is kept where it could not be told, as one stretch', async () => {
    const { outbox, presence, state, told } = start();
    state.failure = { code: 'no-answer' };
    for (let minute = 0; minute < 5; minute += 1) {
      presence.note(true, Date.now());
      outbox.work();
      await vi.advanceTimersByTimeAsync(60_000);
    }
    delete state.failure;
    await vi.advanceTimersByTimeAsync(60_000);
    presence.note(true, Date.now());
    outbox.work();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(told[0]?.open?.from).toBe(NOON);
  });
});
