import { expect, it } from 'vitest';
import { loadChats, loadConsoles, loadLogs, loadReviews } from '../../../scripts/build/consoles.ts';
import { sayOnce } from '../../../scripts/build/say-once.ts';

/** What a script with it gives. */
const run = async (expression: string): Promise<unknown> =>
  (
    (await import(`data:text/javascript,export default ${encodeURIComponent(expression)}`)) as {
      default: unknown;
    }
  ).default;

const LONG = `a "long" \\ text of 60 signs and more, with ${'x'.repeat(40)}`;

it('says a text and a part that occur again once', async () => {
  const part = { of: [LONG, 1, null], says: { at: LONG } };
  const data = { first: part, second: [part, part], third: LONG, short: ['a', 'a'], left: undefined };
  const expression = sayOnce(data);
  expect(expression.split(JSON.stringify(LONG))).toHaveLength(2);
  expect(expression.split('says:')).toHaveLength(2);
  expect(await run(expression)).toEqual(JSON.parse(JSON.stringify(data)));
});

it('leaves data in which nothing occurs again as it is', () => {
  expect(sayOnce({ a: [1, LONG], b: 'c' })).toBe(`{a:[1,${JSON.stringify(LONG)}],b:"c"}`);
});

it('quotes keys that need it', async () => {
  const data = { 'a-b': 1, '2': 2, '': 3, class: 4, 说: 5 };
  expect(sayOnce(data)).toContain('class:4');
  expect(await run(sayOnce(data))).toEqual(data);
});

it('says of each console what its data says', async () => {
  const all = [await loadConsoles(), await loadChats(), await loadReviews(), await loadLogs()].flat();
  expect(all.length).toBeGreaterThan(10);
  for (const data of all) expect(await run(sayOnce(data))).toEqual(JSON.parse(JSON.stringify(data)));
});
