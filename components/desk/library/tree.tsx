import { useRef, useState } from 'preact/hooks';
import type { FolderLine } from '../../../utils/library/folder-tree.ts';
import {
  isFolder,
  type LibraryView,
  SMART_VIEWS,
  type SmartView,
  viewKey,
} from '../../../utils/library/views.ts';
import { t } from '../../../utils/locales/text.ts';
import { IconButton } from '../../button.tsx';
import { Menu } from '../../menu.tsx';
import { type Line, TreeLine } from './tree-line.tsx';

/** What can be done to a folder. */
export type FolderAct = 'new' | 'rename' | 'move' | 'dissolve' | 'export';

interface TreeProps {
  counts: Readonly<Record<SmartView, number>>;
  lines: readonly FolderLine[];
  view: LibraryView;
  onView: (view: LibraryView) => void;
  onOpen: (path: readonly string[], open: boolean) => void;
  /** The path is empty for a new folder at the top. */
  onAct: (act: FolderAct, path: readonly string[]) => void;
  /** Replies were dropped on a folder. */
  onDrop: (path: readonly string[]) => void;
}

/** Lists without a reply that are not worth a line. */
const HIDDEN_WHEN_EMPTY = new Set<SmartView>(['team', 'starter']);

const linesFor = ({ counts, lines }: Pick<TreeProps, 'counts' | 'lines'>): Line[] => [
  ...SMART_VIEWS.filter((view) => counts[view] > 0 || !HIDDEN_WHEN_EMPTY.has(view)).map((view) => ({
    key: view,
    view,
    name: t(`library.view.${view}`),
    count: counts[view],
    level: 1,
    folder: undefined,
  })),
  ...lines.map((folder) => ({
    key: viewKey(folder.path),
    view: folder.path,
    name: folder.name,
    count: folder.count,
    level: folder.path.length,
    folder,
  })),
];

const ACTS: readonly FolderAct[] = ['new', 'rename', 'move', 'dissolve', 'export'];
const KEY_OF: Partial<Record<FolderAct, string>> = { new: 'N', rename: 'F2', dissolve: 'Del' };

/** What a key does to a folder; answers whether it was the tree's own. */
function folderKey(event: KeyboardEvent, { path, hasBelow, isOpen }: FolderLine, props: TreeProps): boolean {
  switch (event.key) {
    case 'ArrowRight':
      if (!hasBelow || isOpen) return false;
      props.onOpen(path, true);
      return true;
    case 'ArrowLeft':
      if (isOpen) props.onOpen(path, false);
      else if (path.length > 1) props.onView(path.slice(0, -1));
      return true;
    case 'F2':
      props.onAct('rename', path);
      return true;
    case 'Delete':
      props.onAct('dissolve', path);
      return true;
    case 'n':
      props.onAct('new', path);
      return true;
    case 'm':
      props.onAct('move', path);
      return true;
    default:
      return false;
  }
}

/** Where a key leads from one line of the tree. */
function lineAfter(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(last, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

/** The folders of the library and the lists that make themselves: one stop of the Tab key, everything by arrows and by menu. */
export function Tree(props: TreeProps) {
  const { view } = props;
  const lines = linesFor(props);
  const current = viewKey(view);
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === current),
  );
  const [menu, setMenu] = useState<{ path: readonly string[]; anchor: DOMRect }>();
  const list = useRef<HTMLDivElement>(null);
  const openMenu = ({ key, view: path }: Line) => {
    const element = [...(list.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])].find(
      ({ dataset }) => dataset.key === key,
    );
    if (element && isFolder(path)) setMenu({ path, anchor: element.getBoundingClientRect() });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const line = lines[at];
    if (!line || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      openMenu(line);
      return true;
    }
    if (line.folder && folderKey(event, line.folder, props)) return true;
    const next = lines[lineAfter(event.key, at, lines.length - 1) ?? -1];
    if (next) props.onView(next.view);
    return next !== undefined;
  };
  return (
    <nav class="lib-tree" aria-label={t('library.tree')}>
      <div
        role="tree"
        tabIndex={0}
        ref={list}
        aria-label={t('library.tree')}
        aria-activedescendant={`lib-tree-${at}`}
        onKeyDown={(event) => {
          if (!onKey(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {lines.map((line, place) => (
          <TreeLine
            key={line.key}
            id={`lib-tree-${place}`}
            line={line}
            isFirst={line.folder !== undefined && lines[place - 1]?.folder === undefined}
            isSelected={place === at}
            onView={() => props.onView(line.view)}
            onFold={(open) => line.folder && props.onOpen(line.folder.path, open)}
            onMenu={() => {
              props.onView(line.view);
              openMenu(line);
            }}
            onDrop={() => line.folder && props.onDrop(line.folder.path)}
          />
        ))}
      </div>
      <div class="lib-tree-foot">
        <IconButton
          icon="plus"
          label={t('library.folder.new')}
          onClick={() => props.onAct('new', isFolder(view) ? view : [])}
        />
        <IconButton
          icon="more"
          label={t('library.folder.acts')}
          disabled={!isFolder(view)}
          onClick={(event) =>
            isFolder(view) &&
            setMenu({ path: view, anchor: (event.currentTarget as Element).getBoundingClientRect() })
          }
        />
      </div>
      {menu && (
        <Menu
          label={t('library.folder.acts')}
          anchor={menu.anchor}
          onClose={() => setMenu(undefined)}
          items={ACTS.map((act) => ({
            id: act,
            label: t(`library.folder.act.${act}`),
            ...(KEY_OF[act] !== undefined && { detail: KEY_OF[act] }),
            onChoose: () => props.onAct(act, menu.path),
          }))}
        />
      )}
    </nav>
  );
}
