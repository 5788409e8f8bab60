import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import type { Alert } from '../../../../utils/records/alert.ts';
import { store } from '../../../../utils/store/handle.ts';
import { PATIENCE } from '../../../../utils/team/care/bounded.ts';
import { newCareSecret } from '../../../../utils/team/care/care-key.ts';
import { CLAIM_LIFE } from '../../../../utils/team/care/life.ts';
import { CarePlace } from '../../../support/care-place.ts';
import { aReview } from '../../../support/reviews.ts';
import { until } from '../../../support/until.ts';
import { makeOrder } from '../../shipping/make.ts';
import { memberOf } from './agent.ts';
import { aTeam, CareWorld, NOON, ORDER, onPage, REVIEW } from './world.ts';

const ORDERS = 'https://mms.pinduoduo.com/orders/list';
const SECRET = newCareSecret();

const lateOrder = () => makeOrder({ id: '260910-101', shop: '7001' });
const badReview = () => aReview('r1', { shop: '7001', orderId: '260910-101' });
const lateAlert = (state: Alert['state']): Alert => ({
  key: 'pinduoduo/7001/ship-by:260910-101',
  id: 'ship-by:260910-101',
  kind: 'ship-by',
  severity: 'urgent',
  subject: ORDER,
  console: 'pinduoduo',
  shop: '7001',
  openedAt: NOON,
  changedAt: NOON,
  state,
  why: [],
});

let place: CarePlace;
let world: CareWorld;

async function open(more: Parameters<typeof aTeam>[1] = {}, secret: string | undefined = SECRET) {
  world = await CareWorld.open(aTeam('L', more), secret, place.claims());
  const database = await store();
  await database.put('orders', lateOrder());
  await database.put('reviews', badReview());
}

beforeEach(async () => {
  place = new CarePlace(() => world.now);
  await open();
});

/** What a colleague of the same team has claimed. */
async function colleague(subject = ORDER, more: Parameters<typeof aTeam>[1] = {}) {
  await open({ member: { id: memberOf('H'), name: '小何' }, ...more });
  await world.claim(subject, true);
  await open();
}

it('is off for who shares with nobody, whatever else was chosen before', async () => {
  await open({ sharing: { as: 'nobody', status: false, uses: false, times: false, care: true } });
  expect(await world.look([ORDER])).toEqual({ ok: true, value: { on: false, marks: [] } });
  expect(await world.claim(ORDER, true)).toMatchObject({ error: { code: 'care-off' } });
});

it('gives everything back before the team is left', async () => {
  await world.claim(ORDER, true);
  expect(place.lying.size).toBe(1);
  await world.list.giveUp();
  expect(place.lying.size).toBe(0);
});

describe('where a care list is shared', () => {
  it('shows what was taken on, with a name and an end', async () => {
    expect(await world.look([ORDER])).toEqual({ ok: true, value: { on: true, marks: [] } });
    const mark = {
      ...ORDER,
      name: '小林',
      code: expect.stringMatching(/^[0-9A-Z]{5}$/),
      mine: true,
      until: NOON + CLAIM_LIFE,
    };
    expect(await world.claim(ORDER, true)).toEqual({ ok: true, value: { mark } });
    expect(await world.look([ORDER])).toEqual({ ok: true, value: { on: true, marks: [mark] } });
  });

  it('says who has it already', async () => {
    await colleague();
    expect(await world.claim(ORDER, true)).toEqual({
      ok: false,
      error: { code: 'care-taken', detail: '小何' },
    });
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [{ name: '小何', mine: false }] } });
  });

  it('hears of others when somebody looks', async () => {
    await colleague();
    await world.look([ORDER]);
    await world.idle();
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [{ name: '小何' }] } });
  });

  it('hears what the hub tells by itself, and that it is over', async () => {
    await colleague();
    const [lying] = [...place.lying.values()];
    world.list.hearNews([lying]);
    await world.idle();
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [{ name: '小何' }] } });
    world.list.hearNews([{ key: lying?.key, revision: 9, until: 0 }]);
    await world.idle();
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [] } });
  });

  it('knows a review and its order as the same buyer', async () => {
    await world.claim(REVIEW, true);
    expect(await world.look([ORDER, REVIEW])).toMatchObject({
      value: {
        marks: [
          { record: 'order', mine: true },
          { record: 'review', mine: true },
        ],
      },
    });
  });

  it('sends no name where somebody shares under none', async () => {
    await colleague(ORDER, {
      sharing: { as: 'pseudonym', status: false, uses: false, times: false, care: true },
    });
    expect(JSON.stringify(place.sent)).not.toContain('小何');
    expect(await world.claim(ORDER, true)).toMatchObject({
      error: { code: 'care-taken', detail: expect.stringMatching(/^[0-9A-Z]{5}$/) },
    });
  });

  it('sends nothing where somebody shares with nobody, whatever else they chose before', async () => {
    const before = place.sent.length;
    await colleague(ORDER, {
      sharing: { as: 'nobody', status: false, uses: false, times: false, care: true },
    });
    expect(place.sent).toHaveLength(before);
  });

  it('leaves out what is not here', async () => {
    const gone = { record: 'order', key: 'pinduoduo/7001/none' } as const;
    expect(await world.look([gone])).toMatchObject({ ok: true, value: { marks: [] } });
    expect(await world.claim(gone, true)).toMatchObject({ error: { code: 'no-record' } });
  });

  it('keeps a claim that no hub took, and says so', async () => {
    place.away = true;
    expect(await world.claim(ORDER, true)).toMatchObject({ value: { mark: { mine: true, unshared: true } } });
    place.away = false;
    await world.restart();
    await world.look([ORDER]);
    await world.idle();
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [{ mine: true }] } });
    expect(place.lying.size).toBe(1);
  });

  it('ends in time where nobody prolongs it', async () => {
    await world.claim(ORDER, true);
    world.now += CLAIM_LIFE;
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [] } });
  });
});

describe('the end of the work', () => {
  const close = async () => {
    const database = await store();
    await database.put('alerts', lateAlert('done'));
    world.list.tidySoon();
    await world.idle();
  };

  it('gives back what is done with', async () => {
    const database = await store();
    await database.put('alerts', lateAlert('open'));
    await world.claim(ORDER, true);
    await close();
    expect(place.lying.size).toBe(0);
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [] } });
  });

  it('leaves alone what was taken on without an alert', async () => {
    await world.claim(ORDER, true);
    await close();
    expect(place.lying.size).toBe(1);
  });

  it('gives everything back when it is not shared any more', async () => {
    await world.claim(ORDER, true);
    const database = await store();
    await database.put(
      'teams',
      aTeam('L', { sharing: { as: 'name', status: true, uses: true, times: true, care: false } }),
    );
    world.list.tidySoon();
    await world.idle();
    expect(place.lying.size).toBe(0);
    expect(await database.count('careClaims')).toBe(0);
    expect(await world.look([ORDER])).toEqual({ ok: true, value: { on: false, marks: [] } });
    expect(await world.claim(ORDER, true)).toMatchObject({ error: { code: 'care-off' } });
  });
});

describe('what it takes', () => {
  const off = { ok: true, value: { on: false, marks: [] } };

  it('is nothing without a hub, without a key, or without anybody who chose it', async () => {
    await open({ channels: [{ kind: 'file', id: 'file' }] });
    expect(await world.look([ORDER])).toEqual(off);
    await open({ sharing: { as: 'name', status: true, uses: true, times: true, care: false } });
    expect(await world.look([ORDER])).toEqual(off);
    world = await CareWorld.open(aTeam('L'), undefined, place.claims());
    expect(await world.look([ORDER])).toEqual(off);
    world = await CareWorld.open(undefined, SECRET, place.claims());
    expect(await world.look([ORDER])).toEqual(off);
    expect(place.sent).toEqual([]);
  });

  it('is another key: claims under one are nothing under the other', async () => {
    await colleague();
    await open({}, newCareSecret());
    world.list.hearSoon(true);
    await world.idle();
    expect(await world.look([ORDER])).toMatchObject({ value: { on: true, marks: [] } });
  });
});

describe('a page', () => {
  it('reaches the records of its own console only', async () => {
    expect(await world.claim(ORDER, true, onPage(ORDERS))).toMatchObject({ ok: true });
    expect(await world.look([ORDER], onPage(ORDERS))).toMatchObject({ value: { marks: [{ mine: true }] } });
    for (const url of ['https://myseller.taobao.com/x', 'https://example.com/', 'nonsense']) {
      expect(await world.look([ORDER], onPage(url))).toMatchObject({ error: { code: 'not-allowed' } });
      expect(await world.claim(ORDER, false, onPage(url))).toMatchObject({ error: { code: 'not-allowed' } });
    }
    expect(place.lying.size).toBe(1);
  });
});

describe('a hub that does not answer', () => {
  afterEach(() => void vi.useRealTimers());

  it('keeps nobody waiting', async () => {
    const never = () => new Promise<never>(() => {});
    world.claims = { put: never, drop: never, list: never };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const claiming = world.claim(ORDER, true);
    // One for finding the hub, one for its answer.
    await until(() => expect(vi.getTimerCount()).toBe(2));
    vi.advanceTimersByTime(PATIENCE);
    expect(await claiming).toMatchObject({ value: { mark: { unshared: true } } });
    expect(PATIENCE).toBeLessThan(5 * SECOND);
  });

  it('is asked again at the next look once it is back', async () => {
    await colleague();
    place.away = true;
    await world.look([ORDER]);
    await world.idle();
    place.away = false;
    world.now += MINUTE / 2;
    await world.look([ORDER]);
    await world.idle();
    expect(await world.look([ORDER])).toMatchObject({ value: { marks: [{ name: '小何' }] } });
  });
});
