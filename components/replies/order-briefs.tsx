import type { ComponentChildren } from 'preact';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { OrderBrief } from '../../utils/platform/reply-contract.ts';
import { isToShip } from '../../utils/records/order-words.ts';
import { type State, StateMark } from '../state-mark.tsx';
import { TimeLeft } from '../time-left.tsx';
import './order-briefs.css';

const stateOf = ({ alerts, shipBy }: OrderBrief, now: number): State => {
  if (alerts.some(({ severity }) => severity === 'urgent') || (shipBy !== undefined && shipBy <= now))
    return 'late';
  return alerts.length > 0 ? 'soon' : 'fine';
};

/** When it is to be shipped, and by whose word. */
const dueText = ({ shipBy, shipBySource }: OrderBrief, now: number, timeZone?: string): string[] =>
  shipBy === undefined
    ? []
    : [formatMoment(shipBy, now, timeZone), ...(shipBySource === 'rule' ? [t('page.card.by_rule')] : [])];

interface OrderProps {
  order: OrderBrief;
  /** UTC ms. */
  now: number;
  /** The console's zone; absent: the browser's. */
  timeZone?: string | undefined;
  /** Who works on it, where the team shares that. */
  care?: ((order: OrderBrief) => ComponentChildren) | undefined;
}

function Order({ order, now, timeZone, care }: OrderProps) {
  const state = stateOf(order, now);
  const due = isToShip(order.status) ? order.shipBy : undefined;
  const more = [
    ...(due === undefined ? [] : [order.statusText, ...dueText(order, now, timeZone)]),
    ...(order.item === undefined ? [] : [order.item]),
  ];
  return (
    <li>
      <span class="tx-order-head">
        {due === undefined ? (
          <span class={`tx-state-${state}`}>
            <StateMark state={state} /> {order.statusText}
          </span>
        ) : (
          <TimeLeft dueAt={due} now={now} state={state === 'late' ? 'soon' : state} />
        )}
        <span class="tx-order-number">{order.id}</span>
      </span>
      {more.length > 0 && (
        <span class="tx-order-more" title={more.join(' · ')}>
          {more.join(' · ')}
        </span>
      )}
      {order.alerts.some(({ kind }) => kind === 'parcel-exception') && (
        <span class="tx-state-late">
          <StateMark state="late" /> {t('alert.kindLong.parcelException')}
        </span>
      )}
      {care?.(order)}
    </li>
  );
}

/** The orders of the open conversation: what is due and when, number, state, what is wrong. */
export function OrderBriefs({
  orders,
  ...rest
}: Omit<OrderProps, 'order'> & { orders: readonly OrderBrief[] }) {
  return (
    <ul class="tx-order-briefs" aria-label={t('panel.orders')}>
      {orders.map((order) => (
        <Order key={order.key} order={order} {...rest} />
      ))}
    </ul>
  );
}
