/** @jsxImportSource react */
import { Fragment, type ReactNode } from 'react';
import { chinaTime } from '../../china-time.ts';
import { Random } from '../../random.ts';
import { Masked } from '../shared/react.tsx';
import { beast, hook, local, yuan } from './beast.ts';
import { TableHead } from './widgets.tsx';
import type { ListItem } from './wire.ts';

/** The console changes the order of its columns from time to time: here, from run to run. */
const HEAD = new Random(`${window.g_pageConfig.salt}/columns`).chance(0.5)
  ? ['商品信息', '订单状态', '数量', '实收(元)', '收货信息', '操作']
  : ['订单状态', '数量', '商品信息', '收货信息', '实收(元)', '操作'];
const at = (seconds: number) => chinaTime(seconds * 1000, 'YYYY/MM/DD HH:mm');

/** The header row. Every third carries a notice that shifts its cells, every fourth a style element in a cell. */
function Header({ item, index }: { item: ListItem; index: number }) {
  return (
    <tr className={beast('TB_bodyGroupHeader')}>
      <td colSpan={HEAD.length}>
        {index % 3 === 2 && <div {...hook('noticeBar')}>该地区部分快递停发，请留意</div>}
        <div className={beast('TB_bodyGroupCell')}>
          <label {...hook('checkbox')}>
            <i {...hook('checkbox-checkIcon')} />
          </label>
        </div>
        <div className={beast('TB_bodyGroupCell')}>
          {index % 4 === 1 && <style>{`.${local('gh')}{content:"订单编号：000101-000000000000000"}`}</style>}
          订单编号：{item.order_sn}{' '}
          <a {...hook('button-link')} data-clipboard-text={item.order_sn} data-tracking="86997">
            <span>复制</span>
          </a>
        </div>
        {item.confirm_time > 0 && (
          <div className={beast('TB_bodyGroupCell')}>订单成交时间：{at(item.confirm_time)}</div>
        )}
        {item.promise_shipping_time !== null && (
          <div className={beast('TB_bodyGroupCell')}>承诺发货时间：{at(item.promise_shipping_time)}</div>
        )}
      </td>
    </tr>
  );
}

function Body({ item }: { item: ListItem }) {
  const cells: Record<string, ReactNode> = {
    商品信息: (
      <>
        <div {...hook('ellipsis')}>
          <div className={beast('elli_outerWrapper')}>{item.goods_name}</div>
        </div>
        <div>ID: {item.goods_id}</div>
        <div>{item.spec}</div>
      </>
    ),
    订单状态: (
      <>
        {item.order_status_str}
        {item.after_sales_id && <div>{item.after_sales_status}</div>}
      </>
    ),
    数量: item.goods_number,
    '实收(元)': yuan(item.order_amount),
    收货信息: (
      <Masked text={`${item.receive_name} 138****0000 [1234]`} plain="何青 13800000000">
        <span>查看手机号</span>
      </Masked>
    ),
    操作: (
      <>
        <a
          {...hook('button-link')}
          data-tracking="87003"
          href={`/orders/detail?sn=${item.order_sn}`}
          target="_blank"
          rel="noopener"
        >
          <span>查看详情</span>
        </a>
        <a {...hook('button-link')} data-tracking="85986">
          <span>添加备注</span>
        </a>
      </>
    ),
  };
  return (
    <tr {...hook('table-body-tr')}>
      {HEAD.map((title) => (
        <td key={title} {...hook('table-td')}>
          {cells[title]}
        </td>
      ))}
    </tr>
  );
}

/** The layout of 2024 and later: a header row and a data row per order in one table. */
export function Grouped({ items }: { items: readonly ListItem[] }) {
  return (
    <div className={beast('TB_outerWrapper', 'TB_bordered')}>
      <div className={beast('TB_inner')}>
        <div className={beast('TB_innerMiddle')}>
          <table>
            <TableHead titles={HEAD} />
            <tbody {...hook('table-middle-tbody')}>
              {items.map((item, index) => (
                <Fragment key={item.order_sn}>
                  <Header item={item} index={index} />
                  <Body item={item} />
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
