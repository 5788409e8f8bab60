import { boxAt, type Corner, chooseCorner, costOf, takenBy } from '../../../utils/page/clocks/corner.ts';
import type { WaitChip } from '../../../utils/page/clocks/wait-chip.ts';
import type { Stage } from './stage.ts';

/** Keeps the chip in a corner where it covers neither controls of the page nor other layers of ours. */
export interface ChipPlace {
  /** The page's layout is another: looks for a corner anew with the next drawing. */
  forget(): void;
  /** Whether another layer of ours came to stand where the chip does. Only measures. */
  isTaken(): boolean;
  /** Finds a corner, where none is known. */
  find(): void;
}

/** What moves about besides the clocks. */
const OTHERS = '.chip, .dock';

export function createChipPlace(document: Document, view: Window, stage: Stage, chip: WaitChip): ChipPlace {
  let corner: Corner | undefined;
  /** Where the others stood when they were looked at last: what cannot be helped is not looked at again and again. */
  let known = '';
  const othersNow = () =>
    takenBy(document, stage.cornerHost, OTHERS)
      .map(({ left, top, width, height }) => `${left} ${top} ${width} ${height}`)
      .join();
  const room = () => ({ width: view.innerWidth, height: view.innerHeight });

  return {
    forget() {
      corner = undefined;
    },
    isTaken() {
      const size = chip.size();
      if (!corner || size.width === 0) return false;
      const others = othersNow();
      if (others === known) return false;
      known = others;
      const box = boxAt(corner, size, room());
      return takenBy(document, stage.cornerHost, OTHERS).some(
        (one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom,
      );
    },
    find() {
      if (corner || chip.isOpen()) return;
      const size = chip.size();
      if (size.width === 0) return;
      // What lies below it counts, not it itself.
      stage.corner.style.pointerEvents = 'none';
      const taken = takenBy(document, stage.cornerHost);
      corner = chooseCorner(size, room(), taken, (x, y) => costOf(document, x, y));
      stage.corner.style.pointerEvents = '';
      known = othersNow();
      chip.stand(corner);
    },
  };
}
