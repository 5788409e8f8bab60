/** @jsxImportSource react */
import { useState } from 'react';
import { goTo } from '../shared/client.ts';
import { useAddress, useData, useGeneration } from '../shared/react.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import { ReviewTable } from './review-table.tsx';
import { REVIEW_CALL, REVIEW_HOST, type ReviewAnswer } from './review-wire.ts';
import { Wall } from './wall.tsx';

const TAGS = ['有内容', '有图片', '有视频', '有追评', '已回复', '未回复'];

/** The list of reviews; filters and pager stand in the address. */
export function Reviews() {
  const { searchParams } = useAddress();
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState<string>();
  const current = Number(searchParams.get('current') ?? 1);
  const pageSize = Number(searchParams.get('_pageSize') ?? searchParams.get('pageSize') ?? 20);
  const rate = searchParams.get('rate');
  const jsonBody = JSON.stringify({
    pageType: 'rateWait4PC',
    pagination: { current, pageSize },
    dateRange: ['20260101', '20261231'],
    ...(rate === '-1' && { emotion: 13 }),
  });
  const query = `jsv=2.6.1&appKey=12574478&t=${Date.now()}&sign=0a&api=${REVIEW_CALL}&v=1.0&type=originaljson&dataType=json`;
  const loaded = useData<ReviewAnswer>(
    {
      url: `https://${REVIEW_HOST}/h5/${REVIEW_CALL}/1.0/?${query}`,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      credentials: true,
      body: new URLSearchParams({ data: JSON.stringify({ jsonBody }) }).toString(),
    },
    `${current}/${pageSize}/${rate}/${asked}`,
  );
  const generation = useGeneration(loaded.state === 'here');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state === 'nothing') return null;
  const list = loaded.state === 'here' ? loaded.data.data?.data : undefined;
  if (loaded.state === 'here' && !list) return <Wall />;
  const items = list?.dataSource ?? [];
  const move = (name: string, value: string) => {
    const next = new URL(location.href);
    next.searchParams.set(name, value);
    goTo(next.href);
  };
  return (
    <div className="next-loading-wrap">
      <div>
        {TAGS.map((tag) => (
          <span key={tag} className="next-tag" onClick={() => move('rate', tag === '未回复' ? '-1' : '')}>
            {tag}
          </span>
        ))}
        <ReviewTable key={generation} items={items} waiting={!list} onReply={setOpen} />
        <div className="next-pagination">
          <span className="next-pagination-total">共 {list?.total ?? 0} 条</span>
          <button
            type="button"
            className="next-btn next-pagination-item next-next"
            onClick={() => move('current', String(current + 1))}
          >
            下一页
          </button>
        </div>
      </div>
      {open !== undefined && (
        <ReplyDialog review={open} onSent={() => setAsked(asked + 1)} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
