import type { Clock, Listed } from '../../platform/timing-contract.ts';

/** So many names are remembered. */
const REMEMBERED = 500;

export interface NamesKeys {
  readonly keys: ReadonlyMap<string, string>;
  /** Somebody of this name has this key. True where that was not known. */
  learn(key: string, name: string | undefined): boolean;
  /** Whether this is the wait of somebody whom the list knew by the name only, and whose key is known by now. */
  isFormer(clock: Clock): boolean;
  /** What is to be told of such waits, once each: nobody waits there any more. */
  endingsOf(clocks: readonly Clock[]): Listed[];
}

/** The keys of buyers by their names, as settled threads and the background told them; a name that two of them have tells nobody. */
export function createNamesKeys(): NamesKeys {
  const keys = new Map<string, string>();
  const shared = new Set<string>();
  /** The beginnings (UTC ms) of waits whose end was told, by the keys that are names. */
  const ended = new Map<string, number>();
  // What has messages of its own was a thread, and is no word of the list.
  const isFormer = ({ conversation, asks }: Clock) =>
    asks === 0 && conversation.startsWith('~') && keys.has(conversation.slice(1));
  return {
    keys,
    learn(key, name) {
      if (name === undefined || /^[~^]/.test(key) || shared.has(name)) return false;
      const known = keys.get(name);
      if (known === key) return false;
      if (known !== undefined) {
        keys.delete(name);
        shared.add(name);
      } else if (keys.size < REMEMBERED) keys.set(name, key);
      else return false;
      return true;
    },
    isFormer,
    endingsOf: (clocks) =>
      clocks.filter(isFormer).flatMap(({ conversation, since }) => {
        if (ended.get(conversation) === since) return [];
        ended.set(conversation, since);
        return { conversation };
      }),
  };
}
