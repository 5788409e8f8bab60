import { formatMoney } from '../utils/locales/format.ts';
import type { Order } from '../utils/records/order.ts';

/** So many items of an order are listed. */
const SHOWN = 20;

/** What was ordered: of each item what it is, how many, and for how much. */
export function OrderItems({ order }: { order: Order | undefined }) {
  return (
    <ul>
      {order?.items.slice(0, SHOWN).map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same item may stand in an order twice, and the list never moves
        <li key={at} dir="auto">
          {item.title}
          {item.spec !== undefined && <span class="tx-quiet"> {item.spec}</span>}
          {item.quantity !== undefined && ` ×${item.quantity}`}
          {item.amount && <span class="tx-quiet"> {formatMoney(item.amount)}</span>}
        </li>
      ))}
    </ul>
  );
}
