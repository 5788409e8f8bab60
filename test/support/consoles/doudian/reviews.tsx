/** @jsxImportSource react */
import { chinaTime } from '../../china-time.ts';
import { goTo, hashed, knobs } from '../shared/client.ts';
import { useAddress, useData, useGeneration } from '../shared/react.tsx';
import type { ReviewAnswer, ReviewItem } from './review-wire.ts';
import { Wall } from './wall.tsx';

const local = (name: string): string => `style_${name}__${hashed(name)}`;

function Row({ item }: { item: ReviewItem }) {
  return (
    <tr className="ant-table-row">
      <td>
        <div className={local('productName')}>{item.product.name}</div>
      </td>
      <td>
        <span className="spiderman-tag_content">{item.tags.rank_info.name}</span>
        <div className={local('commentContent')}>{item.content || '此用户没有填写评价内容'}</div>
      </td>
      <td>
        <div className={local('userInfo')}>
          <div className={local('userName')}>{item.user_name}</div>
          <div>会员</div>
          <div>{chinaTime(item.comment_time * 1000, 'YYYY-MM-DD HH:mm:ss')}</div>
        </div>
      </td>
      <td>
        <a>回复</a>
      </td>
    </tr>
  );
}

/** The old table of reviews: only sources of 2022 and before say what it looks like. */
export function Reviews() {
  const { searchParams } = useAddress();
  const rank = searchParams.get('rank') ?? '0';
  const page = Number(searchParams.get('page') ?? 0);
  const loaded = useData<ReviewAnswer>(
    {
      url: `/product/tcomment/commentList?rank=${rank}&filter=4&page=${page}&pageSize=${knobs.pageSize}&appid=1`,
    },
    `${rank}/${page}`,
  );
  const generation = useGeneration(loaded.state === 'here');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state !== 'here') return null;
  if (!loaded.data.data) return <Wall />;
  const move = (name: string, value: string) => {
    const next = new URL(location.href);
    next.searchParams.set(name, value);
    goTo(next.href);
  };
  return (
    <div className={local('comments')}>
      {['全部', '中评', '差评'].map((title, at) => (
        <button type="button" key={title} onClick={() => move('rank', String(at))}>
          {title}
        </button>
      ))}
      <div className="ant-spin-nested-loading">
        <div className="ant-spin-container">
          <div className="ant-table-wrapper">
            <table key={generation}>
              <thead className="ant-table-thead">
                <tr>
                  <th>商品信息</th>
                  <th>评价内容</th>
                  <th>买家</th>
                  <th>操作</th>
                </tr>
              </thead>
              <tbody className="ant-table-tbody">
                {loaded.data.data.map((item) => (
                  <Row key={item.id} item={item} />
                ))}
              </tbody>
            </table>
            {loaded.data.data.length === 0 && <div className="ant-table-placeholder">暂无数据</div>}
          </div>
        </div>
      </div>
      <button type="button" onClick={() => move('page', String(page + 1))}>
        下一页
      </button>
    </div>
  );
}
