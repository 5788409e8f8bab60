import { fail, type Result } from '../../core/result.ts';
import type { HubAccess } from './calls.ts';
import { dialAny, type Line } from './dial.ts';

/** Holds the one connection to a hub. */
export interface Keeper {
  /** The connection that is open, or a new one. */
  line(): Promise<Result<Line>>;
  /** The connection that is open. */
  readonly open: Line | undefined;
  /** Whether the connection that is open still answers; one that does not is ended. For after sleep. */
  probe(): Promise<boolean>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** How long (ms) an open connection may take to answer before it is taken for dead. */
const PROBE_TIME = 4000;

/** Makes a keeper; it dials when it is first asked. */
export function keeperOf(access: HubAccess, dialling: typeof dialAny = dialAny): Keeper {
  let open: Line | undefined;
  let pending: Promise<Result<Line>> | undefined;
  let isClosed = false;

  const connect = async (): Promise<Result<Line>> => {
    const line = await dialling(access);
    if (!line.ok) return line;
    if (isClosed) {
      await line.value.end();
      return fail('channel-unreachable', 'closed');
    }
    open = line.value;
    void line.value.ended.then(() => {
      if (open === line.value) open = undefined;
    });
    return line;
  };
  return {
    get open() {
      return open;
    },
    line() {
      if (isClosed) return Promise.resolve(fail('channel-unreachable', 'closed'));
      if (open) return Promise.resolve({ ok: true, value: open });
      pending ??= connect().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    async probe() {
      const line = open;
      if (!line) return false;
      const answered = await Promise.race([
        line.connection.flush().then(
          () => true,
          () => false,
        ),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_TIME)),
      ]);
      if (answered) return true;
      if (open === line) open = undefined;
      void line.end();
      return false;
    },
    async close() {
      isClosed = true;
      await open?.end();
    },
  };
}
