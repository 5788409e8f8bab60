import { ok, type Result } from '../core/result.ts';
import type { Post, TeamPost } from '../records/team-post.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { result, together } from './transaction.ts';

/** Under which key a post is kept: of one member and slot there is one. */
export const postKey = ({ member, slot }: Pick<Post, 'member' | 'slot'>): string => `${member}/${slot}`;

/** Of two posts of one member and slot the one that counts: the higher number, and of two of one number always the same one. */
export const isNewer = (one: Post, other: Post | undefined): boolean =>
  other === undefined || (one.seq === other.seq ? one.signature > other.signature : one.seq > other.seq);

/** Every post that is here: those of members, and this browser's own (`out`). */
export const listPosts = (database: Database): Promise<TeamPost[]> => database.getAll('teamPosts');

/**
 * Takes verified posts in, all or nothing: of one member and slot the highest `seq` stays, and this browser's own are left alone. Answers those
 * that were taken. `now` in UTC ms. Errors: `store-full`.
 */
export const takePosts = (database: Database, posts: readonly Post[], now: number): Promise<Result<Post[]>> =>
  commanded(database, ['teamPosts'], async (transaction) => {
    const newest = new Map<string, Post>();
    for (const one of posts) {
      const key = postKey(one);
      if (isNewer(one, newest.get(key))) newest.set(key, one);
    }
    const store = transaction.objectStore('teamPosts');
    const taken: Post[] = [];
    for (const [key, one] of newest) {
      const here = await result<TeamPost | undefined>(store.get(key));
      if (!here?.out && isNewer(one, here?.post)) taken.push(one);
    }
    if (taken.length > 0)
      together(transaction, () => {
        for (const one of taken) store.put({ key: postKey(one), post: one, receivedAt: now });
      });
    return ok(taken);
  });

/**
 * Lays this browser's post ready to be sent on every channel. Answers false, and keeps nothing, where a post of the slot with this `seq` or a
 * higher one is there: then it must be made and signed anew with a higher one. `now` in UTC ms. Errors: `store-full`.
 */
export const layPost = (database: Database, post: Post, now: number): Promise<Result<boolean>> =>
  commanded(database, ['teamPosts'], async (transaction) => {
    const store = transaction.objectStore('teamPosts');
    const here = await result<TeamPost | undefined>(store.get(postKey(post)));
    if (here && here.post.seq >= post.seq) return ok(false);
    store.put({ key: postKey(post), post, receivedAt: now, out: { sent: [] } });
    return ok(true);
  });

/** This browser's posts that a channel does not have yet. */
export const unsentPosts = async (database: Database, channel: string): Promise<Post[]> =>
  (await listPosts(database)).flatMap(({ out, post }) => (out && !out.sent.includes(channel) ? [post] : []));

/** Notes that a channel has these posts; one that was replaced meanwhile is still to be sent. Errors: `store-full`. */
export const noteSent = (
  database: Database,
  channel: string,
  posts: readonly Post[],
): Promise<Result<void>> =>
  commanded(database, ['teamPosts'], async (transaction) => {
    const store = transaction.objectStore('teamPosts');
    for (const one of posts) {
      const here = await result<TeamPost | undefined>(store.get(postKey(one)));
      if (here?.post.seq !== one.seq || !here.out || here.out.sent.includes(channel)) continue;
      // A team has ten channels at most; one that is gone makes room.
      store.put({ ...here, out: { sent: [...here.out.sent, channel].slice(-10) } });
    }
    return ok(undefined);
  });

/** Deletes posts of others as they were read; one that a newer one has replaced meanwhile stays, and so do this browser's own. Errors: `store-full`. */
export const dropSeen = (database: Database, posts: readonly Post[]): Promise<Result<void>> =>
  commanded(database, ['teamPosts'], async (transaction) => {
    const store = transaction.objectStore('teamPosts');
    for (const one of posts) {
      const here = await result<TeamPost | undefined>(store.get(postKey(one)));
      if (here && !here.out && here.post.signature === one.signature) store.delete(here.key);
    }
    return ok(undefined);
  });

/** Deletes posts by their keys, as when somebody stops sharing. Errors: `store-full`. */
export const dropPosts = (database: Database, keys: readonly string[]): Promise<Result<void>> =>
  commanded(database, ['teamPosts'], async (transaction) => {
    const store = transaction.objectStore('teamPosts');
    together(transaction, () => {
      for (const key of keys) store.delete(key);
    });
    return ok(undefined);
  });
