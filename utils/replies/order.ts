import type { Reply } from '../records/reply.ts';
import { type Folder, foldersBelow } from './folders.ts';

/** Starter replies keep their ids when a person changes them, and so their place. */
const isOwn = ({ id }: Pick<Reply, 'id'>): boolean => !id.startsWith('starter:');

/**
 * Replies as they stand while nothing tells them apart yet: a person's own first, then the starter library in its own order (`catalogue`:
 * its ids), which goes along the way of an order from the greeting on.
 */
export function inOrder<R extends Pick<Reply, 'id'>>(
  replies: readonly R[],
  catalogue: readonly string[],
): R[] {
  const places = new Map(catalogue.map((id, at) => [id, at]));
  const placeOf = (reply: R) => (isOwn(reply) ? -1 : (places.get(reply.id) ?? catalogue.length));
  return [...replies].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The folders right below one: first those with a person's own replies, the fullest first, then the others in the order of the replies. */
export function foldersInOrder(
  replies: readonly Pick<Reply, 'id' | 'group'>[],
  folder: readonly string[],
): Folder[] {
  const own = new Set(foldersBelow(replies.filter(isOwn), folder).map(({ name }) => name));
  const all = foldersBelow(replies, folder);
  const mine = all.filter(({ name }) => own.has(name)).sort((one, other) => other.count - one.count);
  return [...mine, ...all.filter(({ name }) => !own.has(name))];
}
