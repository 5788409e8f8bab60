import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { Selection } from '../../utils/review-board/select.ts';
import { coverageOf } from '../../utils/review-board/series.ts';
import { Button } from '../button.tsx';
import type { SaveTable } from '../charts/model.ts';
import { useWidth } from '../charts/use-width.ts';
import type { DeskConsole } from '../desk/model.ts';
import { PageHead } from '../desk/section.tsx';
import { EmptyState, Note, Skeleton } from '../states.tsx';
import { Charts } from './charts.tsx';
import { type BoardAsk, Filters } from './filters.tsx';
import './board.css';
import './figures.css';
import '../charts/print.css';

interface BoardPageProps {
  ask: BoardAsk;
  onAsk: (change: Partial<BoardAsk>) => void;
  /** Undefined while it is being read. */
  selection: Selection | undefined;
  cases: ReadonlyMap<string, ReviewCase>;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** `console/shop` of everything that has reviews, in whatever period. */
  places: readonly string[];
  /** The zone in which moments are told. */
  timeZone: string;
  /** UTC ms. */
  now: number;
  onSave: SaveTable;
  onPrint: () => void;
}

/** Below this many reviews shares and averages are hints. */
const HINT = 30;

/** The board: which reviews, what was read of them, and the charts. */
export function BoardPage({ selection, ask, timeZone, now, ...rest }: BoardPageProps) {
  // Asked while the page is still bare: among charts the browser would have to lay them out for the answer.
  const { element, width } = useWidth();
  const coverage = selection && coverageOf(selection);
  const moment = (at: number | undefined) => (at === undefined ? '' : formatMoment(at, now, timeZone));
  const body = () => {
    if (!selection || !coverage) return <Skeleton rows={8} label={t('reviewBoard.loading')} />;
    if (rest.places.length === 0)
      return <EmptyState title={t('reviewBoard.empty.title')}>{t('reviewBoard.empty.text')}</EmptyState>;
    if (coverage.reviews === 0)
      return <EmptyState title={t('reviewBoard.empty.period')}>{t('reviewBoard.empty.other')}</EmptyState>;
    return (
      <>
        <div class="rb-coverage">
          <p>
            {t('reviewBoard.coverage', [
              formatCount(coverage.reviews),
              moment(coverage.first),
              moment(coverage.last),
            ])}
          </p>
          {coverage.starless > 0 && <p>{t('reviewBoard.starless', [formatCount(coverage.starless)])}</p>}
          {coverage.reviews < HINT && <Note>{t('reviewBoard.few')}</Note>}
        </div>
        <Charts
          selection={selection}
          cases={rest.cases}
          period={ask.period}
          now={now}
          width={width}
          onItem={(item) => rest.onAsk({ item })}
          onSave={rest.onSave}
        />
      </>
    );
  };
  return (
    <div class="rb-board" ref={element} aria-busy={!selection}>
      <PageHead
        title={t('desk.reviewBoard.title')}
        lead={t('reviewBoard.lead')}
        actions={
          <>
            <a class="tx-button tx-button-plain" href="#/reviewBoard/praise">
              {t('reviewBoard.wall.open')}
            </a>
            <Button onClick={rest.onPrint}>{t('reviewBoard.print')}</Button>
          </>
        }
      />
      <Filters
        ask={ask}
        onAsk={rest.onAsk}
        consoles={rest.consoles}
        shops={rest.shops}
        places={rest.places}
        items={selection?.items ?? []}
      />
      {body()}
    </div>
  );
}
