import { fail, ok } from '../../utils/core/result.ts';
import type { CareClaim } from '../../utils/records/care-claim.ts';
import type { Claims } from '../../utils/team/channels/channel.ts';

type Sent = Omit<CareClaim, 'revision'>;

/** A place for claims in memory: one compare-and-set after the other, by its own clock, as a key-value bucket does. */
export class CarePlace {
  readonly lying = new Map<string, Sent & { revision: number; at: number }>();
  /** All that ever was sent there. */
  readonly sent: unknown[] = [];
  away = false;
  /** Takes what is put and loses the answer, so often. */
  mute = 0;
  #revision = 0;

  readonly #clock: () => number;
  readonly #options: { tellsAge?: boolean; forgetsAfter?: number };

  constructor(clock: () => number, options: { tellsAge?: boolean; forgetsAfter?: number } = {}) {
    this.#clock = clock;
    this.#options = options;
  }

  /** What somebody sees of it; `pause` is waited for on the way there and on the way back. */
  claims(pause: () => Promise<void> = async () => {}): Claims {
    const gone = () => fail('channel-unreachable');
    return {
      put: async (claim, revision) => {
        await pause();
        if (this.away) return gone();
        this.sent.push({ ...claim });
        this.#forget();
        const lying = this.lying.get(claim.key);
        const taken = (lying?.revision ?? 0) !== revision;
        if (!taken) {
          this.#revision += 1;
          this.lying.set(claim.key, { ...claim, revision: this.#revision, at: this.#clock() });
        }
        const put = this.#revision;
        await pause();
        if (taken) return fail('care-taken');
        if (this.mute > 0) {
          this.mute -= 1;
          return gone();
        }
        return ok(put);
      },
      drop: async (key, revision) => {
        await pause();
        if (this.away) return gone();
        this.sent.push({ key, revision });
        const taken = this.lying.get(key)?.revision !== revision;
        if (!taken) this.lying.delete(key);
        await pause();
        return taken ? fail('care-taken') : ok(undefined);
      },
      list: async () => {
        await pause();
        if (this.away) return gone();
        this.#forget();
        const listed = [...this.lying.values()].map(({ at, ...claim }) => ({
          ...claim,
          ...(this.#options.tellsAge && { age: this.#clock() - at }),
        }));
        await pause();
        return ok(listed);
      },
    };
  }

  #forget() {
    const { forgetsAfter } = this.#options;
    if (forgetsAfter === undefined) return;
    for (const [key, { at }] of this.lying) if (this.#clock() - at > forgetsAfter) this.lying.delete(key);
  }
}
