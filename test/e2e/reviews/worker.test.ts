import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import type { Batch } from '../../../utils/records/batch.ts';
import type { CaseCommand } from '../../../utils/records/review-case.ts';
import { killWorker } from '../../support/browsers.ts';
import { aReview } from '../../support/reviews.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

/** What the test asks of the browser from a page of the extension. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const rig = rigFor({ seed: 83 });
const KEY = 'pinduoduo/7001/r1';

type Answer = { ok: boolean; value?: unknown; error?: { code: string } } | undefined;

/** An ended worker leaves who asked it without any answer, ms. */
const PATIENCE = 2000;

/** Asks the background; nothing where it was ended before it answered. */
const ask = (name: string, body: unknown): Promise<Answer> =>
  rig.desk.evaluate(
    (message, patience) =>
      Promise.race([
        chrome.runtime.sendMessage(message).catch(() => undefined) as Promise<Answer>,
        new Promise<undefined>((resolve) => {
          setTimeout(resolve, patience, undefined);
        }),
      ]),
    { name, body } as never,
    PATIENCE,
  );

async function untilAnswered(name: string, body: unknown): Promise<void> {
  let answer: Answer;
  await waitFor(async () => {
    answer = await ask(name, body);
    return answer !== undefined;
  }, `${name} is answered`);
  expect(answer).toMatchObject({ ok: true });
}

function page(now: number): Batch {
  const at = now - HOUR;
  return {
    console: 'pinduoduo',
    page: 'reviews',
    shop: { id: '7001' },
    orders: [],
    parcels: [],
    reviews: [
      aReview('r1', {
        shop: '7001',
        orderId: 'o1',
        itemId: 'i1',
        text: '用一次就坏了，太失望了',
        stars: 1,
        at,
        seenAt: now,
      }),
    ],
    health: {
      key: 'pinduoduo/reviews',
      console: 'pinduoduo',
      page: 'reviews',
      state: 'read',
      sources: [],
      records: 1,
      diagnostics: [],
      triedAt: now,
    },
  };
}

const isResolved = async () => (await readStore(rig.desk, 'reviewCases'))[0]?.state === 'resolved';
const isSettled = async () =>
  (await readStore(rig.desk, 'alerts')).find(({ kind }) => kind === 'review')?.state === 'done';

/** Case and alert stand or fall together, whenever the worker was ended. */
async function isWhole(): Promise<void> {
  const [resolved, settled] = await waitFor(async () => {
    const both = [await isResolved(), await isSettled()] as const;
    // One is read after the other: a worker that was slow to begin may have stored both in between.
    return both[0] === (await isResolved()) && both;
  }, 'nothing is stored while both are read');
  expect(settled).toBe(resolved);
}

describe('the worker is ended while a step in the work on a review is saved', () => {
  it('and the step is there or not, with all that follows from it, and once when it is asked for again', async () => {
    await untilAnswered('record', page(Date.now()));
    const commands: CaseCommand[] = [
      { do: 'move', id: 'a', to: 'contacted' },
      { do: 'note', id: 'b', text: '同意补发' },
      { do: 'next', id: 'c', what: '问收到没有', at: Date.now() + HOUR },
      { do: 'move', id: 'd', to: 'resolved' },
    ];
    for (const command of commands) {
      const body = { key: KEY, command };
      for (let turn = 0; turn < 3; turn += 1) {
        await Promise.all([ask('reviewStep', body), killWorker(rig.browser)]);
        await isWhole();
      }
      await untilAnswered('reviewStep', body);
      await isWhole();
    }
    expect(await readStore(rig.desk, 'reviewCases')).toMatchObject([
      {
        key: KEY,
        state: 'resolved',
        steps: [
          { id: 'a', state: 'contacted' },
          { id: 'd', state: 'resolved' },
        ],
        notes: [{ id: 'b', text: '同意补发' }],
      },
    ]);
    expect(await readStore(rig.desk, 'reviews')).toHaveLength(1);
    expect((await readStore(rig.desk, 'alerts')).filter(({ kind }) => kind === 'review')).toMatchObject([
      { state: 'done', closedBy: 'person' },
    ]);
  });
});
