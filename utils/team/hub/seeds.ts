import { createUser, fromSeed } from '@nats-io/nkeys';

const asBytes = (text: string) => new TextEncoder().encode(text);

/** The NKey of a role: `seed` is its secret, which a join text carries; `user` is what the server's configuration names. */
export interface RoleKey {
  seed: string;
  user: string;
}

/** Makes an NKey in this browser. */
export function makeRoleKey(): RoleKey {
  const pair = createUser();
  return { seed: new TextDecoder().decode(pair.getSeed()), user: pair.getPublicKey() };
}

/** The public half of a seed; none where it is no user's seed. */
export function userOf(seed: string): string | undefined {
  try {
    const user = fromSeed(asBytes(seed)).getPublicKey();
    return user.startsWith('U') ? user : undefined;
  } catch {
    return undefined;
  }
}
