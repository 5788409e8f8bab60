import { expect, it } from 'vitest';
import { nameOutlooks } from '../../../utils/page/reading/name-outlooks.ts';

const place = () => ({ outlooks: new Map(), owners: new Map() });
const namesOf = ({ names }: { names: string[] }) => names;

it('says at a row without an id what is said of the review that it alone can be', () => {
  const named = place();
  nameOutlooks(named, [{ id: '7', names: ['order-1', 'order-1~5'] }], namesOf);
  expect(named.outlooks.get('order-1~5')?.id).toBe('7');
});

it('says nothing under a name that two reviews go by, now and later, but by what tells them apart', () => {
  const named = place();
  const said = [
    { id: '7', names: ['order-1', 'order-1~5'] },
    { id: '8', names: ['order-1', 'order-1~6'] },
  ];
  for (const list of [said, said.slice(1)]) nameOutlooks(named, list, namesOf);
  expect(['order-1', 'order-1~5', 'order-1~6'].map((name) => named.outlooks.get(name)?.id)).toEqual([
    undefined,
    '7',
    '8',
  ]);
});

it('follows a review whose id became known', () => {
  const named = place();
  nameOutlooks(named, [{ id: 'order-1', names: ['order-1'] }], namesOf);
  nameOutlooks(named, [{ id: '7', names: ['order-1'] }], namesOf);
  expect(named.outlooks.get('order-1')?.id).toBe('7');
});
