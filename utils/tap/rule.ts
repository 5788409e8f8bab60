import type { RequestTest } from '../reader/vocabulary.ts';

/** One request that a console declares, as the tap is given it (`virtual:tap-rules`). */
export interface TapRule extends Omit<RequestTest, 'method'> {
  /** Absent: any method. */
  method?: Exclude<RequestTest['method'], 'any'>;
  /** The rule holds in documents of these hosts only. */
  hosts: readonly string[];
  /** The charset of answers that name none. */
  charset?: 'gb18030';
}
