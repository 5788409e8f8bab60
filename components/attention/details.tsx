import type { ComponentChildren } from 'preact';
import { formatAgo, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button, IconButton } from '../button.tsx';
import { CareLine } from '../care/care-line.tsx';
import { OrderItems } from '../order-items.tsx';
import { MarkedText } from '../review-case/review-text.tsx';
import { Apology, type ApologyDoes, apologyOf } from './apology.tsx';
import { type Entry, isOfChat, isOfReview, isStale, KIND_KEY, seenAt } from './entry.ts';
import { reasonTexts } from './why.ts';
import './details.css';

interface DetailsProps {
  entry: Entry;
  /** UTC ms. */
  now: number;
  onCopyNumber: () => void;
  onCopy: (text: string, said: string) => void;
  apology?: ApologyDoes | undefined;
  onOpen: () => void;
  onClose: () => void;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Everything known of one entry: the full number, all reasons, when it was seen and how to see it again. */
export function Details({ entry, now, apology, onCopy, onCopyNumber, onOpen, onClose }: DetailsProps) {
  const { alert, order, parcel, review, verdict, timeZone } = entry;
  const seen = seenAt(entry);
  const carrier = [parcel?.carrier ?? order?.carrier, parcel?.id ?? order?.trackingNo]
    .filter(Boolean)
    .join(' ');
  return (
    <section class="tx-details" aria-label={t('popup.details.title')}>
      <header>
        <span class="tx-details-number">
          {entry.number || review?.itemTitle || entry.conversation?.buyer}
        </span>
        {entry.number !== '' && (
          <IconButton icon="copy" label={t('popup.act.copyNumber')} hotkey="C" onClick={onCopyNumber} />
        )}
        <span class="tx-quiet">
          {entry.consoleName} {entry.shopName !== entry.consoleName && entry.shopName}
        </span>
        <IconButton icon="close" label={t('common.close')} hotkey="I" onClick={onClose} />
      </header>
      <dl>
        {entry.care && (
          <Fact name={t('care.title')}>
            <CareLine
              mark={entry.care.mark}
              words={entry.care.words}
              onToggle={entry.care.toggle}
              hotkey="T"
            />
          </Fact>
        )}
        {alert.dueAt !== undefined && (
          <Fact name={t(`alert.due.${KIND_KEY[alert.kind]}`)}>
            {formatMoment(alert.dueAt, now, timeZone)}
          </Fact>
        )}
        <Fact name={t('popup.details.why')}>
          <ul>
            {reasonTexts(alert.why, now, timeZone).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {parcel?.exception?.text && <li>{parcel.exception.text}</li>}
          </ul>
        </Fact>
        {isOfChat(entry) && (
          <Fact name={t('myTime.chat')}>
            <Button variant="quiet" icon="open" onClick={onOpen}>
              {t('myTime.act.open')}
            </Button>
          </Fact>
        )}
        {apology && apologyOf(entry) !== undefined && (
          <Fact name={t('myTime.apology.title')}>
            <Apology entry={entry} does={apology} onCopy={onCopy} />
          </Fact>
        )}
        {review && (
          <Fact name={t('reviewCase.review')}>
            <MarkedText text={review.text} reasons={verdict?.reasons ?? []} where="text" />
            {review.appended && (
              <MarkedText text={review.appended.text} reasons={verdict?.reasons ?? []} where="appended" />
            )}
          </Fact>
        )}
        {isOfReview(entry) && (
          <Fact name={t('reviewCase.work')}>
            {entry.work ? t(`review.state.${entry.work.state}`) : t('review.state.new')}{' '}
            <Button variant="quiet" icon="open" onClick={onOpen}>
              {t('reviewCase.openCase')}
            </Button>
          </Fact>
        )}
        {order && order.items.length > 0 && (
          <Fact name={t('popup.details.items')}>
            <OrderItems order={order} />
          </Fact>
        )}
        {order && <Fact name={t('popup.details.status')}>{order.statusText}</Fact>}
        {order?.paidAt !== undefined && (
          <Fact name={t('popup.details.paid')}>{formatMoment(order.paidAt, now, timeZone)}</Fact>
        )}
        {order?.note && <Fact name={t('popup.details.note')}>{order.note}</Fact>}
        {carrier !== '' && <Fact name={t('popup.details.parcel')}>{carrier}</Fact>}
        {parcel?.lastEvent !== undefined && (
          <Fact name={t('popup.details.lastEvent')}>{parcel.lastEvent}</Fact>
        )}
        {seen !== undefined && (
          <Fact name={t('popup.details.seen')}>
            {formatAgo(now - seen)}
            {isStale(entry) && (
              <>
                {` · ${t('popup.details.stale')} `}
                <Button variant="quiet" icon="refresh" onClick={onOpen}>
                  {t('popup.details.refresh')}
                </Button>
              </>
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}
