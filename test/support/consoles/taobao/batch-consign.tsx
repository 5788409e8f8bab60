/** @jsxImportSource react */
import { hashed, knobs } from '../shared/client.ts';
import { Masked, useData, useGeneration } from '../shared/react.tsx';
import { hiddenUrl } from './hidden.ts';
import { Wall } from './wall.tsx';
import type { BatchCard } from './wire.ts';

/** A pair of classes as styled-components makes them: nothing in them can be read. */
const styled = (name: string): string => `sc-${hashed(`sc/${name}`, 6)} ${hashed(name, 6)}`;

function Card({ card }: { card: BatchCard }) {
  return (
    <div className={`list-item-wrapper ${styled('item')}`}>
      <div className={`header-wrapper ${styled('header')}`}>
        <div className="hearder-left">
          <span>订单编号：</span>
          <span>{card.no}</span>
          <span className={styled('label')}>支付时间</span>
          <span className={styled('value')}>{card.paid}</span>
          {card.latest && (
            <>
              <span className={styled('label')}>最晚发货时间</span>
              <span className={styled('value')}>{card.latest}</span>
            </>
          )}
        </div>
        <div className={styled('state')}>待发货</div>
      </div>
      {card.goods.map((one) => (
        <div key={one.id} role="row" className={styled('row')}>
          <div role="gridcell">
            <a href={`//trade.taobao.com/trade/detail/tradeSnap.htm?tradeId=${one.id}`}>{one.title}</a>
            <span>{one.spec}</span>
          </div>
          <div role="gridcell">
            ￥{one.price} x {one.quantity}
          </div>
        </div>
      ))}
      <div className={`footer-wrapper ${styled('footer')}`}>
        <Masked text={card.to} plain="南江省 江州市 临水区 青石路 8 号，何青，13800000000">
          解密
        </Masked>
      </div>
    </div>
  );
}

function CardOf2023({ card }: { card: BatchCard }) {
  return (
    <div className="batch-consign-table-group-normal next-table">
      <table>
        <tbody>
          <tr className="next-table-group-header">
            <td>
              <input type="checkbox" />
            </td>
            <td>
              <span>订单编号：{card.no}</span> <a>{card.buyer}</a> <span>支付时间：{card.paid}</span>
            </td>
          </tr>
          {card.goods.map((one) => (
            <tr key={one.id}>
              <td className="order-goods-pics">
                <a href={`//trade.taobao.com/trade/detail/tradeSnap.htm?tradeId=${one.id}`}>{one.title}</a>
              </td>
              <td>
                ￥{one.price}*{one.quantity}
              </td>
            </tr>
          ))}
          <tr className="next-table-group-footer">
            <td>
              <span>{card.to}</span>
              <i className="qn_iconfont" />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** The batch-ship page. Layouts: `2023`, and anything else for the one of 2026. It does not refresh by itself. */
export function BatchConsign() {
  const loaded = useData<{ data?: { cards: BatchCard[] } }>(
    { url: hiddenUrl('batch'), credentials: true },
    'batch',
  );
  const generation = useGeneration(loaded.state === 'here');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state !== 'here') return null;
  if (!loaded.data.data) return <Wall />;
  const One = knobs.layout === '2023' ? CardOf2023 : Card;
  return (
    <div className={styled('list')} key={generation}>
      {loaded.data.data.cards.map((card) => (
        <One key={card.no} card={card} />
      ))}
    </div>
  );
}
