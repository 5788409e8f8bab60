/** @jsxImportSource react */
import { useState } from 'react';
import { goTo, knobs } from '../shared/client.ts';
import { useAddress, useData, useGeneration } from '../shared/react.tsx';
import { beast, hook, local } from './beast.ts';
import { ReplyDialog } from './reply-dialog.tsx';
import { ReviewTable } from './review-table.tsx';
import type { ReviewAnswer } from './review-wire.ts';
import { Wall } from './wall.tsx';
import { Pager, Spinner } from './widgets.tsx';

/** The list of reviews: filter by stars and pager, both without a load; the rows are replaced in one tick. */
export function Reviews() {
  const { searchParams } = useAddress();
  const page = Number(searchParams.get('page') ?? 1);
  const stars = searchParams.get('stars') ?? '';
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState<string>();
  const loaded = useData<ReviewAnswer>(
    {
      url: '/saturn/reviews/list',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'anti-content': '0aZ' },
      body: JSON.stringify({
        startTime: 0,
        endTime: 2_000_000_000,
        pageNo: page,
        pageSize: knobs.pageSize,
        descScore: stars ? stars.split(',') : [],
        mainReviewContentStatus: '1',
        orderSn: '',
      }),
    },
    `${page}/${stars}/${asked}`,
  );
  const generation = useGeneration(loaded.state === 'here');
  const result = loaded.state === 'here' ? loaded.data.result : undefined;
  if (loaded.state === 'odd' || result === null) return <Wall />;
  const items = result?.data ?? [];
  const total = result?.totalRows ?? 0;
  const move = (name: string, value: string) => {
    const next = new URL(location.href);
    next.searchParams.set(name, value);
    goTo(next.href);
  };
  const answered = items.find(({ reviewId }) => reviewId === open);
  return (
    <div className={local('evaluation-list')}>
      <h3>评价管理</h3>
      {[
        ['全部', ''],
        ['中差评', '1,2,3'],
        ['好评', '4,5'],
      ].map(([title, value = '']) => (
        <button type="button" key={title} className={local('filter')} onClick={() => move('stars', value)}>
          {title}
        </button>
      ))}
      {loaded.state === 'here' && items.length > 0 && (
        <ReviewTable key={generation} items={items} onReply={setOpen} />
      )}
      {loaded.state === 'here' && items.length === 0 && (
        <div {...hook('table-empty')} className={beast('TB_empty')}>
          暂无数据
        </div>
      )}
      <Spinner isWaiting={loaded.state === 'waiting'} />
      <Pager
        total={total}
        isLast={page * knobs.pageSize >= total}
        onNext={() => move('page', String(page + 1))}
      />
      {answered && (
        <ReplyDialog
          review={answered.reviewId}
          onSent={() => setAsked(asked + 1)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
