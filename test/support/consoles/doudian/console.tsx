/** @jsxImportSource react */
import { type MouseEvent, useState } from 'react';
import { goTo, hashed, knobs, shop } from '../shared/client.ts';
import { mount, useAddress } from '../shared/react.tsx';
import { Orders } from './orders.tsx';
import { Parcels } from './parcels.tsx';
import { Reviews } from './reviews.tsx';

const MENU = [
  ['首页', '/ffa/mshop/homepage/index'],
  ['订单管理', '/ffa/morder/order/list'],
  ['包裹中心', '/ffa/logistics/parcelCenter'],
  ['评价管理', '/ffa/g/comment'],
] as const;

function Guide() {
  const [open, setOpen] = useState(knobs.cover);
  if (!open) return null;
  return (
    <div
      role="dialog"
      className="auxo-modal-wrap"
      style={{ position: 'fixed', inset: 0, background: 'rgba(0,0,0,.4)', zIndex: 1000 }}
    >
      <div className="auxo-modal">
        <div>新功能引导</div>
        <button type="button" className="auxo-btn" onClick={() => setOpen(false)}>
          <span>知道了</span>
        </button>
      </div>
    </div>
  );
}

function Console() {
  const { pathname } = useAddress();
  const follow = (event: MouseEvent, path: string) => {
    event.preventDefault();
    goTo(path);
  };
  return (
    <>
      <div id="fxg-pc-header">
        <div className="headerShopName">{shop.name}</div>
      </div>
      <nav>
        {MENU.map(([title, path]) => (
          <a
            key={path}
            href={path}
            className={`index_menu__${hashed('menu')}`}
            onClick={(event) => follow(event, path)}
          >
            {title}
          </a>
        ))}
      </nav>
      {pathname.includes('/morder/order/list') && <Orders />}
      {pathname.includes('/parcelCenter') && <Parcels />}
      {pathname.includes('/ffa/g/comment') && <Reviews />}
      <Guide />
    </>
  );
}

mount(<Console />);
