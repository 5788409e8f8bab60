/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { beast, hook } from './beast.ts';

/** The mask over what waits for its data. */
export const Spinner = ({ isWaiting }: { isWaiting: boolean }) => (
  <div className={beast('Spn_spinningMask')} style={{ display: isWaiting ? 'block' : 'none' }} />
);

/** What stands under a list; `children` behind the way to the next page. */
export const Pager = (props: { total: number; isLast: boolean; onNext(): void; children?: ReactNode }) => (
  <div {...hook('pagination')} className={beast('PGT_outerWrapper')}>
    <span className={beast('PGT_totalText')}>共有 {props.total} 条</span>
    <ul>
      <li
        {...hook('pagination-next')}
        className={props.isLast ? beast('PGT_next', 'PGT_disabled') : beast('PGT_next')}
        onClick={() => !props.isLast && props.onNext()}
      >
        下一页
      </li>
    </ul>
    {props.children}
  </div>
);

/** The head of a table of the newer kind. */
export const TableHead = ({ titles }: { titles: readonly string[] }) => (
  <thead {...hook('table-middle-thead')}>
    <tr {...hook('table-header-tr')} className={beast('TB_stickyHeaderFirstTr')}>
      {titles.map((title) => (
        <th key={title} {...hook('table-th')}>
          {title}
        </th>
      ))}
    </tr>
  </thead>
);
