/** @jsxImportSource react */
import { chinaTime } from '../../china-time.ts';
import { Masked } from '../shared/react.tsx';
import { beast, hook, yuan } from './beast.ts';
import type { ListItem } from './wire.ts';

const HEAD = ['商品信息', '订单状态', '数量', '商品总价(元)', '实收金额(元)', '收货人', '买家', '操作'];
const at = (seconds: number) => chinaTime(seconds * 1000, 'YYYY-MM-DD HH:mm:ss');
const cell = beast('TB_cellTextAlignLeft', 'TB_lastCell');

function Header({ item }: { item: ListItem }) {
  return (
    <div style={{ fontSize: 12, padding: '10px 16px' }}>
      <div style={{ display: 'flex', justifyContent: 'space-between' }}>
        <div style={{ display: 'flex' }}>
          <span>订单编号：</span>
          <span style={{ marginRight: 10 }}>{item.order_sn}</span>
          <div>
            <a
              {...hook('button-link')}
              data-tracking="86997"
              data-clipboard-text={item.order_sn}
              className={beast('BTN_outerWrapper')}
            >
              <span>复制</span>
            </a>
          </div>
        </div>
        <div>
          <span>订单成交时间：</span>
          <span style={{ marginLeft: 8 }}>{item.confirm_time > 0 ? at(item.confirm_time) : '-'}</span>
          {item.promise_shipping_time !== null && (
            <>
              <span style={{ marginLeft: 16 }}>承诺发货时间：</span>
              <span>{at(item.promise_shipping_time)}</span>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Card({ item }: { item: ListItem }) {
  return (
    <div>
      <Header item={item} />
      <div style={{ fontSize: 12 }}>
        <div className={beast('TB_outerWrapper', 'TB_bordered')}>
          <div className={beast('TB_inner')}>
            <div className={beast('TB_innerMiddle')}>
              <table>
                <thead {...hook('table-middle-thead')}>
                  <tr {...hook('table-header-tr')}>
                    {HEAD.map((title) => (
                      <th key={title} {...hook('table-th')} className={beast('TB_cellTextAlignLeft')}>
                        <span>{title}</span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody {...hook('table-middle-tbody')}>
                  <tr {...hook('table-body-tr')} className={beast('TB_whiteTr')}>
                    <td {...hook('table-td')} className={cell}>
                      <div className="goods-record-container">
                        <img alt="" style={{ width: 52, height: 52 }} />
                        <div>
                          <span className={beast('elli_outerWrapper', 'elli_limitWidth')}>
                            {item.goods_name}
                          </span>
                          <p>ID: {item.goods_id}</p>
                          <p>商家编码: {item.out_sku_sn}</p>
                          <p>{item.spec}</p>
                        </div>
                      </div>
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      {item.order_status_str}
                      {item.after_sales_id && <div>{item.after_sales_status}</div>}
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      {item.goods_number}
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      <span>{yuan(item.goods_amount)}</span>
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      <span>{yuan(item.order_amount)}</span>
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      <Masked text={item.receive_name} plain="何青">
                        <span>查看</span>
                      </Masked>
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      <div>{item.nickname}</div>
                    </td>
                    <td {...hook('table-td')} className={cell}>
                      <a
                        {...hook('button-link')}
                        data-tracking="87003"
                        href={`/orders/detail?sn=${item.order_sn}`}
                        target="_blank"
                        rel="noopener"
                      >
                        <span>查看详情</span>
                      </a>
                    </td>
                  </tr>
                </tbody>
              </table>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** The layout of 2021: one card with a whole table of its own per order. */
export function Cards({ items }: { items: readonly ListItem[] }) {
  return (
    <div className="package-center-table">
      {items.map((item) => (
        <Card key={item.order_sn} item={item} />
      ))}
    </div>
  );
}
