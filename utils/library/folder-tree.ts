import type { Reply } from '../records/reply.ts';

/** A folder with how many replies lie in it and below. */
export interface FolderNode {
  name: string;
  path: readonly string[];
  count: number;
  below: FolderNode[];
}

/** A folder as one line of the tree. */
export interface FolderLine extends Omit<FolderNode, 'below'> {
  hasBelow: boolean;
  isOpen: boolean;
}

/** One text for a path, to look it up by. */
export const pathKey = (path: readonly string[]): string => path.join('\u0001');

interface Growing extends FolderNode {
  names: Map<string, Growing>;
}

const grow = (path: readonly string[]): Growing => ({
  name: path.at(-1) ?? '',
  path,
  count: 0,
  below: [],
  names: new Map(),
});

/**
 * The folders of a library by name, those that a person made and that are still empty included. Replies that were thrown away are in no
 * folder.
 */
export function folderTree(
  replies: Iterable<Pick<Reply, 'group' | 'state'>>,
  made: readonly (readonly string[])[],
  compare: (one: string, other: string) => number,
): FolderNode[] {
  const root = grow([]);
  const enter = (path: readonly string[], count: number) => {
    let at = root;
    for (const [depth, name] of path.entries()) {
      let next = at.names.get(name);
      if (!next) {
        next = grow(path.slice(0, depth + 1));
        at.names.set(name, next);
      }
      next.count += count;
      at = next;
    }
  };
  for (const { group, state } of replies) if (state !== 'retired') enter(group, 1);
  for (const path of made) enter(path, 0);
  const finish = ({ names, ...node }: Growing): FolderNode => ({
    ...node,
    below: [...names.values()].sort((one, other) => compare(one.name, other.name)).map(finish),
  });
  return finish(root).below;
}

/** The lines of a tree: folders below one that is not open are left out. */
export function linesOf(nodes: readonly FolderNode[], open: ReadonlySet<string>): FolderLine[] {
  return nodes.flatMap(({ below, ...node }) => {
    const isOpen = below.length > 0 && open.has(pathKey(node.path));
    return [{ ...node, hasBelow: below.length > 0, isOpen }, ...(isOpen ? linesOf(below, open) : [])];
  });
}

/** Every folder, those within others included. */
export const allFolders = (nodes: readonly FolderNode[]): (readonly string[])[] =>
  nodes.flatMap(({ path, below }) => [path, ...allFolders(below)]);

/** A path as people write it. */
export const pathWords = (path: readonly string[]): string => path.join(' / ');
