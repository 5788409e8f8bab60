import type { Entry } from '../../components/attention/entry.ts';
import type { Alert, AlertKind } from '../../utils/records/alert.ts';
import { recordKey } from '../../utils/records/key.ts';
import { aCase, type CaseWish, CASES_NOW as NOW } from './cases.ts';

/** An alert about a review, its next step, or (id `<item>~<topic>`) several reviews of an item. */
export function reviewAlert(kind: AlertKind, id: string, change: Partial<Alert> = {}): Alert {
  const alertId = `${kind}:${id}`;
  return {
    key: recordKey('pinduoduo', '71', alertId),
    console: 'pinduoduo',
    shop: '71',
    id: alertId,
    kind,
    severity: 'urgent',
    subject: {
      record: kind === 'review-cluster' ? 'item' : 'review',
      key: recordKey('pinduoduo', '71', id),
    },
    openedAt: NOW,
    changedAt: NOW,
    state: 'open',
    why: [],
    ...change,
  };
}

/** The same as an entry of the list, with its review. */
export function reviewEntry(
  kind: AlertKind,
  id: string,
  { alert, ...wish }: CaseWish & { alert?: Partial<Alert> } = {},
): Entry {
  const { review, verdict, case: work } = aCase(id, wish);
  const isItem = kind === 'review-cluster';
  return {
    alert: reviewAlert(kind, id, alert),
    consoleName: '拼多多',
    timeZone: 'Asia/Shanghai',
    shopKey: 'pinduoduo/71',
    shopName: '青禾日用',
    number: isItem ? id.slice(0, id.indexOf('~')) : (review.orderId ?? ''),
    ...(isItem ? { itemTitle: review.itemTitle ?? '' } : { review, verdict }),
    ...(work && { work }),
  };
}
