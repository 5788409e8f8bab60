/** How much a hub may send before its connection is cut. */
export interface MeterLimits {
  /** Bytes of one message. */
  message: number;
  /** Messages at once, and how many more each second. */
  burst: number;
  perSecond: number;
}

/** Why a connection is cut. `nonsense` is no NATS at all. */
export type Excess = 'too-large' | 'flood' | 'nonsense';

/** What the generated configuration allows (1 MiB and headers), and what an agent, or a lead who collects posts, ever gets. */
export const AGENT_LIMITS: MeterLimits = { message: 1_100_000, burst: 2000, perSecond: 100 };
export const READER_LIMITS: MeterLimits = { message: 1_100_000, burst: 50_000, perSecond: 2000 };

/** The longest line of the protocol: INFO names every node. */
const LINE = 65_536;
const NEWLINE = 10;
const MESSAGE = /^H?MSG /i;

/**
 * Follows the NATS protocol of one connection (https://docs.nats.io/reference/reference-protocols/nats-protocol) as far as it takes to
 * know each message's length before it is there: the client itself would gather whatever a server announces. `feed` takes bytes in
 * the order in which they come, and answers what is wrong, if anything; after that it always answers the same.
 */
export function meterFor(limits: MeterLimits, now: () => number): (bytes: Uint8Array) => Excess | undefined {
  let line = '';
  let toSkip = 0;
  let allowance = limits.burst;
  let countedAt = now();
  let excess: Excess | undefined;

  const count = (): Excess | undefined => {
    const at = now();
    const more = Math.max(0, ((at - countedAt) / 1000) * limits.perSecond);
    allowance = Math.min(limits.burst, allowance + more) - 1;
    countedAt = at;
    return allowance < 0 ? 'flood' : undefined;
  };
  const read = (): Excess | undefined => {
    const isMessage = MESSAGE.test(line);
    const size = isMessage ? Number(/(\d+)\r?$/.exec(line)?.[1] ?? Number.NaN) : 0;
    line = '';
    if (Number.isNaN(size)) return 'nonsense';
    if (size > limits.message) return 'too-large';
    // The line break after the message goes along.
    if (isMessage) toSkip = size + 2;
    return count();
  };

  return (bytes) => {
    let at = 0;
    while (!excess && at < bytes.length) {
      if (toSkip > 0) {
        const step = Math.min(toSkip, bytes.length - at);
        toSkip -= step;
        at += step;
        continue;
      }
      const end = bytes.indexOf(NEWLINE, at);
      const upTo = end < 0 ? bytes.length : end;
      if (line.length + upTo - at > LINE) excess = 'too-large';
      else {
        line += String.fromCharCode(...bytes.subarray(at, Math.min(upTo, at + LINE)));
        if (end >= 0) excess = read();
        at = upTo + 1;
      }
    }
    return excess;
  };
}
