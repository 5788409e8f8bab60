/** @jsxImportSource react */
import { Fragment } from 'react';
import { chinaTime } from '../../china-time.ts';
import { knobs } from '../shared/client.ts';
import { beast, hook, local } from './beast.ts';
import type { ReviewItem } from './review-wire.ts';
import { TableHead } from './widgets.tsx';

const HEAD = ['评价', '商品/订单', '操作'];
/** Layout `slashes`: times with slashes and without seconds, as other tables of this console have them. */
const at = (seconds: number) =>
  chinaTime(seconds * 1000, knobs.layout === 'slashes' ? 'YYYY/MM/DD HH:mm' : 'YYYY-MM-DD HH:mm:ss');

/** Stars, buyer and time of a review. */
function GroupHeader({ item }: { item: ReviewItem }) {
  return (
    <tr className={beast('TB_bodyGroupHeader')}>
      <td colSpan={HEAD.length}>
        用户评价分{' '}
        {Array.from({ length: Math.floor(item.score || item.descScore) }, (_, star) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stars have nothing else.
          <svg key={star} {...hook('icon-star_filled')} width="12" height="12" />
        ))}
        <span>{item.userName}</span>
        <span>{at(item.createTime)}</span>
      </td>
    </tr>
  );
}

function Content({ item, onReply }: { item: ReviewItem; onReply(id: string): void }) {
  return (
    <tr {...hook('table-body-tr')}>
      <td {...hook('table-td')}>
        <div className={local('comment')}>{item.comment || '此用户没有填写评价'}</div>
        {knobs.layout === 'more' && item.appendComment && (
          <div className={local('append')}>追评：{item.appendComment}</div>
        )}
        {item.pictures.map(({ url }) => (
          <img key={url} alt="" width="48" height="48" />
        ))}
        {knobs.layout === 'more' && item.reply && (
          <div className={local('reply')}>商家回复：{item.reply}</div>
        )}
      </td>
      <td {...hook('table-td')}>
        <div {...hook('ellipsis')}>
          <div className={beast('elli_outerWrapper')}>{item.goodsName}</div>
        </div>
        <div>{item.snapshotSpec}</div>
        <div>订单编号：{item.orderSn}</div>
      </td>
      <td {...hook('table-td')}>
        <a {...hook('button-link')} onClick={(event) => event.isTrusted && onReply(item.reviewId)}>
          <span>回复/互动</span>
        </a>
        <a {...hook('button-link')}>
          <span>举报</span>
        </a>
      </td>
    </tr>
  );
}

/**
 * A header row and a content row for each review. Where follow-ups and answers stand is not known: layout `more` puts them under the text.
 * A second header sticks to the window when it is scrolled.
 */
export function ReviewTable({ items, onReply }: { items: readonly ReviewItem[]; onReply(id: string): void }) {
  return (
    <div className={beast('TB_outerWrapper', 'TB_bordered')}>
      <div className={beast('TB_stickyHeader')} style={{ position: 'sticky', top: 0 }}>
        <table>
          <TableHead titles={HEAD} />
        </table>
      </div>
      <div className={beast('TB_inner')}>
        <table>
          <TableHead titles={HEAD} />
          <tbody {...hook('table-middle-tbody')}>
            {items.map((item) => (
              <Fragment key={item.reviewId}>
                <GroupHeader item={item} />
                <Content item={item} onReply={onReply} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
