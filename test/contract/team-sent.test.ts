import { beforeEach, expect, it } from 'vitest';
import { ok } from '../../utils/core/result.ts';
import { DAY } from '../../utils/core/time.ts';
import { dayOf } from '../../utils/core/zone.ts';
import type { Database } from '../../utils/store/database.ts';
import { store } from '../../utils/store/handle.ts';
import { newCareSecret } from '../../utils/team/care/care-key.ts';
import { keepShared } from '../../utils/team/posts/keep-posts.ts';
import { sendPosts } from '../../utils/team/posts/send-posts.ts';
import { sumTimes } from '../../utils/team/posts/share-times.ts';
import { createKey } from '../../utils/team/release/keys.ts';
import { loadTimes } from '../../utils/timing/load-times.ts';
import { DEFAULT_TIMING } from '../../utils/timing/settings.ts';
import { CarePlace } from '../support/care-place.ts';
import { aReview } from '../support/reviews.ts';
import { makeOrder } from '../unit/shipping/make.ts';
import { aLog, log, said, ZONE } from '../unit/store/chats.ts';
import { aTeam, CareWorld, NOON } from '../unit/team/care/world.ts';

/** Stands in everything that a page told, each time with another end, so that whatever left could be recognised. */
const MARK = 'canary';
let canaries = 0;
const canary = () => {
  canaries += 1;
  return `${MARK}-${canaries}`;
};

const SHOP = `${MARK}-shop`;
const ORDER = `${MARK}-order`;
const REVIEW = `${MARK}-review`;
const MEMBER_NAME = '小林';

let world: CareWorld;
let place: CarePlace;
let database: Database;

/** Fills the stores with what pages tell of orders, parcels, reviews, cases, chats and one's own texts. */
async function fill(): Promise<void> {
  const order = makeOrder({ id: ORDER, shop: SHOP });
  await database.put('orders', { ...order, buyer: canary(), note: canary(), trackingNo: canary() });
  await database.put('reviews', {
    ...aReview(REVIEW, { shop: SHOP, orderId: ORDER, itemId: canary() }),
    buyer: canary(),
    text: canary(),
    itemTitle: canary(),
    appended: { text: canary(), at: NOON },
    reply: { text: canary(), at: NOON },
  });
  const { key } = aReview(REVIEW, { shop: SHOP });
  await database.put('reviewCases', {
    key,
    console: 'pinduoduo',
    shop: SHOP,
    id: REVIEW,
    state: 'looking',
    owner: canary(),
    openedAt: NOON,
    changedAt: NOON,
    steps: [],
    notes: [{ id: canary(), at: NOON, text: canary() }],
    offer: canary(),
  });
  await database.put('shops', {
    key: `pinduoduo/${SHOP}`,
    console: 'pinduoduo',
    id: SHOP,
    name: canary(),
    seenAt: NOON,
  });
  for (let at = 0; at < 5; at++) {
    const conversation = canary();
    const buyer = canary();
    const asked = NOON - DAY + at * 600_000;
    await log(
      database,
      aLog(
        [
          said(canary(), 'buyer', asked, { conversation, buyer, orderIds: [ORDER] }),
          said(canary(), 'agent', asked + 20_000, { conversation, buyer, agent: canary() }),
        ],
        { shop: { id: SHOP, name: canary() } },
      ),
      NOON,
    );
  }
  const uses = { inserted: 3, sentAsIs: 2, sentEdited: 1, askedAgain: 0, badReviews: 0 };
  const day = dayOf(NOON, ZONE);
  await database.put('teamCounts', { key: `${day}/team:urge//`, day, reply: 'team:urge', ...uses });
  const sent = { console: 'pinduoduo', orders: [ORDER], reply: 'team:urge', trial: 't', arm: 'a' as const };
  await database.put('teamSent', { key: `${NOON}/team:urge`, ...sent, day, at: NOON });
}

beforeEach(async () => {
  place = new CarePlace(() => world.now);
  world = await CareWorld.open(aTeam('L'), newCareSecret(), place.claims());
  database = await store();
  const member = await createKey('member');
  await database.put('teamKeys', member);
  const sharing = { as: 'name', status: true, uses: true, times: true, care: true } as const;
  const team = aTeam('L', { sharing });
  await database.put('teams', { ...team, member: { id: member.public ?? '', name: MEMBER_NAME } });
  await fill();
});

/** Everything that a browser sends of its own accord once everything is shared: posts, claims and what takes claims back. */
async function sendAll(): Promise<unknown[]> {
  const sent: unknown[] = [];
  const timing = DEFAULT_TIMING;
  const kept = await keepShared(database, {
    now: NOON,
    client: '1.0.0',
    loadTimes: async (from, to) =>
      sumTimes(await loadTimes(database, { from, to, settings: timing, now: NOON, zoneOf: () => ZONE })),
  });
  expect(kept).toMatchObject({ ok: true });
  const board = {
    send: async (posts: readonly unknown[]) => {
      sent.push(...posts);
      return { ok: true, value: undefined } as const;
    },
    collect: async () => ok({ posts: [] as unknown[] }),
  };
  await sendPosts(database, [{ id: 'hub', board }], new AbortController().signal);
  for (const [record, id] of [
    ['order', ORDER],
    ['review', REVIEW],
  ] as const) {
    const subject = { record, key: `pinduoduo/${SHOP}/${id}` };
    expect(await world.claim(subject, true)).toMatchObject({ ok: true, value: { mark: { mine: true } } });
    expect(await world.claim(subject, false)).toMatchObject({ ok: true });
  }
  return [...sent, ...place.sent];
}

it('sends nothing of a buyer, an order, a shop or a text to a channel', async () => {
  const sent = await sendAll();
  const text = JSON.stringify(sent);
  // There is something to look through: a status, uses, times, and two claims with what takes them back.
  expect(sent.length).toBeGreaterThanOrEqual(7);
  for (const kind of ['status', 'uses', 'times']) expect(text).toContain(`"kind":"${kind}"`);
  expect(text).toContain('"answered":5');
  expect(text).not.toContain(MARK);
  // Not as other letters either.
  for (const one of [ORDER, REVIEW, SHOP, `${MARK}-1`])
    for (const form of ['base64', 'base64url', 'hex'] as const)
      expect(text).not.toContain(Buffer.from(one).toString(form).replace(/=+$/, ''));
});

it('sends the fields that are written down, and no others', async () => {
  const claims = ['key', 'member', 'name', 'revision', 'until'];
  await sendAll();
  for (const one of place.sent)
    expect(Object.keys(one as object).filter((field) => !claims.includes(field))).toEqual([]);
});

it('sends no name where somebody shares under none', async () => {
  const team = await database.get('teams', 'team');
  if (team) await database.put('teams', { ...team, sharing: { ...team.sharing, as: 'pseudonym' } });
  await sendAll();
  expect(JSON.stringify(place.sent)).not.toContain(MEMBER_NAME);
});

it('would find what does leave', async () => {
  place.sent.push({ note: canary() });
  expect(JSON.stringify(await sendAll())).toContain(MARK);
});
