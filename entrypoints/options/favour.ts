import { ok } from '../../utils/core/result.ts';
import { send } from '../../utils/platform/send.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeUse } from '../../utils/store/replies.ts';

/** From so many on the store is written here, and the background reads all of it again. */
const MANY = 20;

/** Marks replies as favourites, or takes the mark off; answers whether all of them are. */
export async function favour(ids: readonly string[], on: boolean): Promise<boolean> {
  if (ids.length < MANY) {
    const done = await Promise.all(ids.map((id) => send('favour', { id, on })));
    return done.every((one) => one.ok);
  }
  const done = await inStore(async (database) => {
    for (const id of ids) await changeUse(database, id, (use) => ({ ...use, favourite: on }));
    return ok(undefined);
  });
  await send('reread', {});
  return done.ok;
}
