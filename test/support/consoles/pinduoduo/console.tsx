/** @jsxImportSource react */
import type { MouseEvent, ReactNode } from 'react';
import { goTo, knobs, shop } from '../shared/client.ts';
import { mount, useAddress, useData } from '../shared/react.tsx';
import { hook, local } from './beast.ts';
import { Detail } from './detail.tsx';
import { Orders } from './orders.tsx';
import { Reviews } from './reviews.tsx';
import { Wall } from './wall.tsx';

const MENU: readonly (readonly [title: string, path: string])[] = [
  ['首页', '/home/'],
  ['订单查询', '/orders/list'],
  ['售后工作台', '/aftersales/aftersale_list'],
  ['评价管理', '/goods/evaluation/index'],
];

function Link({ to, children }: { to: string; children: ReactNode }) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} className={local('nav-item')} onClick={follow}>
      {children}
    </a>
  );
}

interface Counted {
  result?: { unship: number; unship12h: number; delay: number; unreceive: number } | null;
}

function Home() {
  const counted = useData<Counted>(
    {
      url: '/mars/app/order/statisticWithType',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'anti-content': '0aW' },
      body: JSON.stringify({ subType: 5, additionalTypeSet: [] }),
    },
    'home',
  );
  if (counted.state === 'odd' || (counted.state === 'here' && !counted.data.result)) return <Wall />;
  if (counted.state !== 'here') return null;
  const { unship, unship12h, delay, unreceive } = counted.data.result ?? {};
  return (
    <div {...hook('card')} className={local('order-overview')}>
      <p>待发货 {unship}</p>
      <p>即将延迟发货 {unship12h}</p>
      <p>已延迟发货 {delay}</p>
      <p>待收货 {unreceive}</p>
    </div>
  );
}

function AfterSales() {
  return <div className={local('aftersales')}>暂无售后单</div>;
}

function Console() {
  const { pathname, searchParams } = useAddress();
  return (
    <>
      <header className="user-info-top">
        <div className="user-name">
          <span className="name">{shop.name}</span>
          <span className="id">{shop.id}</span>
        </div>
      </header>
      <nav>
        {MENU.map(([title, path]) => (
          <Link key={path} to={path}>
            {title}
          </Link>
        ))}
      </nav>
      <main id="pdd-app-skeleton-main-content">
        {pathname.startsWith('/home') && <Home />}
        {pathname.startsWith('/orders/list') && (
          <div id="mf-mms-orders-container">
            <Orders />
          </div>
        )}
        {pathname.startsWith('/orders/detail') && <Detail sn={searchParams.get('sn') ?? ''} />}
        {pathname.startsWith('/aftersales') && <AfterSales />}
        {pathname.startsWith('/goods/evaluation') && <Reviews />}
      </main>
      {knobs.cover && (
        <div
          {...hook('modal')}
          style={{ position: 'fixed', inset: 0, background: 'rgba(0,0,0,.4)', zIndex: 1000 }}
        >
          <div {...hook('modal-inner')}>
            新版订单页上线 <button type="button">知道了</button>
          </div>
        </div>
      )}
    </>
  );
}

mount(<Console />);
