import { describe, expect, it } from 'vitest';
import { boxAt, chooseCorner } from '../../../utils/page/clocks/corner.ts';
import { costOfSpot, leastCoveringSpot } from '../../../utils/page/clocks/spot.ts';

const row = { width: 280, height: 64 };
const clock = { width: 100, height: 18 };
/** Boxes as in a row of a chat: picture, name, time, last message; counted from the upper right corner. */
const picture = { left: -268, right: -228, top: 12, bottom: 52, weight: 3 };
const name = (width: number) => ({ left: -220, right: -220 + width, top: 10, bottom: 28, weight: 3 });
const time = { left: -44, right: -12, top: 10, bottom: 28, weight: 3 };
const words = (width: number) => ({ left: -220, right: -220 + width, top: 34, bottom: 52, weight: 1 });

describe('the spot of a clock in its row', () => {
  it('is free where there is room, in a line, as low and as far to the right as can be', () => {
    const spot = leastCoveringSpot([[picture, name(40), time, words(60)]], row, clock);
    expect(spot).toEqual({ right: 4, top: 34, cost: 0 });
  });

  it('is between name and time where the last message fills its line', () => {
    const spot = leastCoveringSpot([[picture, name(40), time, words(208)]], row, clock);
    expect(spot).toMatchObject({ top: 10, cost: 0 });
    expect(spot.right).toBeGreaterThanOrEqual(44 + 4);
  });

  it('is one for all rows: what one of them has no room for stands for none', () => {
    const things = [picture, time, words(208)];
    const spot = leastCoveringSpot(
      [
        [...things, name(40)],
        [...things, name(150)],
      ],
      row,
      clock,
    );
    expect(spot.top).toBe(34);
  });

  it('covers the end of the last message sooner than a name or a time', () => {
    const full = [picture, name(170), time, words(208)];
    const spot = leastCoveringSpot([full], row, clock);
    expect(spot.top).toBe(34);
    expect(spot.cost).toBeGreaterThan(0);
    expect(spot.cost).toBeLessThan(costOfSpot([full], { right: 4, top: 10 }, clock));
  });

  it('stays within a row that is hardly larger than the clock', () => {
    expect(leastCoveringSpot([[]], { width: 60, height: 16 }, clock)).toMatchObject({ right: 4, top: 0 });
  });
});

describe('the corner of the chip', () => {
  const chip = { width: 200, height: 30 };
  const room = { width: 1200, height: 800 };
  const free = () => 0;

  it('is the lower right one', () => {
    expect(chooseCorner(chip, room, [], free)).toEqual({ side: 'right', edge: 'bottom', away: 16 });
  });

  it('makes way to the chip of orders and to the dock', () => {
    const other = boxAt({ side: 'right', edge: 'bottom', away: 16 }, { width: 160, height: 28 }, room);
    const dock = { left: 300, right: 1200, top: 700, bottom: 728 };
    const box = boxAt(chooseCorner(chip, room, [other, dock], free), chip, room);
    for (const one of [other, dock])
      expect(box.bottom <= one.top || box.top >= one.bottom || box.right <= one.left).toBe(true);
  });

  it('stands above a composer rather than over its button', () => {
    const corner = chooseCorner(chip, room, [], (_, y) => (y > 700 ? 4 : 0));
    expect(corner).toMatchObject({ side: 'right', edge: 'bottom' });
    expect(boxAt(corner, chip, room).bottom).toBeLessThanOrEqual(702);
  });

  it('is somewhere even where everything is covered', () => {
    expect(chooseCorner(chip, { width: 100, height: 20 }, [], () => 9)).toBeDefined();
  });
});
