import type { Outlook, Summary } from '../../platform/contract.ts';
import { deliver } from '../../platform/send.ts';
import type { CompiledConsole } from '../../reader/compile.ts';
import { finderFor, isStanding } from '../../reader/locate-rows.ts';
import { mergeOrders } from '../../reader/merge-records.ts';
import { readAnswer } from '../../reader/read-answer.ts';
import { readDocument, readRow } from '../../reader/read-rows.ts';
import type { DomSource, PageData } from '../../reader/vocabulary.ts';
import type { Order } from '../../records/order.ts';
import { firstOutlook } from './first-outlook.ts';
import type { Kind, RowSource } from './kind.ts';
import { createPageView, type Groups } from './page-view.ts';

/** Fields that belong together: when a row's status moves on, its words do too. */
const GROUPS: Groups<Order> = [
  ['status', 'statusText'],
  ['shipBy'],
  ['shippedAt'],
  ['afterSale'],
  ['trackingNo', 'carrier'],
  ['note'],
  ['flag'],
];

/** Orders of several sources are joined by their numbers, which every row shows. */
export const createOrderView = () => createPageView<Order>(mergeOrders, GROUPS);

const domOf = ({ sources }: PageData): DomSource[] =>
  sources.filter((source): source is DomSource => source.kind === 'dom');

/** Reads a frame for its orders, and for the parcels and counters that its pages tell of. */
export function ordersOf(market: CompiledConsole): Kind<Order, Outlook, Summary, PageData> {
  const console = market.data.id;
  const rowsOf = (source: DomSource): RowSource<Order> => ({
    id: source.id,
    find: (root) => finderFor(market, source, root),
    isStanding,
    read(row, context) {
      const { order, diagnostics } = readRow(market, source, row, context);
      return { record: order, diagnostics };
    },
  });
  return {
    console,
    createView: createOrderView,
    market,
    rows: (page) => domOf(page).map(rowsOf),
    readAnswer(answer, context) {
      const reading = readAnswer(market, answer, context);
      return reading && { ...reading, records: reading.orders };
    },
    counters: (page, document, context) =>
      domOf(page)
        .filter(({ gives }) => gives.record === 'counters')
        .flatMap(({ id }) =>
          readDocument(market, page, document, context).flatMap(({ counters }) =>
            counters ? [{ source: id, counters }] : [],
          ),
        ),
    first: firstOutlook,
    batch: (orders) => ({ orders, parcels: [] }),
    viewOf: (answer) => answer,
    look: ({ shop, ids, page }, signal) =>
      deliver('look', { console, shop, ids: [...ids], ...(page !== undefined && { page }) }, signal),
  };
}
