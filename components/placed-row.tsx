import type { HTMLAttributes } from 'preact';
import { IconButton } from './button.tsx';
import type { IconName } from './icon.tsx';

interface PlacedRowProps extends Omit<HTMLAttributes<HTMLDivElement>, 'role' | 'style' | 'tabIndex'> {
  /** DOM id, which the grid names as its active descendant. */
  id: string;
  /** 1-based place in the whole grid, a head counted, drawn or not. */
  index: number;
  /** px from the top of the rows. */
  top: number;
  active: boolean;
}

/** A row of a grid of which only the visible ones are drawn. The grid keeps the focus, answers the keys and names its active row. */
export const PlacedRow = ({ index, top, active, ...rest }: PlacedRowProps) => (
  // biome-ignore lint/a11y: rows are positioned, which those of a table cannot be; the grid answers the keys
  <div
    role="row"
    aria-rowindex={index}
    data-active={active || undefined}
    style={{ transform: `translateY(${top}px)` }}
    {...rest}
  />
);

/** A cell of such a row. */
export const RowCell = (props: Omit<HTMLAttributes<HTMLDivElement>, 'role'>) => (
  // biome-ignore lint/a11y: see the row
  <div role="gridcell" {...props} />
);

interface RowButtonProps {
  icon: IconName;
  label: string;
  hotkey: string;
  /** `anchor` is where the button stands, for what opens there. */
  onAct: (anchor: DOMRect) => void;
}

/** What can be done with a row, for the mouse: the grid has keys for it. A click on it is none on the row. */
export const RowButton = ({ onAct, ...button }: RowButtonProps) => (
  <IconButton
    {...button}
    tabIndex={-1}
    onClick={(event) => {
      event.stopPropagation();
      onAct((event.currentTarget as HTMLElement).getBoundingClientRect());
    }}
  />
);
