import { readOwnJson } from '../../utils/platform/own-file.ts';
import { STARTER_PATH } from '../../utils/platform/starter-file.ts';
import type { Reply } from '../../utils/records/reply.ts';

/** A reply of the starter library as it was built; undefined where this edition has none of that id, or can't be read. */
export async function starterReply(id: string): Promise<Reply | undefined> {
  try {
    const { replies } = await readOwnJson<{ replies: Reply[] }>(STARTER_PATH);
    return replies.find((reply) => reply.id === id);
  } catch (error) {
    console.error('tiexin: starter library not read', error);
    return undefined;
  }
}
