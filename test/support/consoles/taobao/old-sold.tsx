/** @jsxImportSource react */
import { hashed } from '../shared/client.ts';
import { useGeneration } from '../shared/react.tsx';
import { useSold } from './sold-data.ts';
import { Wall } from './wall.tsx';

/** A class of the old list: module, name and a hash that differs from deploy to deploy. */
const mod = (module: string, name: string): string =>
  `${module}-mod__${name}___${hashed(`${module}/${name}`)}`;

/** The old order list, before the shell. */
export function OldSold() {
  const loaded = useSold(1);
  const generation = useGeneration(loaded.state === 'here');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state !== 'here') return null;
  if (!loaded.data.mainOrders) return <Wall />;
  return (
    <div id="sold_container" key={generation}>
      {loaded.data.mainOrders.map((order) => (
        <div key={order.id} className={`trade-order-main ${mod('item', 'trade-order')}`}>
          <table>
            <tbody>
              <tr>
                <td>
                  <label className={mod('item', 'checkbox-label')}>
                    <input type="checkbox" />
                    <span>订单号:{order.id}</span> <span>创建时间:{order.orderInfo.createTime}</span>
                  </label>
                  <a className={mod('buyer', 'name')}>{order.buyer.nick}</a>
                </td>
              </tr>
            </tbody>
          </table>
          <table>
            <tbody>
              {order.subOrders.map((sub, at) => (
                <tr key={sub.idStr} className={mod('suborder', 'item')}>
                  <td className={mod('sol', 'no-br')}>
                    <a href={sub.itemInfo.itemUrl}>
                      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the page of that time wrote entities as they came. */}
                      <span dangerouslySetInnerHTML={{ __html: sub.itemInfo.title }} />
                    </a>
                    <span className={mod('production', 'sku-item')}>{sub.itemInfo.skuText[0]?.value}</span>
                  </td>
                  <td className={mod('sol', 'no-br')}>{sub.priceInfo.realTotal}</td>
                  <td className={mod('sol', 'no-br')}>{sub.quantity}</td>
                  <td className={mod('sol', 'no-br')}>{sub.operations[0]?.text}</td>
                  <td className={mod('sol', 'no-br')}>{at === 0 ? order.statusInfo.text : ''}</td>
                  <td className={mod('sol', 'no-br')}>{at === 0 ? order.payInfo.actualFee : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}
