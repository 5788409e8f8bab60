import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { ReviewVerdict, Topic } from '../../../utils/records/review-verdict.ts';
import { findClusters } from '../../../utils/reviews/clusters.ts';
import { Random } from '../../support/random.ts';
import { makeVerdict } from '../../support/verdicts.ts';

const NOW = Date.parse('2026-09-10T12:00:00+08:00');
let number = 0;
const verdict = (daysAgo: number, fields: Partial<ReviewVerdict> = {}): ReviewVerdict => {
  number += 1;
  return makeVerdict(String(number), { at: NOW - Math.round(daysAgo * DAY), ...fields });
};
const praise = (count: number, from: number, to: number, fields: Partial<ReviewVerdict> = {}) =>
  Array.from({ length: count }, (_, at) => verdict(from + ((to - from) * at) / count, fields));
const bad = (daysAgo: number, topic: Topic = 'quality', fields: Partial<ReviewVerdict> = {}) =>
  verdict(daysAgo, { level: 'alert', topics: [topic], graveness: 'serious', ...fields });

describe('findClusters', () => {
  it('finds three sudden complaints about a small item', () => {
    const rows = [...praise(40, 8, 300), ...praise(4, 0, 6), bad(1), bad(2), bad(3)];
    const [cluster, ...more] = findClusters(rows, NOW);
    expect(more).toEqual([]);
    expect(cluster).toMatchObject({ topic: 'quality', count: 3, graveness: 'serious' });
    expect(cluster?.expected).toBeLessThan(0.5);
    expect(cluster?.from).toBe(NOW - 3 * DAY);
    expect(cluster?.to).toBe(NOW - DAY);
    expect(cluster?.keys).toHaveLength(3);
    expect(cluster?.why.map(({ code }) => code)).toEqual(['cluster_rate', 'cluster_thin']);
    expect(cluster?.why[0]?.values).toMatchObject({ topic: 'quality', count: 3, days: 7 });
  });

  it('finds three complaints about an item that was never reviewed before', () => {
    expect(findClusters([bad(1), bad(2), bad(3)], NOW)).toMatchObject([{ topic: 'quality', count: 3 }]);
  });

  it('leaves an item alone that has always had as many', () => {
    const always = Array.from({ length: 200 }, (_, at) => bad(at * 1.5));
    expect(findClusters([...praise(800, 0, 300), ...always], NOW)).toEqual([]);
  });

  it('asks for three orders, and for two where somebody may be harmed or goods are called fake', () => {
    const calm = praise(60, 0, 200);
    expect(findClusters([...calm, bad(1), bad(2)], NOW)).toEqual([]);
    for (const topic of ['safety', 'fake'] as const)
      expect(findClusters([...calm, bad(1, topic), bad(2, topic)], NOW)).toMatchObject([{ topic, count: 2 }]);
    expect(findClusters([...calm, bad(1, 'safety')], NOW)).toEqual([]);
  });

  it('counts an order once however often it was read, and a buyer once where the buyer is known', () => {
    const copies = [1, 2, 3].map((days) => bad(days, 'quality', { orderId: '77' }));
    expect(findClusters(copies, NOW)).toEqual([]);
    const named = [verdict(1), bad(2), bad(3)].map((row, at) => ({ ...bad(at), id: row.id }));
    expect(findClusters(named, NOW, { buyerOf: () => '小**' })).toEqual([]);
    const { orderId: _, ...standIn } = bad(1, 'quality', { id: 'order-88' });
    const { orderId: _other, ...more } = bad(3);
    expect(findClusters([standIn, bad(2, 'quality', { orderId: '88' }), more], NOW)).toEqual([]);
  });

  it('does not count what is only looked at unless two are sure, nor what a person called not negative', () => {
    expect(
      findClusters(
        [1, 2, 3].map((at) => bad(at, 'quality', { level: 'look' })),
        NOW,
      ),
    ).toEqual([]);
    expect(findClusters([bad(1), bad(2), bad(3, 'quality', { level: 'look' })], NOW)).toMatchObject([
      { count: 3 },
    ]);
    expect(findClusters([bad(1), bad(2), bad(3, 'quality', { taught: 'not-negative' })], NOW)).toEqual([]);
    expect(findClusters([bad(1), bad(2), bad(3, 'quality', { level: 'hidden' })], NOW)).toHaveLength(1);
  });

  it('sees what comes slowly over a month', () => {
    const rows = [
      ...praise(300, 31, 360),
      ...praise(30, 0, 29),
      ...[2, 8, 14, 20, 26, 28].map((at) => bad(at)),
    ];
    expect(findClusters(rows, NOW)[0]?.why[0]?.values).toMatchObject({ count: 6, days: 30 });
  });

  it('names the variant that most are about', () => {
    const rows = [
      ...praise(40, 8, 300, { spec: '蓝色' }),
      ...praise(40, 8, 300, { spec: '白色' }),
      ...[1, 2, 3, 4].map((at) => bad(at, 'damaged', { spec: '白色' })),
      bad(2.5, 'damaged', { spec: '蓝色' }),
    ];
    const [cluster] = findClusters(rows, NOW);
    expect(cluster).toMatchObject({ topic: 'damaged', spec: '白色' });
    expect(cluster?.why).toContainEqual({ code: 'cluster_spec', values: { spec: '白色', count: 4 } });
  });

  it('names no variant of an item that has one', () => {
    const rows = [
      ...praise(40, 8, 300, { spec: '默认' }),
      ...[1, 2, 3].map((at) => bad(at, 'size', { spec: '默认' })),
    ];
    const [cluster] = findClusters(rows, NOW);
    expect(cluster).toMatchObject({ topic: 'size', count: 3 });
    expect(cluster).not.toHaveProperty('spec');
  });

  it('finds one bad variant in a popular item that has many', () => {
    const rows = Array.from({ length: 10 }, (_, at) => `色号${at}`).flatMap((spec, place) => [
      ...praise(450, 0, 300, { spec }),
      ...[3, 60, 120, 180, 240].map((daysAgo) => bad(daysAgo + 5 * place, 'colour', { spec })),
    ]);
    expect(findClusters(rows, NOW)).toEqual([]);
    const [cluster] = findClusters(
      [...rows, ...[1, 2, 4, 5].map((at) => bad(at, 'colour', { spec: '色号3' }))],
      NOW,
    );
    expect(cluster).toMatchObject({ topic: 'colour', spec: '色号3', count: 4 });
  });

  it('names the batch when most orders were placed within three days', () => {
    const rows = [bad(1), bad(2), bad(3), bad(4)];
    const placed = [NOW - 20 * DAY, NOW - 19 * DAY, NOW - 18.5 * DAY, NOW - 60 * DAY];
    const orderedAt = (row: ReviewVerdict) => placed[rows.indexOf(row)];
    const [cluster] = findClusters(rows, NOW, { orderedAt });
    expect(cluster?.why).toContainEqual({
      code: 'cluster_batch',
      values: { count: 3, from: NOW - 20 * DAY, to: NOW - 18.5 * DAY },
    });
    const scattered = (row: ReviewVerdict) => NOW - (10 + 15 * rows.indexOf(row)) * DAY;
    const [other] = findClusters(rows, NOW, { orderedAt: scattered });
    expect(other?.why.map(({ code }) => code)).not.toContain('cluster_batch');
  });

  it('answers the same in whatever order the rows come', () => {
    const random = new Random(5);
    const rows = [
      ...praise(60, 0, 300, { spec: 'a' }),
      ...[1, 2, 3].map((at) => bad(at, 'smell', { spec: 'a' })),
      ...[1, 4, 5].map((at) => bad(at, 'smell', { spec: 'b', orderId: 'same' })),
      ...[1, 2].map((at) => bad(at, 'safety')),
    ];
    const first = findClusters(rows, NOW);
    expect(first.map(({ topic }) => topic).sort()).toEqual(['safety', 'smell']);
    for (let turn = 0; turn < 20; turn += 1) {
      const shuffled = rows
        .map((row) => ({ row, place: random.next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ row }) => row);
      expect(findClusters(shuffled, NOW)).toEqual(first);
    }
  });

  it('warns of steady popular items no more often than its levels say', () => {
    const random = new Random(11);
    let warned = 0;
    const items = 12;
    for (let item = 0; item < items; item += 1) {
      const rows = Array.from({ length: 104 * 60 }, () => {
        const daysAgo = random.next() * 728;
        return random.chance(0.03) ? bad(daysAgo) : verdict(daysAgo);
      });
      for (let week = 0; week < 52; week += 1)
        if (
          findClusters(
            rows.filter(({ at }) => at <= NOW - week * 7 * DAY),
            NOW - week * 7 * DAY,
          ).length
        )
          warned += 1;
    }
    expect(warned / (items * 52)).toBeLessThanOrEqual(0.003);
  });

  it('finds a rate that has gone up sixfold in nearly every item', () => {
    const random = new Random(12);
    let found = 0;
    for (let item = 0; item < 60; item += 1) {
      const rows = Array.from({ length: 1000 }, () => {
        const daysAgo = 7 + random.next() * 300;
        return random.chance(0.02) ? bad(daysAgo) : verdict(daysAgo);
      });
      for (let review = 0; review < 120; review += 1)
        rows.push(random.chance(0.12) ? bad(random.next() * 6 + HOUR / DAY) : verdict(random.next() * 6));
      found += Math.min(1, findClusters(rows, NOW).length);
    }
    expect(found).toBeGreaterThan(48);
  });
});
