import type { RequestTest } from '../reader/vocabulary.ts';

/** One request or WebSocket that a console declares, as the tap is given it (`virtual:tap-rules`). */
export interface TapRule extends Omit<RequestTest, 'method'> {
  /** Absent: a request of any method. `WS`: a WebSocket. */
  method?: Exclude<RequestTest['method'], 'any'> | 'WS';
  /** The rule holds in documents of these hosts only. */
  hosts: readonly string[];
  /** The charset of answers that name none. */
  charset?: 'gb18030';
}
