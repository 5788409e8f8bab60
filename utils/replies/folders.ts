import type { Reply } from '../records/reply.ts';

export interface Folder {
  name: string;
  count: number;
}

/** Whether a reply lies in a folder or below it. */
export const isIn = ({ group }: Pick<Reply, 'group'>, folder: readonly string[]): boolean =>
  folder.every((name, depth) => group[depth] === name);

/** The folders right below one, in the order in which replies name them, with how many replies each holds. */
export function foldersBelow(replies: Iterable<Pick<Reply, 'group'>>, folder: readonly string[]): Folder[] {
  const counts = new Map<string, number>();
  for (const reply of replies) {
    const name = reply.group[folder.length];
    if (name !== undefined && isIn(reply, folder)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}
