import type { ReviewData } from '../../reader/review-vocabulary.ts';
import { BAD, DEFAULT_PRAISE, GOOD, NEUTRAL, NO_TEXT } from '../review-words.ts';

const ROW = 'tr[class*="next-table-row"]';
/** The follow-up of the row above. */
const FOLLOW_UP = '[class*="next-table-expanded-row"]';
/** The buyer's own words, and the block in which their date and pictures stand, too. */
const WORDS = '.rate-content';
const BLOCK = '.l-rate-content';
const ITEM_LINK = 'a[href*="item.htm"]';
const DIGITS = '(?<!\\d)(\\d{12,24})(?!\\d)';
/** When a follow-up was written. */
const AFTER = '追[评評]\\s*[:：]?\\s*收[货貨][后後]\\s*\\d+\\s*天(?:内)?';
/** What else may stand in its row: buttons and states. */
const BUTTONS =
  '(?:\\s*(?:追[评評]回[复覆復]|投[诉訴]追[评評]|[还還]有\\s*\\d+\\s*(?:天|小[时時])可回[复覆復]|已超[过過]回[复覆復]期限|回[复覆復]已[关關][闭閉]).*)?$';
const TIME_LEFT =
  '([还還]有\\s*\\d+\\s*(?:天|小[时時])可回[复覆復]|已超[过過]回[复覆復]期限|回[复覆復]已[关關][闭閉])';

/**
 * Reviews of Taobao and Tmall. Sources: shared/consoles/taobao.md 3.5 (answer A, page A; the follow-up's row is assembled).
 *
 * - There are no stars: `emotionType` is the feeling that the platform recognised, which is not the same as 好评 中评 差评 (A). Which code
 *   stands there before it has is not known; 0 and null count as such.
 * - Shops without that feature lack the member and the column; no other column is taken for it.
 * - Where a reply stands in an answer or on the page is not evidenced, nor which specification was bought.
 */
export default {
  words: {
    moods: [
      ['good', `${GOOD}|^11$`],
      ['neutral', `${NEUTRAL}|^12$`],
      ['bad', `${BAD}|^13$`],
    ],
    moodless: '^(?:情感)?[识識][别別]中',
    noText: NO_TEXT,
    defaultPraise: DEFAULT_PRAISE,
    replyClosed: '已超[过過]回[复覆復]期限|回[复覆復]已[关關][闭閉]',
  },
  pages: [
    {
      id: 'reviews',
      url: ['^/home\\.htm/comment-manage/list(?:[/?#]|$)'],
      frames: 'top',
      anchor: ['.next-table-body'],
      observe: ['.next-loading-wrap:has(.next-table-body)', ':has(> .next-table)'],
      empty: { select: '.next-table-empty', text: '^(?:没有|暂无)' },
      sources: [
        {
          kind: 'answer',
          id: 'review-list',
          request: {
            method: 'any',
            // The API's name is enough, its points unescaped: nothing else is like it, and the tap pays for each sign on every page.
            url: '/mtop.rm.sellercenter.list.data',
          },
          charset: 'gb18030',
          envelope: [
            { path: 'ret.0', like: '^SUCCESS' },
            { path: 'data.data.dataSource', is: 'array' },
          ],
          gives: {
            record: 'review',
            list: ['data.data.dataSource'],
            fields: {
              id: { from: 'rateContent.mainRate.feedId', as: 'id' },
              orderId: { from: 'orderInfo.mainOrderId', as: 'id' },
              itemId: { from: 'itemInfo.itemId', as: 'id' },
              itemTitle: { from: 'itemInfo.title', as: 'text' },
              mood: { from: 'emotionType.status', as: 'mood' },
              text: { from: 'rateContent.mainRate.content', as: 'review-text' },
              pictures: { from: 'rateContent.mainRate.mediaList', as: 'pictures' },
              video: { from: 'rateContent.mainRate.mediaList', as: 'video' },
              buyer: { from: ['userInfo.userName', 'orderInfo.userName'], as: 'masked-name' },
              at: { from: 'rateContent.mainRate.date', as: 'unix-ms' },
              appendedText: { from: 'rateContent.appendRate.content', as: 'review-text' },
              appendedAt: { from: 'rateContent.appendRate.date', as: 'unix-ms' },
              appendedDays: { from: 'rateContent.appendRate.days', as: 'days' },
              appendedMood: { from: 'emotionType.appendRateStatus', as: 'mood' },
            },
            phrases: {
              each: 'rateContent.mainRate.expression',
              text: { from: 'content', as: 'text' },
              mood: { from: 'emotion', as: 'mood' },
            },
            appended: {
              there: [{ path: 'rateContent.appendRate', is: 'object' }],
              gone: [{ path: 'rateContent.appendRate', in: [null] }],
            },
          },
        },
        {
          kind: 'dom',
          id: 'review-rows',
          gives: {
            record: 'review',
            rows: { select: ROW, extend: true },
            freeText: WORDS,
            fields: {
              id: { label: ['主评ID', '主評ID'], match: '^(\\d{6,24})(?!\\d)', as: 'id' },
              orderId: { label: ['订单号', '订单编号', '訂單號'], match: DIGITS, as: 'id' },
              itemTitle: { column: ['商品'], select: [ITEM_LINK], as: 'text' },
              itemId: { select: [ITEM_LINK], attr: 'href', match: '[?&]id=(\\d+)', as: 'id' },
              mood: { column: ['情感'], text: 'first', as: 'mood' },
              text: [
                { select: [`${ROW} ${WORDS}`], as: 'review-text' },
                {
                  select: [`${ROW} ${BLOCK}`],
                  text: 'spaced',
                  match: '^(?!初次[评評])(.+?)(?:\\s*初次[评評][价價]\\s*[:：].*)?$',
                  as: 'review-text',
                },
              ],
              pictures: { select: ['.l-media-gallery img'], join: 'count', as: 'pictures' },
              video: { select: ['.l-media-gallery video'], join: 'count', as: 'video' },
              buyer: { column: ['买家', '買家'], text: 'first', as: 'masked-name' },
              at: { label: ['初次评价', '评价时间', '初次評價'], as: 'shown-time' },
              appendedText: [
                { select: [`${FOLLOW_UP} ${WORDS}`], as: 'review-text' },
                {
                  select: [`${FOLLOW_UP} td[colspan]`],
                  text: 'spaced',
                  match: `^${AFTER}\\s*(.+?)${BUTTONS}`,
                  as: 'review-text',
                },
                {
                  select: [`${FOLLOW_UP} td[colspan]`],
                  text: 'spaced',
                  match: `^(.+?)\\s*${AFTER}`,
                  as: 'review-text',
                },
              ],
              appendedDays: {
                select: [`${FOLLOW_UP} td`],
                text: 'spaced',
                match: '收[货貨][后後]\\s*(\\d+)\\s*天',
                as: 'days',
              },
              replyBy: [
                { column: ['操作'], text: 'spaced', match: TIME_LEFT, as: 'reply-by' },
                {
                  select: [`${BLOCK} > :not(${WORDS})`, `td:not(:has(${WORDS}))`],
                  text: 'spaced',
                  match: TIME_LEFT,
                  as: 'reply-by',
                },
              ],
            },
          },
        },
      ],
    },
  ],
} satisfies ReviewData;
