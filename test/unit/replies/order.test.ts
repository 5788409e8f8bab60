import { describe, expect, it } from 'vitest';
import { titleIn } from '../../../utils/replies/card.ts';
import { foldersInOrder, inOrder } from '../../../utils/replies/order.ts';
import { starterReplies } from '../../../utils/starter/catalogue.ts';

const starters = starterReplies(0);
const catalogue = starters.map(({ id }) => id);
const byId = [...starters].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('replies that nothing tells apart yet', () => {
  it('begin with the greeting and follow the way of an order, however they were stored', () => {
    expect(inOrder(byId, catalogue)).toEqual(starters);
    expect(inOrder(byId, catalogue)[0]?.group).toEqual(['售前', '接待']);
    expect(
      foldersInOrder(inOrder(byId, catalogue), [])
        .slice(0, 3)
        .map(({ name }) => name),
    ).toEqual(['售前', '下单', '待发货']);
  });

  it('have a person’s own before them, in the order in which they came, and own folders first', () => {
    const own = [
      { id: 'b', group: ['我的'] },
      { id: 'a', group: ['收尾'] },
      { id: 'c', group: ['我的'] },
    ];
    const all = inOrder([...byId, ...own], catalogue);
    expect(all.slice(0, 4).map(({ id }) => id)).toEqual(['b', 'a', 'c', catalogue[0]]);
    const [first, second, third] = foldersInOrder(all, []);
    expect([first?.name, second?.name, third?.name]).toEqual(['收尾', '我的', '售前']);
  });

  it('put what the catalogue does not know behind what it does', () => {
    const gone = { id: 'starter:gone', group: [] };
    expect(inOrder([gone, ...byId], catalogue).at(-1)).toBe(gone);
  });
});

describe('the name of a reply', () => {
  it('is in the language of who reads it where it has one, else its own', () => {
    const [greeting] = starters;
    if (!greeting) throw new Error('no starter reply');
    expect(titleIn(greeting, 'en')).toMatch(/^[A-Z]/);
    expect(titleIn(greeting, 'zh-CN')).toBe(greeting.title);
    expect(titleIn({ ...greeting, variants: greeting.variants.slice(0, 1) }, 'en')).toBe(greeting.title);
  });
});
