import { readFileSync } from 'node:fs';
import type { OrderFacts } from '../../../utils/suggest/order-states.ts';

/** A buyer's turn written for measuring: what it means, in which mood, and how the order stands (an order state, or empty). */
export interface WrittenTurn {
  lang: string;
  intents: readonly string[];
  mood: string;
  order: string;
  texts: readonly string[];
  /** Turns of the second half are not looked at while rules and training are changed. */
  half: 'tune' | 'kept';
}

/** `turns` was written before the rules, `second` and `third` after them, to see how they do on other words; each was looked at once before the rules were mended by it. */
export type TurnSet = 'turns' | 'second' | 'third';

/** The turns of a set; messages of one turn are parted by ` / `. */
export function writtenTurns(set: TurnSet = 'turns'): WrittenTurn[] {
  const rows = readFileSync(new URL(`${set}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return rows.map((line, at) => {
    const [lang = '', intents = '', mood = '', order = '', text = ''] = line.split('\t');
    return {
      lang,
      intents: intents.split(','),
      mood,
      order,
      texts: text.split(' / '),
      half: at % 2 === 0 ? 'tune' : 'kept',
    };
  });
}

const HOUR = 3_600_000;

/** An order that is in the state which a turn names; none where it names none. */
export function orderIn(state: string, now: number): OrderFacts[] {
  const alert = (kind: string, dueAt?: number) => ({
    kind,
    severity: 'urgent',
    ...(dueAt === undefined ? {} : { dueAt }),
  });
  if (state === '') return [];
  if (state === 'soon') return [{ status: 'to_ship', alerts: [alert('ship-by', now + 2 * HOUR)] }];
  if (state === 'late') return [{ status: 'to_ship', alerts: [alert('ship-by', now - 5 * HOUR)] }];
  if (state === 'stalled') return [{ status: 'shipped', alerts: [alert('parcel-exception')] }];
  if (state === 'after_sale') return [{ status: 'signed', afterSale: '退货中', alerts: [] }];
  if (state === 'refunding') return [{ status: 'signed', afterSale: '退款中', alerts: [] }];
  return [{ status: state, alerts: [] }];
}
