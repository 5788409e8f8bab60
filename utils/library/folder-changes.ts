import { fail, ok, type Result } from '../core/result.ts';
import { ID_LIMIT } from '../records/key.ts';
import { GROUP_DEPTH, type Reply } from '../records/reply.ts';
import { isIn } from '../replies/folders.ts';
import { pathWords } from './folder-tree.ts';

/** A folder that goes elsewhere, with all that is in it. */
export interface FolderMove {
  from: readonly string[];
  to: readonly string[];
}

const samePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, at) => name === other[at]);

/**
 * A path that was typed (`物流 / 催件`): a folder that is written so, else names between slashes, trimmed. Errors: `name-empty`,
 * `name-long`, `too-deep`.
 */
export function readPath(typed: string, folders: readonly (readonly string[])[] = []): Result<string[]> {
  // A name may have a slash in it, if it was brought from elsewhere.
  const known = folders.find((folder) => pathWords(folder) === typed.trim());
  if (known) return ok([...known]);
  const path = typed.split(/[/／]/u).map((name) => name.replace(/[\p{Cc}\s]+/gu, ' ').trim());
  if (path.some((name) => name === '')) return fail('name-empty');
  if (path.some((name) => name.length > ID_LIMIT)) return fail('name-long');
  return path.length > GROUP_DEPTH ? fail('too-deep', String(GROUP_DEPTH)) : ok(path);
}

/** Where a path leads after a folder has moved. */
export const movedPath = (path: readonly string[], { from, to }: FolderMove): readonly string[] =>
  isIn({ group: [...path] }, from) ? [...to, ...path.slice(from.length)] : path;

/**
 * The folders of replies after a folder has moved; only those that it changes. Where the new place exists already, both become one. Errors:
 * `into-itself`, `too-deep` (a folder within would lie deeper than a reply can).
 */
export function moveFolder(
  replies: Iterable<Pick<Reply, 'id' | 'group'>>,
  move: FolderMove,
): Result<Map<string, string[]>> {
  if (isIn({ group: [...move.to] }, move.from) && !samePath(move.to, move.from)) return fail('into-itself');
  const groups = new Map<string, string[]>();
  for (const { id, group } of replies) {
    if (!isIn({ group }, move.from)) continue;
    const next = [...movedPath(group, move)];
    if (next.length > GROUP_DEPTH) return fail('too-deep', String(GROUP_DEPTH));
    if (!samePath(next, group)) groups.set(id, next);
  }
  return ok(groups);
}
