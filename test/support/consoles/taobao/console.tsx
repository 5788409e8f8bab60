/** @jsxImportSource react */
import type { MouseEvent } from 'react';
import { goTo, hashed, knobs } from '../shared/client.ts';
import { mount, useAddress } from '../shared/react.tsx';
import { BatchConsign } from './batch-consign.tsx';
import { Home } from './home.tsx';
import { OldSold } from './old-sold.tsx';
import { Reviews } from './reviews.tsx';
import { Sold } from './sold.tsx';

const MENU = [
  ['首页', '/home.htm/QnworkbenchHome/'],
  ['已卖出的宝贝', '/home.htm/trade-platform/tp/sold'],
  ['批量发货', '/home.htm/batch-consign'],
  ['评价管理', '/home.htm/comment-manage/list/rateWait4PC?current=1&pageSize=20'],
] as const;

function Page({ path, id }: { path: string; id: string | null }) {
  if (path.includes('/trade-platform/tp/sold')) return <Sold />;
  if (path.includes('/trade-platform/tp/detail'))
    return <div className={`detail_tabs-container-layout__${hashed('d')}`}>订单编号：{id}</div>;
  if (path.includes('/comment-manage/list/rateWait4PC')) return <Reviews />;
  if (path.includes('/batch-consign')) return <BatchConsign />;
  if (path.includes('/QnworkbenchHome')) return <Home />;
  if (path.includes('list_sold_items')) return <OldSold />;
  return null;
}

function Console() {
  const { pathname, searchParams } = useAddress();
  const follow = (event: MouseEvent, path: string) => {
    event.preventDefault();
    goTo(path);
  };
  return (
    <>
      <nav>
        {MENU.map(([title, path]) => (
          <a
            key={path}
            href={path}
            className={`navItem--${hashed('nav', 8)}`}
            onClick={(event) => follow(event, path)}
          >
            {title}
          </a>
        ))}
      </nav>
      <div id="ice-container">
        <Page path={pathname} id={searchParams.get('bizOrderId')} />
      </div>
      {knobs.cover && (
        <div className={`intro--cardSkip--${hashed('intro', 8)}`}>
          <div
            className="driver-popover"
            style={{ position: 'fixed', inset: 0, background: 'rgba(0,0,0,.4)', zIndex: 1000 }}
          >
            新功能{' '}
            <button type="button" className="driver-popover-close-btn">
              跳过
            </button>
          </div>
        </div>
      )}
    </>
  );
}

mount(<Console />);
