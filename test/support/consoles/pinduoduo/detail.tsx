/** @jsxImportSource react */
import { chinaTime } from '../../china-time.ts';
import { Masked, useData } from '../shared/react.tsx';
import { local, yuan } from './beast.ts';
import { Wall } from './wall.tsx';
import type { DetailAnswer } from './wire.ts';

const at = (seconds: number | null) => (seconds ? chinaTime(seconds * 1000, 'YYYY-MM-DD HH:mm:ss') : '-');

export function Detail({ sn }: { sn: string }) {
  const loaded = useData<DetailAnswer>(
    {
      url: '/mangkhut/mms/orderDetail',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'anti-content': '0aX' },
      body: JSON.stringify({ order_sn: sn, source: 'MMS' }),
    },
    sn,
  );
  if (loaded.state === 'waiting' || loaded.state === 'nothing') return null;
  const order = loaded.state === 'here' ? loaded.data.result : null;
  if (!order) return <Wall />;
  return (
    <div className={local('order-detail')}>
      <div>
        <span>订单号：</span>
        <span>{order.order_sn}</span>
      </div>
      <div>
        <span>订单状态：</span>
        <span>{order.order_status_str}</span>
      </div>
      <div>
        <span>订单成交时间：</span>
        <span>{at(order.confirm_time)}</span>
      </div>
      <div>
        <span>承诺发货时间：</span>
        <span>{at(order.promise_shipping_time)}</span>
      </div>
      <div className="buyer-receive-info">
        <Masked text="" plain="何** 13*******07 [2288]">
          查看
        </Masked>
      </div>
      <div>
        {order.goods_name} ×{order.goods_number} ￥{yuan(order.order_amount)}
      </div>
    </div>
  );
}
