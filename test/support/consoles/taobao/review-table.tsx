/** @jsxImportSource react */
import { Fragment } from 'react';
import { chinaTime } from '../../china-time.ts';
import type { ReviewItem } from './review-wire.ts';

const HEAD = ['情感', '评价内容', '商品', '买家', '操作'];
const FEELINGS: Record<string, string> = { 11: '正面', 12: '中性', 13: '负面' };

function Row({ item, onReply }: { item: ReviewItem; onReply(id: string): void }) {
  const { mainRate, appendRate } = item.rateContent;
  const { replyDays, reply } = item.stand;
  return (
    <Fragment>
      <tr className="next-table-row">
        <td className="next-table-cell">{FEELINGS[String(item.emotionType.status)] ?? '情感识别中'}</td>
        <td className="next-table-cell">
          <div className="l-rate-content">
            <div className="rate-content">
              <span>{mainRate.content}</span>
            </div>
            {mainRate.mediaList.length > 0 && (
              <div className="l-media-gallery">
                {mainRate.mediaList.map(({ thumbnail }) => (
                  <img key={thumbnail} alt="" width="40" height="40" />
                ))}
              </div>
            )}
          </div>
          <div>初次评价：{chinaTime(mainRate.date, 'YYYY-MM-DD HH:mm')}</div>
          {reply && <div>商家回复：{reply}</div>}
        </td>
        <td className="next-table-cell">
          <a href={item.itemInfo.link} target="_blank" rel="noreferrer">
            {item.itemInfo.title}
          </a>
        </td>
        <td className="next-table-cell">
          <div>{item.userInfo.userName}</div>
          <div>订单号：{item.orderInfo.mainOrderId}</div>
          <div>主评ID：{mainRate.feedId}</div>
        </td>
        <td className="next-table-cell">
          {replyDays === 0 ? (
            <span>已超过回复期限</span>
          ) : (
            <>
              <button
                type="button"
                className="next-btn"
                onClick={(event) => event.isTrusted && onReply(mainRate.feedId)}
              >
                评价回复
              </button>
              {replyDays !== undefined && <span>还有{replyDays}天可回复</span>}
            </>
          )}
          <button type="button" className="next-btn">
            投诉评价
          </button>
        </td>
      </tr>
      {appendRate && (
        <tr className="next-table-expanded-row">
          <td />
          <td colSpan={HEAD.length - 1}>
            <div className="l-rate-content">
              <div className="rate-content">
                <span>{appendRate.content}</span>
              </div>
            </div>
            <div>追评：收货后{appendRate.days}天</div>
            <button type="button" className="next-btn">
              追评回复
            </button>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** The plain table; a follow-up stands in the row right after its review's. */
export function ReviewTable({
  items,
  waiting,
  onReply,
}: {
  items: readonly ReviewItem[];
  waiting: boolean;
  onReply(id: string): void;
}) {
  return (
    <div className="next-table next-table-medium">
      <table role="table">
        <thead className="next-table-header">
          <tr>
            {HEAD.map((title) => (
              <th key={title} className="next-table-cell next-table-header-node">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="next-table-body">
          {items.map((item) => (
            <Row key={item.rateContent.mainRate.feedId} item={item} onReply={onReply} />
          ))}
          {!waiting && items.length === 0 && (
            <tr>
              <td colSpan={HEAD.length}>
                <div className="next-table-empty">没有数据</div>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
