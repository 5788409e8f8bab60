/** @jsxImportSource react */
import { useState } from 'react';
import { knobs } from '../shared/client.ts';
import { useData, useGeneration } from '../shared/react.tsx';
import { beast, hook } from './beast.ts';
import { Cards } from './cards.tsx';
import { Grouped } from './grouped.tsx';
import { Wall } from './wall.tsx';
import { Pager, Spinner } from './widgets.tsx';
import type { ListAnswer } from './wire.ts';

/** The order list: filter, table in one of two layouts, pager. Layouts: `2021` (cards) and anything else (grouped). */
export function Orders() {
  const [page, setPage] = useState(1);
  const [size, setSize] = useState(knobs.pageSize);
  const loaded = useData<ListAnswer>(
    {
      url: '/mangkhut/mms/recentOrderList',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'anti-content': '0aY' },
      body: JSON.stringify({
        orderType: 0,
        afterSaleType: 1,
        remarkStatus: -1,
        pageNumber: page,
        pageSize: size,
        sortType: 10,
        mobile: '',
      }),
    },
    `${page}/${size}`,
  );
  const generation = useGeneration(loaded.state === 'here');
  const result = loaded.state === 'here' ? loaded.data.result : undefined;
  if (loaded.state === 'odd' || result === null) return <Wall />;
  const items = result?.pageItems ?? [];
  const total = result?.totalItemNum ?? 0;
  const isLast = page * size >= total;
  const Table = knobs.layout === '2021' ? Cards : Grouped;
  return (
    <>
      <div {...hook('box')}>
        <div {...{ label: '订单状态' }}>
          <div {...hook('select')}>
            <div {...hook('select-header')}>
              <input readOnly value="全部" />
            </div>
          </div>
        </div>
        <input placeholder="请输入完整商品ID" />
        <button type="button" {...hook('button')} className={beast('BTN_outerWrapper')}>
          <span>查询</span>
        </button>
      </div>
      {loaded.state === 'here' && <Table key={generation} items={items} />}
      <Spinner isWaiting={loaded.state === 'waiting'} />
      <Pager total={total} isLast={isLast} onNext={() => setPage(page + 1)}>
        {[20, 50, 100].map((one) => (
          <button type="button" key={one} className={beast('PGT_sizeSelect')} onClick={() => setSize(one)}>
            {one}条/页
          </button>
        ))}
      </Pager>
    </>
  );
}
