import { describe, expect, it } from 'vitest';
import pinduoduo from '../../../utils/consoles/pinduoduo/console.ts';
import type { ConsoleData, PageData } from '../../../utils/reader/vocabulary.ts';
import { missesOf } from '../../support/console-hits.ts';
import { samplesOf } from '../../support/console-samples.ts';

const samples = samplesOf('pinduoduo');
const data: ConsoleData = pinduoduo;

/** The data with one page's source changed. */
function withSource(
  id: string,
  change: (source: PageData['sources'][number]) => PageData['sources'][number],
) {
  const pages = data.pages.map((page) => ({
    ...page,
    sources: page.sources.map((source) => (source.id === id ? change(source) : source)),
  }));
  return { ...data, pages };
}

describe('missesOf', () => {
  it('names a path that no sample needs', () => {
    const more = withSource('list', (source) =>
      source.kind === 'answer' && source.gives.record === 'order'
        ? {
            ...source,
            gives: {
              ...source.gives,
              fields: { ...source.gives.fields, buyer: { from: ['nickname', 'nick'], as: 'masked-name' } },
            },
          }
        : source,
    );
    expect(missesOf(more, samples)).toEqual(['orders/list.buyer way 0 path 1']);
  });

  it('names a selector and a label that no sample needs', () => {
    const more = withSource('cards', (source) =>
      source.kind === 'dom' && source.gives.record === 'order'
        ? {
            ...source,
            gives: {
              ...source.gives,
              fields: {
                ...source.gives.fields,
                carrier: { select: ['.carrier'], as: 'text' },
                shippedAt: { label: ['发货时间'], as: 'china-time' },
              },
            },
          }
        : source,
    );
    expect(missesOf(more, samples)).toEqual([
      'orders/cards.carrier way 0 alternative 0',
      'orders/cards.shippedAt way 0 alternative 0',
    ]);
  });

  it('names a wall that no sample meets', () => {
    const more: ConsoleData = { ...data, walls: [...data.walls, { kind: 'risk', dom: ['.risk'] }] };
    expect(missesOf(more, samples)).toEqual([`wall ${data.walls.length} (risk) .risk`]);
  });
});
