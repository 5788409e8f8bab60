/** @jsxImportSource react */
import { Fragment, useState } from 'react';
import { chinaTime } from '../../china-time.ts';
import { hashed, knobs } from '../shared/client.ts';
import { Masked, useData, useGeneration } from '../shared/react.tsx';
import { Wall } from './wall.tsx';
import type { ListAnswer, ListItem } from './wire.ts';

/** A class of a module of the page: readable beginning, hashed end. */
const local = (name: string): string => `${name}__${hashed(name)}`;
const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
const at = (seconds: number): string => chinaTime(seconds * 1000, 'YYYY/MM/DD HH:mm:ss');
const specText = (spec: ListItem['product_item'][number]['sku_spec'][number]): string =>
  typeof spec === 'string' ? spec : spec.value;

function Header({ order }: { order: ListItem }) {
  return (
    <tr className="auxo-table-row auxo-table-row-level-0" data-row-key={order.shop_order_id}>
      <td colSpan={8}>
        <div className={local('index_RowHeader')}>
          <div className={local('index_leftWrapper')}>
            <span>订单编号 {order.shop_order_id}</span>
            <span>下单时间 {at(order.create_time)}</span>
          </div>
        </div>
      </td>
    </tr>
  );
}

function Body({ order, index }: { order: ListItem; index: number }) {
  const item = order.product_item[index];
  if (!item) return null;
  return (
    <tr className="auxo-table-row" data-row-key={`${order.shop_order_id}-${index}`}>
      <td>
        <div className={local('style_detail')}>
          <div className={local('style_name')}>{item.product_name}</div>
          <div className={local('style_property')}>
            {item.sku_spec.map((spec) => (
              <span key={specText(spec)} className={local('style_desc')}>
                {specText(spec)}
              </span>
            ))}
          </div>
        </div>
      </td>
      <td>
        <div className={local('table_comboAmount')}>{yuan(item.combo_amount)}</div>
        <div className={local('table_comboNum')}>x{item.combo_num}</div>
      </td>
      <td>
        <div className={local('index_payAmount')}>{index === 0 ? yuan(order.pay_amount) : ''}</div>
      </td>
      <td>
        <div className={local('index_cellCol')}>
          <div className={local('index_cellRow')}>{order.order_status_info.order_status_text}</div>
        </div>
      </td>
      <td>
        <a className={local('table_nickname')}>{order.user_nickname}</a>
      </td>
      <td>
        <div className={local('index_locationDetail')}>
          {order.receiver_info.post_receiver}
          <br />
          1**********
          <br />
          南江省江州市临水区***
        </div>
        <Masked text="" plain="何青 13800000000">
          <span data-kora="查看敏感信息">查看</span>
        </Masked>
      </td>
      <td>{item.after_sale_info.after_sale_text}</td>
      <td>
        <a>发货</a>
      </td>
    </tr>
  );
}

/** The layout of 2026: everything of an item as labelled text inside one cell. */
function BodyOf2026({ order, index }: { order: ListItem; index: number }) {
  const item = order.product_item[index];
  if (!item) return null;
  const lines: [string, string][] = [
    ['子订单编号', String(item.item_order_id)],
    ['商品ID', String(item.product_id)],
    ['商家编码', item.merchant_sku_code],
    ['商品规格', item.sku_spec.map(specText).join('；')],
    ['订单提交时间', at(order.create_time)],
    ['支付完成时间', order.pay_time ? at(order.pay_time) : '-'],
    ['订单状态', order.order_status_info.order_status_text],
    ['售后状态', item.after_sale_info.after_sale_text],
  ];
  return (
    <tr className="auxo-table-row" data-row-key={`${order.shop_order_id}-${index}`}>
      <td colSpan={8}>
        <div className={local('style_name')}>{item.product_name}</div>
        {lines.map(([label, value]) => (
          <div key={label}>
            {label}：{value}
          </div>
        ))}
        <div className={local('table_comboAmount')}>{yuan(item.combo_amount)}</div>
        <div className={local('table_comboNum')}>x{item.combo_num}</div>
        <div className={local('index_payAmount')}>{index === 0 ? yuan(order.pay_amount) : ''}</div>
        <a className={local('table_nickname')}>{order.user_nickname}</a>
      </td>
    </tr>
  );
}

function Remark({ order }: { order: ListItem }) {
  return (
    <tr className="auxo-table-row auxo-pair-group-row-last" data-row-key={`${order.shop_order_id}-remark`}>
      <td colSpan={8}>
        <div className={local('index_footer')}>
          {order.remark && <div className={local('index_footerContent')}>商家备注：{order.remark}</div>}
          <div className={local('index_footerContent')}>买家留言：-</div>
        </div>
      </td>
    </tr>
  );
}

/** The order table. Layouts: `2026` (one cell of labelled text) and anything else (cells). */
export function Orders() {
  const [page, setPage] = useState(0);
  const loaded = useData<ListAnswer>(
    {
      url: `/api/order/searchlist?tab=all&order_by=create_time&order=desc&page=${page}&pageSize=${knobs.pageSize}&appid=1&_bid=ffa_order&aid=4272&a_bogus=${hashed('bogus', 12)}`,
    },
    String(page),
  );
  const generation = useGeneration(loaded.state === 'here');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state === 'nothing') return null;
  if (loaded.state === 'here' && !loaded.data.data) return <Wall />;
  const orders = loaded.state === 'here' ? (loaded.data.data ?? []) : [];
  const total = loaded.state === 'here' ? (loaded.data.total ?? 0) : 0;
  const last = (page + 1) * knobs.pageSize >= total;
  const Row = knobs.layout === '2026' ? BodyOf2026 : Body;
  return (
    <>
      <div className={local('index_tabWrapper')}>
        <div>待发货</div>
      </div>
      <div className={local('index_middle-bar-wrapper')}>
        <button type="button" className="auxo-btn" data-id="batch">
          批量发货
        </button>
      </div>
      <div className="auxo-spin-container">
        <div className="auxo-table-container">
          <div className="auxo-table-content">
            <table>
              <tbody className="auxo-table-tbody" key={`${page}/${generation}`}>
                {loaded.state === 'here' && orders.length === 0 && (
                  <tr className="auxo-table-placeholder">
                    <td>暂无数据</td>
                  </tr>
                )}
                {orders.map((order) => (
                  <Fragment key={order.shop_order_id}>
                    <Header order={order} />
                    {order.product_item.map((item, index) => (
                      <Row key={item.item_order_id} order={order} index={index} />
                    ))}
                    <Remark order={order} />
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
      <ul className="auxo-pagination">
        <li className="auxo-pagination-total-text">共 {total} 条</li>
        <li
          className={last ? 'auxo-pagination-next auxo-pagination-disabled' : 'auxo-pagination-next'}
          title="下一页"
          aria-disabled={last}
          onClick={() => !last && setPage(page + 1)}
        >
          下一页
        </li>
      </ul>
    </>
  );
}
