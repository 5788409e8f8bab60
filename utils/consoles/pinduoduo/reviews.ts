import type { ReviewData } from '../../reader/review-vocabulary.ts';
import { BAD, DATE, DEFAULT_PRAISE, GOOD, MASKED, NEUTRAL, NO_TEXT } from '../review-words.ts';

/** The line of stars, name and time above each review. */
const HEAD = 'tr[class*="TB_bodyGroupHeader_"]';
const BODY = 'tr[data-testid="beast-core-table-body-tr"]';
const STAR = '[data-testid="beast-core-icon-star_filled"]';
const NUMBER = '(?<!\\d)(\\d{6}-\\d{15})(?!\\d)';

/**
 * Reviews of Pinduoduo. Sources: shared/consoles/pinduoduo.md 3.4 (answer A, page B).
 *
 * - `score` is 0 in all captures: the stars on the screen are `descScore` then, else `score`, each without its fraction.
 * - `append` and `replyStatus` say 0 where there is none (`replyStatus` 0: assumed, 1 means replied); their texts stand above them.
 * - A row of the page has no id of its review; pictures, follow-ups and replies on the page are not evidenced and not read there.
 */
export default {
  words: {
    moods: [
      ['good', GOOD],
      ['neutral', NEUTRAL],
      ['bad', BAD],
    ],
    noText: NO_TEXT,
    defaultPraise: DEFAULT_PRAISE,
  },
  pages: [
    {
      id: 'reviews',
      url: ['^/goods/evaluation(?:[/?#]|$)'],
      frames: 'top',
      anchor: [`tr:has(${STAR})`, '[data-testid="beast-core-table-middle-tbody"]'],
      observe: [
        '#pdd-app-skeleton-main-content',
        ':has(> table [data-testid="beast-core-table-middle-tbody"])',
      ],
      empty: {
        select: '[data-testid="beast-core-table-middle-tbody"], [class*="TB_empty"]',
        text: '^暂无(?:数据|评价|内容)',
      },
      sources: [
        {
          kind: 'answer',
          id: 'reviews-list',
          request: { method: 'POST', url: '^mms\\.pinduoduo\\.com/saturn/reviews/list$' },
          envelope: [
            { path: 'errorCode', in: [1_000_000, 0, '1000000', '0'] },
            { path: 'success', in: [true] },
            { path: 'result.data', is: 'array' },
          ],
          empty: [
            [
              { path: 'success', in: [true] },
              { path: 'result.data', is: 'nothing' },
              { path: 'result.totalRows', in: [0] },
            ],
          ],
          gives: {
            record: 'review',
            list: ['result.data'],
            fields: {
              id: { from: 'reviewId', as: 'id' },
              orderId: { from: 'orderSn', as: 'id' },
              itemId: { from: 'goodsId', as: 'id' },
              itemTitle: { from: ['goodsName', 'snapshotGoodsName'], as: 'text' },
              spec: { from: ['specs', 'snapshotSpec'], as: 'spec' },
              stars: { from: ['score', 'descScore'], as: 'stars' },
              serviceStars: { from: 'serviceScore', as: 'stars' },
              logisticsStars: { from: 'logisticsScore', as: 'stars' },
              text: { from: 'comment', as: 'review-text' },
              pictures: { from: ['pictures', 'pictureCount'], as: 'pictures' },
              video: { from: 'hasVideo', as: 'video' },
              buyer: { from: 'userName', as: 'masked-name' },
              at: { from: 'createTime', as: 'unix-s' },
              appendedText: { from: 'appendComment', as: 'review-text' },
              appendedAt: { from: 'appendCreateTime', as: 'unix-s' },
              replyText: { from: 'reply', as: 'review-text' },
              replyAt: { from: 'replyTime', as: 'unix-s' },
            },
            appended: {
              there: [{ path: 'append', in: [1, '1', true] }],
              gone: [{ path: 'append', in: [0, '0', false] }],
            },
            reply: {
              there: [{ path: 'replyStatus', in: [1, '1'] }],
              gone: [{ path: 'replyStatus', in: [0, '0'] }],
            },
          },
        },
        {
          kind: 'dom',
          id: 'rows',
          gives: {
            record: 'review',
            rows: { select: HEAD, extend: true, heads: true, skip: '[class*="sticky" i]' },
            freeText: `${BODY} > td:first-child`,
            fields: {
              orderId: [
                { label: ['订单编号', '订单号'], match: NUMBER, as: 'id' },
                // A page that was translated has other labels; nothing else looks like such a number.
                { select: [`${BODY} > td:nth-child(2)`], text: 'spaced', match: NUMBER, as: 'id' },
              ],
              itemTitle: {
                select: [`${BODY} > td:nth-child(2)`],
                text: 'spaced',
                match:
                  '^(.+?)\\s*(?:订单(?:编)?号|訂單(?:編)?號|[Oo]rder(?:\\s*(?:[Nn]umber|[Nn]o|ID|SN))?\\s*[.:：#])',
                as: 'text',
              },
              stars: { select: [`${HEAD} ${STAR}`], join: 'count', as: 'stars' },
              text: { select: [`${BODY} > td:first-child`], as: 'review-text' },
              buyer: { select: [HEAD], text: 'spaced', match: MASKED, as: 'masked-name' },
              at: { select: [HEAD], text: 'spaced', match: DATE, as: 'shown-time' },
            },
          },
        },
      ],
    },
  ],
} satisfies ReviewData;
