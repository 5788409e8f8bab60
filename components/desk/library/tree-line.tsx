import { useState } from 'preact/hooks';
import type { FolderLine } from '../../../utils/library/folder-tree.ts';
import type { LibraryView } from '../../../utils/library/views.ts';
import { formatCount } from '../../../utils/locales/format.ts';
import { Icon } from '../../icon.tsx';

/** A line of the tree: a list that makes itself, or a folder. */
export interface Line {
  key: string;
  view: LibraryView;
  name: string;
  count: number;
  /** From 1. */
  level: number;
  folder: FolderLine | undefined;
}

interface TreeLineProps {
  id: string;
  line: Line;
  /** The first of the folders. */
  isFirst: boolean;
  isSelected: boolean;
  onView: () => void;
  onFold: (open: boolean) => void;
  onMenu: () => void;
  onDrop: () => void;
}

/** How far each level stands in, px. */
const STEP = 14;

/** One line of the tree, where replies can be dropped if it is a folder. */
export function TreeLine({ id, line, isFirst, isSelected, ...does }: TreeLineProps) {
  const { folder } = line;
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y: the tree keeps the focus and answers the keys
    <div
      id={id}
      role="treeitem"
      data-key={line.key}
      data-first={isFirst || undefined}
      data-over={isOver || undefined}
      aria-selected={isSelected}
      aria-level={line.level}
      aria-expanded={folder?.hasBelow ? folder.isOpen : undefined}
      style={folder && { paddingInlineStart: `${4 + (line.level - 1) * STEP}px` }}
      onClick={(event) => {
        const isFold = (event.target as Element).closest('.lib-tree-fold') !== null;
        if (isFold && folder?.hasBelow) does.onFold(!folder.isOpen);
        else does.onView();
      }}
      onContextMenu={(event) => {
        if (!folder) return;
        event.preventDefault();
        does.onMenu();
      }}
      onDragOver={(event) => {
        if (!folder) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        does.onDrop();
      }}
    >
      {folder && (
        <span class="lib-tree-fold">
          {folder.hasBelow && <Icon name={folder.isOpen ? 'down' : 'right'} size={12} />}
        </span>
      )}
      <span class="lib-tree-name">{line.name}</span>
      <span class="lib-tree-count">{formatCount(line.count)}</span>
    </div>
  );
}
