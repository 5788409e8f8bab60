import { recordKey } from '../../utils/records/key.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';

/** A verdict that finds nothing, with what a test says of it. */
export function makeVerdict(id: string, fields: Partial<ReviewVerdict> & { at: number }): ReviewVerdict {
  const { console: site = 'pinduoduo', shop = '7' } = fields;
  const month = new Date(fields.at + 8 * 3_600_000).toISOString().slice(0, 7);
  return {
    key: recordKey(site, shop, id),
    console: site,
    shop,
    id,
    month: `${site}/${shop}/${month}`,
    item: `${site}/${shop}/mug`,
    orderId: `o-${id}`,
    replied: false,
    level: 'none',
    negative: 0,
    graveness: 'none',
    topics: [],
    reasons: [],
    model: 'test',
    ...fields,
  };
}
