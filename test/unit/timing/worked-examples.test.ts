import { describe, expect, it } from 'vitest';
import { script } from '../../support/chat-script.ts';
import { tell } from '../../support/tell.ts';

/** The examples of `docs/timing.md`. Every expected value was worked out by hand, as the comments say. */
const shop = (console: string, chats: Record<string, string>, day = '2026-11-10', zone = 'Asia/Shanghai') =>
  Object.entries(chats).flatMap(([conversation, lines]) =>
    script(lines, { console, conversation, day, zone }),
  );

describe('Taobao and Tmall', () => {
  const day = shop('taobao', {
    // Before eight: outside. Then 60 s; then 180 s, the limit itself; then 181 s.
    early:
      '07:59:59 B\n08:00:10 A:amy\n09:00:00 B\n09:00:20 B\n09:01:00 A:amy\n10:00:00 B\n10:03:00 A:amy\n11:00:00 B\n11:03:01 A:amy',
    // The robot answers at once, nobody else ever does.
    robot: '12:00:00 B\n12:00:01 R',
    // 22:59:59 counts though the answer comes after eleven: 30 s. 23:00:00 does not count.
    late: '22:59:59 B\n23:00:29 A:amy\n23:00:40 B\n23:01:00 A:amy',
    // Withdrawn before it was answered: no round.
    taken: '13:00:00 B withdrawn\n13:20:00 A:amy',
  });

  it('counts rounds answered by a person within three minutes', () => {
    // Rounds: 60, 180, 181 s, never, 30 s: five, of which 60, 180 and 30 are in time.
    const { figures, tally } = tell('taobao3Minutes', day);
    expect(figures).toEqual({ rate: 3 / 5 });
    expect(tally.left).toEqual({ 'outside-hours': 2, withdrawn: 1, 'robot-only': 1 });
  });

  it('averages rounds of at most ten minutes', () => {
    // (60 + 180 + 181 + 600 + 30) / 5 = 1051 / 5 = 210.2 s.
    expect(tell('taobaoAverage', day).figures).toEqual({ mean: 210_200 });
  });

  it('takes another sub-account for another round', () => {
    // amy after 20 s; handed over at 10:01:00, bob 15 s later: (20 + 15) / 2 = 17.5 s.
    const handed = shop('taobao', {
      one: '10:00:00 B\n10:00:20 A:amy\n10:01:00 T:bob\n10:01:15 A:bob\n10:02:00 A:amy',
    });
    expect(tell('taobaoAverage', handed).figures).toEqual({ mean: 17_500 });
    // Without being handed over it counts from the question: (20 + 80) / 2 = 50 s; the 3-minute rate knows one round only.
    const joined = shop('taobao', { one: '10:00:00 B\n10:00:20 A:amy\n10:01:20 A:bob' });
    expect(tell('taobaoAverage', joined).figures).toEqual({ mean: 50_000 });
    expect(tell('taobao3Minutes', joined).tally.counted).toBe(1);
  });

  it('runs a person’s own clock from when they were handed the buyer', () => {
    // bob got it after 170 s and took 60 s: in time for him, late (230 s) for the shop; amy handed it on before the limit.
    const handed = shop('taobao', {
      one: '09:59:00 B\n09:59:10 A:amy\n10:00:00 B\n10:02:50 T:bob\n10:03:50 A:bob',
    });
    expect(tell('taobao3Minutes', handed).figures).toEqual({ rate: 1 / 2 });
    expect(tell('taobao3Minutes', handed, { me: ['Bob'] }).figures).toEqual({ rate: 1 });
    const amy = tell('taobao3Minutes', handed, { me: ['amy'] });
    expect([amy.figures.rate, amy.tally.left]).toEqual([1, { 'handed-out': 1 }]);
  });
});

describe('Pinduoduo', () => {
  const chats = [
    // Day 1: li answered in 20 s and 200 s, so late; wu in 25 s; at night zhao waits from 23:30 to 8:00.
    ...shop('pinduoduo', {
      li: '09:00:00 B\n09:00:20 A\n15:00:00 B\n15:03:20 A\n1+09:00:00 B\n1+09:00:10 A',
      wu: '10:00:00 B\n10:00:25 A',
      zhao: '23:30:00 B\n1+08:00:00 A',
    }),
  ];

  it('counts a buyer once a day, one late round makes them missed', () => {
    // 8 to 23: li on day 1 (missed), wu (in time), li on day 2 (in time): 2 of 3. All day: zhao is missed too: 2 of 4.
    expect(tell('pinduoduo3Minutes', chats).figures).toEqual({ rate: 2 / 3 });
    expect(tell('pinduoduo3MinutesAllDay', chats).figures).toEqual({ rate: 2 / 4 });
  });

  it('counts a buyer once in the whole time', () => {
    // li is one buyer, missed; wu in time.
    expect(tell('pinduoduo3MinutesBuyer', chats).figures).toEqual({ rate: 1 / 2 });
    // All day zhao is one of three, missed at night.
    expect(tell('pinduoduo3MinutesAllDayBuyer', chats).figures).toEqual({ rate: 1 / 3 });
  });

  it('counts thirty seconds likewise, and averages answered rounds', () => {
    // Day 1: li missed by 200 s, wu 25 s; day 2: li 10 s: 2 of 3. Mean of 20, 200, 10 and 25 s = 255 / 4 = 63.75 s.
    expect(tell('pinduoduo30Seconds', chats).figures).toEqual({ rate: 2 / 3 });
    expect(tell('pinduoduo30SecondsAllDay', chats).figures).toEqual({ rate: 2 / 4 });
    // In the whole time li is missed by 200 s, wu in time; all day zhao is missed, too.
    expect(tell('pinduoduo30SecondsBuyer', chats).figures).toEqual({ rate: 1 / 2 });
    expect(tell('pinduoduo30SecondsAllDayBuyer', chats).figures).toEqual({ rate: 1 / 3 });
    expect(tell('pinduoduoAverage', chats).figures).toEqual({ mean: 63_750 });
  });
});

describe('Doudian', () => {
  const day = shop('doudian', {
    // A turn of three messages, answered at 08:34:00: 240, 180 and 60 s. Then one of 20 s in the same session.
    one: '08:30:00 B\n08:31:00 B\n08:33:00 B\n08:34:00 A\n08:40:00 B\n08:40:20 A',
    two: '09:30:00 B\n09:30:40 A',
  });

  it('counts by message, by turn and by session', () => {
    // Messages 240, 180, 60, 20, 40 s: 4 of 5, mean 540 / 5 = 108 s.
    expect(tell('doudianMessage', day).figures).toEqual({ rate: 4 / 5, mean: 108_000 });
    // Turns 240, 20, 40 s: 2 of 3, mean 100 s.
    expect(tell('doudianTurn', day).figures).toEqual({ rate: 2 / 3, mean: 100_000 });
    // Sessions: first answers after 240 and 40 s: 1 of 2, mean 140 s.
    expect(tell('doudianSession', day).figures).toEqual({ rate: 1 / 2, 'first-mean': 140_000 });
  });

  it('lets the closing line end a session, or a rest', () => {
    const closed = shop('doudian', {
      // 10 s. Closed, and back five minutes later: by the line another session of 200 s, by the rest the same one.
      one: '10:00:00 B\n10:00:10 A\n10:03:00 X\n10:05:10 B\n10:08:30 A',
      // 20 s. Back after an hour that nobody closed: by the rest another session of 30 s.
      two: '11:00:00 B\n11:00:20 A\n12:00:20 B\n12:00:50 A',
      // Closed before anybody answered, then 5 s. Of a group's time nobody knows whether it was closed before what followed.
      three: '13:00:00 B\n13:10:00 X\n13:20:00 B\n13:20:05 A\n13:20:05 X grouped\n13:21:00 B',
      // What is said after the line is no answer to what was asked before it; by the rest it is one, after 301 s.
      four: '14:00:00 B\n14:05:00 X\n14:05:01 A',
    });
    // 10, 200, 20 s, never, 5 s, never: mean 235 / 4 s.
    expect(tell('doudianClosed', closed).tally).toMatchObject({ counted: 6, inTime: 3 });
    expect(tell('doudianClosed', closed).figures).toEqual({ rate: 3 / 6, 'first-mean': 58_750 });
    // 10, 20, 30 s, never, 5, 301 s: mean 366 / 5 s.
    expect(tell('doudianSession', closed).figures).toEqual({ rate: 4 / 6, 'first-mean': 73_200 });
    expect(tell('doudianClosed9', day).figures).toEqual({ rate: 1, 'first-mean': 40_000 });
  });

  it('counts from nine in the other reading', () => {
    expect(tell('doudianMessage9', day).figures).toEqual({ rate: 1, mean: 40_000 });
    expect(tell('doudianTurn9', day).tally.left).toEqual({ 'outside-hours': 2 });
    expect(tell('doudianSession9', day).figures).toEqual({ rate: 1, 'first-mean': 40_000 });
  });
});

it('JD: first answers of sessions, ten minutes’ rest, none that began at night', () => {
  const day = shop('jd', {
    // 25 s. Back after 9:35 of rest: the same session. Back after 10:01: a new one, answered after 31 s.
    one: '09:00:00 B\n09:00:25 A\n09:10:00 B\n09:12:00 A\n09:22:01 B\n09:22:32 A',
    // Began at 8:59:59 and at 23:00:00: left out. At 22:59:59: counts, 400 s.
    night: '08:59:59 B\n09:00:05 A\n22:59:59 B\n23:06:39 A\n1+00:00:00 B',
    // The shop spoke first.
    shop: '14:00:00 A\n14:02:00 B\n14:02:05 A',
  });
  // 25, 31, 400 s: one within 30 s, two within 3 minutes; mean 456 / 3 = 152 s.
  const { figures, tally } = tell('jd30Seconds', day);
  expect(figures).toEqual({ rate: 1 / 3, mean: 152_000 });
  expect(tally.left).toEqual({ 'outside-hours': 2, 'shop-began': 1 });
  expect(tell('jd3Minutes', day).figures).toEqual({ rate: 2 / 3 });
});

it('Kuaishou: buyers by day; Xiaohongshu: rounds from nine', () => {
  const chats = { a: '08:30:00 B\n08:31:00 A\n20:00:00 B\n20:03:01 A', b: '08:40:00 B\n08:40:05 A' };
  // a is missed by its second round; b in time.
  expect(tell('kuaishou3Minutes', shop('kuaishou', chats)).figures).toEqual({ rate: 1 / 2 });
  // From nine only a's 181 s are left.
  expect(tell('xiaohongshu3Minutes', shop('xiaohongshu', chats)).figures).toEqual({ rate: 0 });
});

describe('outside China', () => {
  it('Amazon: each message within 24 hours, Sunday too', () => {
    // Saturday 2026-11-14 10:00 and 12:00, answered Sunday 11:00: 25 h and 23 h.
    const chats = shop('amazon', { a: '10:00:00 B\n12:00:00 B\n1+11:00:00 A' }, '2026-11-14');
    expect(tell('amazon24Hours', chats).figures).toEqual({ rate: 1 / 2 });
  });

  it('TikTok Shop: chats within 24 hours, weekends until Monday noon, or within 12 hours', () => {
    const zone = 'America/Los_Angeles';
    const chats = shop(
      'tiktok-shop',
      // Saturday 09:00, answered on Monday at 12:00 (51 h) and at 12:01; Friday 10:00, answered after 25 h; then after 11 h.
      {
        a: '09:00:00 B\n2+12:00:00 A',
        b: '09:00:00 B\n2+12:01:00 A',
        d: '10:00:00 B\n21:00:00 A',
        e: '08:00:00 A\n10:00:00 B',
      },
      '2026-11-14',
      zone,
    );
    const friday = shop('tiktok-shop', { c: '10:00:00 B\n1+11:00:00 A' }, '2026-11-13', zone);
    const all = [...chats, ...friday];
    // Without the weekend: only d. With it: a and d. Within 12 hours: d. The shop began e.
    expect(tell('tiktokUs24Hours', all, { zone }).figures).toEqual({ rate: 1 / 4 });
    expect(tell('tiktokUsWeekend', all, { zone }).figures).toEqual({ rate: 2 / 4 });
    expect(tell('tiktokAsia12Hours', all, { zone }).figures).toEqual({ rate: 1 / 4 });
    expect(tell('tiktokUsWeekend', all, { zone }).tally.left).toEqual({ 'shop-began': 1 });
  });

  it('Shopee: chats within 12 hours', () => {
    const chats = shop('shopee', { a: '08:00:00 B\n20:00:00 A', b: '08:00:00 B\n20:00:01 A' });
    expect(tell('shopee12Hours', chats).figures).toEqual({ rate: 1 / 2 });
    expect(tell('shopee12Hours90Days', chats).figures).toEqual({ rate: 1 / 2 });
  });

  it('Lazada: what came until six is answered until seven', () => {
    const chats = shop('lazada', {
      // 17:59 answered at 19:00: in time. 18:00 belongs to the next day's cut: 1+19:00 is in time. 17:00 answered 19:01: missed.
      a: '17:59:00 B\n19:00:00 A',
      b: '18:00:00 B\n1+19:00:00 A',
      c: '17:00:00 B\n19:01:00 A',
      // One of two rounds before the same cut was not answered in time.
      d: '10:00:00 B\n10:01:00 A\n16:00:00 B\n20:00:00 A',
    });
    expect(tell('lazadaCut', chats).figures).toEqual({ rate: 2 / 4 });
  });

  it('Etsy: the first message of a thread', () => {
    // a after 24 h; b after 30 h; c began by the shop; a's second message does not count.
    const chats = shop('etsy', {
      a: '10:00:00 B\n1+10:00:00 A\n2+10:00:00 B',
      b: '10:00:00 B\n1+16:00:00 A',
      c: '10:00:00 A\n11:00:00 B',
    });
    expect(tell('etsy24Hours', chats).figures).toEqual({ rate: 1 / 2 });
    expect(tell('etsy48Hours', chats).figures).toEqual({ rate: 2 / 2 });
  });
});

it('the neutral rules: first, next and every reply', () => {
  const day = shop('alibaba1688', {
    a: '10:00:00 B\n10:00:10 A\n10:05:00 B\n10:05:30 A\n1+11:00:00 B\n1+11:04:00 A',
    b: '10:00:00 B\n10:01:00 A\n10:02:00 B',
  });
  // Rounds: 10, 30, 240, 60 s and one without an answer. In time: 10, 30, 60 of 5. Mean 340 / 4 = 85 s; sorted 10, 30, 60, 240:
  // the middle is (30 + 60) / 2 = 45 s; p90 is the 4th (0.9 · 4 = 3.6, rounded up).
  expect(tell('everyResponse', day).figures).toEqual({
    rate: 3 / 5,
    mean: 85_000,
    median: 45_000,
    p90: 240_000,
    longest: 240_000,
  });
  // First of sessions (a day's rest): 10, 240 (25 h later) and 60 s: mean 310 / 3, middle 60 s.
  const first = tell('firstResponse', day).figures;
  expect(first).toMatchObject({ rate: 2 / 3, median: 60_000, p90: 240_000, longest: 240_000 });
  expect(first['first-mean']).toBeCloseTo(310_000 / 3, 6);
  // Next: 30 s, and the one without an answer.
  expect(tell('nextResponse', day).figures).toEqual({
    rate: 1 / 2,
    mean: 30_000,
    median: 30_000,
    p90: 30_000,
    longest: 30_000,
  });
});
