import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Recall } from '../../utils/review-board/load-recall.ts';
import type { RecallOrder } from '../../utils/review-board/recall.ts';
import { reasonTexts } from '../attention/why.ts';
import { Button } from '../button.tsx';
import { DataTableView } from '../charts/chart-figure.tsx';
import type { DataTable, SaveTable } from '../charts/model.ts';
import { PageHead, Section } from '../desk/section.tsx';
import { EmptyState } from '../states.tsx';
import { topicName } from './words.ts';
import './board.css';
import './figures.css';
import '../charts/print.css';

interface RecallPageProps {
  recall: Recall;
  timeZone: string;
  /** UTC ms. */
  now: number;
  onCopy: (text: string, count: number) => void;
  onSave: SaveTable;
  onPrint: () => void;
}

const COLUMNS = ['order', 'status', 'buyer', 'spec', 'pieces', 'shipBy', 'trackingNo'] as const;

/** The orders to hold as rows, for the page and for its CSV. */
export const recallTable = (orders: readonly RecallOrder[], now: number, timeZone: string): DataTable => ({
  head: COLUMNS.map((column) => t(`reviewBoard.recall.${column}`)),
  rows: orders.map(({ order, stage, specs, pieces }) => [
    order.id,
    `${t(`reviewBoard.recall.stage.${stage}`)} · ${order.statusText}`,
    order.buyer ?? '',
    specs.join(' / '),
    String(pieces),
    order.shipBy === undefined ? '' : formatMoment(order.shipBy, now, timeZone),
    order.trackingNo ?? '',
  ]),
});

/** What to do first, in order. Where somebody may be harmed that comes before all. */
function FirstSteps({ recall }: { recall: Recall }) {
  const isGrave = recall.subject.topic === 'safety' || recall.cluster?.graveness === 'grave';
  const steps = [
    ...(isGrave ? [t('reviewBoard.recall.safety')] : []),
    t('reviewBoard.recall.stop'),
    t('reviewBoard.recall.look'),
    t('reviewBoard.recall.tell'),
    t('reviewBoard.recall.fix'),
  ];
  return (
    <Section title={t('reviewBoard.recall.first')}>
      <ol class="rb-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}

function Reviews({ recall, now, timeZone }: Pick<RecallPageProps, 'recall' | 'now' | 'timeZone'>) {
  return (
    <Section title={t('reviewBoard.recall.reviews')}>
      <ul class="rb-reviews">
        {recall.reviews.map(({ verdict, review }) => (
          <li key={verdict.key}>
            <p>
              {[review?.text, review?.appended?.text].filter(Boolean).join(' / ') ||
                t('reviewBoard.recall.noText')}
            </p>
            <p class="desk-quiet">
              {[
                verdict.stars === undefined ? '' : `${verdict.stars}★`,
                verdict.spec,
                verdict.orderId,
                formatMoment(verdict.at, now, timeZone),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <a href={`#/reviews/${encodeURIComponent(verdict.key)}`}>
                {t('reviewBoard.recall.openReview')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A recall warning: why, what to do first, the reviews, and the orders that can still be held back. */
export function RecallPage({ recall, now, timeZone, onCopy, onSave, onPrint }: RecallPageProps) {
  const { subject, itemTitle, cluster, orders } = recall;
  const topic = topicName(subject.topic);
  const table = recallTable(orders, now, timeZone);
  const numbers = orders.map(({ order }) => order.id);
  return (
    <div class="rb-board">
      <PageHead
        title={`${t('reviewBoard.recall.title')} · ${itemTitle || subject.itemId} · ${topic}`}
        lead={
          cluster ? reasonTexts(cluster.why, now, timeZone).join(' · ') : t('reviewBoard.recall.now', [topic])
        }
        actions={
          <>
            <a class="tx-button tx-button-plain" href="#/reviewBoard">
              {t('reviewBoard.back')}
            </a>
            <Button onClick={onPrint}>{t('reviewBoard.print')}</Button>
          </>
        }
      />
      <FirstSteps recall={recall} />
      <Section
        title={t('reviewBoard.recall.orders')}
        lead={t('reviewBoard.recall.ordersRule', [formatCount(recall.looked)])}
        actions={
          orders.length > 0 && (
            <>
              <Button onClick={() => onCopy(numbers.join('\n'), numbers.length)}>
                {t('reviewBoard.recall.copy')}
              </Button>
              <Button variant="quiet" onClick={() => onSave(t('reviewBoard.recall.orders'), table)}>
                {t('reviewBoard.chart.csv')}
              </Button>
            </>
          )
        }
      >
        {orders.length === 0 ? (
          <p class="desk-quiet">{t('reviewBoard.recall.noOrders')}</p>
        ) : (
          <DataTableView table={table} label={t('reviewBoard.recall.orders')} />
        )}
      </Section>
      <Reviews recall={recall} now={now} timeZone={timeZone} />
    </div>
  );
}

/** The address named nothing that could be recalled. */
export function NoRecall() {
  return (
    <EmptyState
      title={t('reviewBoard.recall.notFound')}
      actions={<a href="#/reviewBoard">{t('reviewBoard.back')}</a>}
    >
      {t('reviewBoard.lead')}
    </EmptyState>
  );
}
