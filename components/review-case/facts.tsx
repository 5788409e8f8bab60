import { formatAgo, formatMoment, formatMoney, formatSpan } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import { IconButton } from '../button.tsx';
import { OrderItems } from '../order-items.tsx';
import type { CaseContext } from './model.ts';

interface FactsProps extends Pick<CaseContext, 'file' | 'now' | 'timeZone'> {
  onCopy: (text: string) => void;
}

function ParcelLine({ parcel, now, timeZone }: Omit<FactsProps, 'file' | 'onCopy'> & { parcel: Parcel }) {
  const moment = (ms: number) => formatMoment(ms, now, timeZone);
  return (
    <li>
      <span>{[parcel.carrier, parcel.id].filter(Boolean).join(' ')}</span>
      <span class="tx-quiet">
        {[
          parcel.shippedAt !== undefined && t('reviewCase.shippedAt', [moment(parcel.shippedAt)]),
          parcel.signedAt !== undefined && t('reviewCase.signedAt', [moment(parcel.signedAt)]),
          parcel.signedAt === undefined && parcel.lastEvent,
          parcel.exception?.text,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

/** By how much it was shipped later than was promised, ms; undefined where it was in time or nobody knows. */
function lateOf({ shipBy, shippedAt }: Order): number | undefined {
  return shipBy !== undefined && shippedAt !== undefined && shippedAt > shipBy
    ? shippedAt - shipBy
    : undefined;
}

/** The order and the parcels as far as a page has shown them. */
export function OrderFacts({ file, now, timeZone, onCopy }: FactsProps) {
  const { order, parcels, review } = file;
  const number = order?.id ?? review.orderId;
  const lateBy = order && lateOf(order);
  return (
    <section class="case-section" aria-label={t('reviewCase.order')}>
      <header class="case-head-line">
        <h3>{t('reviewCase.order')}</h3>
        {number !== undefined && (
          <span class="case-line">
            {number}
            <IconButton icon="copy" label={t('keys.copyNumber')} hotkey="C" onClick={() => onCopy(number)} />
          </span>
        )}
      </header>
      {order ? (
        <dl class="case-facts">
          <dt>{t('reviewCase.status')}</dt>
          <dd>{order.statusText}</dd>
          <dt>{t('reviewCase.items')}</dt>
          <dd>
            <OrderItems order={order} />
          </dd>
          {order.amount && (
            <>
              <dt>{t('reviewCase.amount')}</dt>
              <dd>{formatMoney(order.amount)}</dd>
            </>
          )}
          {order.paidAt !== undefined && (
            <>
              <dt>{t('reviewCase.paid')}</dt>
              <dd>{formatMoment(order.paidAt, now, timeZone)}</dd>
            </>
          )}
          {order.shipBy !== undefined && (
            <>
              <dt>{t('reviewCase.shipBy')}</dt>
              <dd>
                {formatMoment(order.shipBy, now, timeZone)}
                {lateBy !== undefined && (
                  <span class="tx-state-late"> {t('reviewCase.shippedLate', [formatSpan(lateBy)])}</span>
                )}
              </dd>
            </>
          )}
          {order.note && (
            <>
              <dt>{t('reviewCase.orderNote')}</dt>
              <dd dir="auto">{order.note}</dd>
            </>
          )}
          {order.afterSale && (
            <>
              <dt>{t('review.topic.afterSale')}</dt>
              <dd dir="auto">{order.afterSale}</dd>
            </>
          )}
        </dl>
      ) : (
        <p class="tx-quiet">{t('reviewCase.noOrder')}</p>
      )}
      {parcels.length > 0 && (
        <ul class="case-parcels" aria-label={t('reviewCase.parcels')}>
          {parcels.map((parcel) => (
            <ParcelLine key={parcel.key} parcel={parcel} now={now} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {order && <p class="tx-quiet">{t('reviewCase.seen', [formatAgo(Math.max(0, now - order.seenAt))])}</p>}
    </section>
  );
}
