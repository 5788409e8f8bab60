/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { useGeneration } from '../shared/react.tsx';
import { useSold } from './sold-data.ts';
import { Wall } from './wall.tsx';
import type { MainOrder } from './wire.ts';

const HEAD = ['宝贝', '单价', '数量', '履约/售后状态', '交易状态', '实收款', '操作'];
const TABS = ['近三个月订单', '等待买家付款', '待发货', '已发货', '退款中', '成功的订单'];
const decoder = document.createElement('textarea');

function decoded(text: string): string {
  decoder.innerHTML = text;
  return decoder.value;
}

function Cell({ column, row, children }: { column: number; row: number; children: ReactNode }) {
  const place = { 'data-next-table-col': column, 'data-next-table-row': row };
  return (
    <td {...place} className={column === 0 ? 'next-table-cell first' : 'next-table-cell'} role="gridcell">
      <div className="next-table-cell-wrapper" data-next-table-row={row}>
        {children}
      </div>
    </td>
  );
}

function SubRow({ order, at }: { order: MainOrder; at: number }) {
  const sub = order.subOrders[at];
  if (!sub) return null;
  const refund = sub.operations[0]?.text;
  return (
    <tr>
      <Cell column={0} row={at}>
        <div>
          <div>
            <a href={sub.itemInfo.itemUrl} target="_blank" rel="noreferrer">
              <img alt="" />
            </a>
            <div>
              <span>{decoded(sub.itemInfo.title)}</span>
              <span>颜色分类：{sub.itemInfo.skuText[0]?.value}</span>
              <span>商家编码：{sub.itemInfo.extra[0]?.value}</span>
            </div>
          </div>
        </div>
      </Cell>
      <Cell column={1} row={at}>
        ￥{sub.priceInfo.realTotal}
      </Cell>
      <Cell column={2} row={at}>
        {sub.quantity}
      </Cell>
      <Cell column={3} row={at}>
        {refund ?? (order.statusInfo.type === 't2' ? '发货未超时' : '')}
      </Cell>
      <Cell column={4} row={at}>
        {at === 0 ? order.statusInfo.text : ''}
      </Cell>
      <Cell column={5} row={at}>
        {at === 0 ? `￥${order.payInfo.actualFee}${order.payInfo.postType}` : ''}
      </Cell>
      <Cell column={6} row={at}>
        <div>
          {order.statusInfo.operations.map(({ text, url }) => (
            <a key={text} href={url} target="_blank" rel="noreferrer">
              {text}
            </a>
          ))}
        </div>
      </Cell>
    </tr>
  );
}

function OrderTable({ order, first }: { order: MainOrder; first: boolean }) {
  return (
    <table className={first ? 'next-table-row first' : 'next-table-row'} role="row">
      <tbody>
        <tr className="next-table-group-header">
          <td colSpan={HEAD.length}>
            <div className="next-table-cell-wrapper">
              <div>
                <div>
                  <span>订单号: {order.id}</span>
                  <span>创建时间: {order.orderInfo.createTime}</span>
                </div>
                <div>
                  <img alt="" data-flag={order.extra.sellerFlag} />
                </div>
                <span
                  className="ww-light"
                  data-nick={order.buyer.nick}
                  data-tnick={order.buyer.nick}
                  data-encryptuid="RAzN8"
                />
                <span>号码保护订单</span>
              </div>
            </div>
          </td>
        </tr>
        {order.subOrders.map((sub, at) => (
          <SubRow key={sub.idStr} order={order} at={at} />
        ))}
      </tbody>
    </table>
  );
}

/** The new order list: one table per order inside Fusion's grouped table. */
export function Sold() {
  const [page, setPage] = useState(1);
  const loaded = useSold(page);
  const generation = useGeneration(loaded.state === 'here');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state !== 'here') return null;
  const { mainOrders, page: pager } = loaded.data;
  if (!mainOrders) return <Wall />;
  const last = page >= (pager?.totalPage ?? 1);
  return (
    <div className="next-loading next-open next-loading-inline">
      <ul role="tablist" className="next-tabs-nav">
        {TABS.map((tab) => (
          <li key={tab} role="tab" className="next-tabs-tab">
            <div className="next-tabs-tab-inner">{tab}</div>
          </li>
        ))}
      </ul>
      <button type="button" aria-label="搜索" className="next-btn">
        搜索
      </button>
      <div className="next-loading-component next-loading-wrap">
        <div className="next-table next-table-medium next-table-group">
          <div className="next-table-inner">
            <div className="next-table-header">
              <table>
                <thead>
                  <tr>
                    {HEAD.map((title, at) => (
                      <th key={title} className="next-table-cell next-table-header-node" role="gridcell">
                        <div className="next-table-cell-wrapper" data-next-table-col={at}>
                          {title}
                        </div>
                      </th>
                    ))}
                  </tr>
                </thead>
              </table>
            </div>
            <div className="next-table-body" key={`${page}/${generation}`}>
              {mainOrders.length === 0 && (
                <div className="next-table-empty">没有符合条件的宝贝，请尝试其他搜索条件。</div>
              )}
              {mainOrders.map((order, at) => (
                <OrderTable key={order.id} order={order} first={at === 0} />
              ))}
            </div>
          </div>
        </div>
      </div>
      <div className="next-pagination next-medium next-normal">
        <div className="next-pagination-total">共 {pager?.totalNumber} 条</div>
        <button
          type="button"
          aria-label={`下一页，当前第${page}页`}
          className="next-btn next-pagination-item next-next"
          disabled={last}
          onClick={() => setPage(page + 1)}
        >
          <span className="next-btn-helper">下一页</span>
        </button>
      </div>
    </div>
  );
}
