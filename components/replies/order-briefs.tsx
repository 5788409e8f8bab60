import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { OrderBrief } from '../../utils/platform/reply-contract.ts';
import { type State, StateMark } from '../state-mark.tsx';
import { TimeLeft } from '../time-left.tsx';
import './order-briefs.css';

const stateOf = ({ alerts, shipBy }: OrderBrief, now: number): State => {
  if (alerts.some(({ severity }) => severity === 'urgent') || (shipBy !== undefined && shipBy <= now))
    return 'late';
  return alerts.length > 0 ? 'soon' : 'fine';
};

/** The orders of the open conversation: number, state, what is due, what is wrong. */
export function OrderBriefs({ orders, now }: { orders: readonly OrderBrief[]; now: number }) {
  return (
    <ul class="tx-order-briefs" aria-label={t('panel.orders')}>
      {orders.map((order) => {
        const state = stateOf(order, now);
        const toShip = order.status === 'to_ship' || order.status === 'part_shipped';
        return (
          <li key={order.key}>
            <span class={`tx-state-${state}`}>
              <StateMark state={state} /> {order.statusText}
            </span>
            <span class="tx-order-number">{order.id}</span>
            {order.item !== undefined && <span class="tx-order-item">{order.item}</span>}
            {toShip && order.shipBy !== undefined && (
              <span>
                <TimeLeft dueAt={order.shipBy} now={now} state={state === 'late' ? 'soon' : state} />{' '}
                {formatMoment(order.shipBy, now)}
                {order.shipBySource === 'rule' && ` ${t('page.card.by_rule')}`}
              </span>
            )}
            {order.alerts.some(({ kind }) => kind === 'parcel-exception') && (
              <span class="tx-state-late">{t('alert.kindLong.parcelException')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
