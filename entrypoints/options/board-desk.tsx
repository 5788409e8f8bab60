import { useCallback, useMemo, useState } from 'preact/hooks';
import type { DataTable } from '../../components/charts/model.ts';
import type { DeskConsole, Said } from '../../components/desk/model.ts';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { BoardPage } from '../../components/review-board/board-page.tsx';
import type { BoardAsk } from '../../components/review-board/filters.tsx';
import { CHINA, dayOf } from '../../utils/core/zone.ts';
import { t } from '../../utils/locales/text.ts';
import { lastDays, SPANS } from '../../utils/review-board/period.ts';
import { PraiseDesk } from './praise-desk.tsx';
import { printPage } from './print-page.ts';
import { RecallDesk } from './recall-desk.tsx';
import { saveTable } from './save-table.ts';
import { useBoard } from './use-board.ts';

interface BoardDeskProps {
  consoles: readonly DeskConsole[];
  /** `praise`, `recall/<key of an item and a topic>`, or the board itself, of so many days where there is a number. */
  of: string | undefined;
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
  onCopy: (text: string) => Promise<boolean>;
}

const RECALL = 'recall/';
/** How long reviews for the wall may be old at first, days. */
const WALL_DAYS = 365;

/** How many days the address asks for; 30 where it says nothing of use. */
const spanOf = (of: string | undefined): BoardAsk['span'] =>
  (SPANS.map(String).find((days) => days === of) as BoardAsk['span'] | undefined) ?? '30';

/** The zone of each console; one for as long as the desk is open. */
function useZones(consoles: readonly DeskConsole[]) {
  return useCallback(
    (console: string) => consoles.find(({ id }) => id === console)?.timeZone ?? CHINA,
    [consoles],
  );
}

/** The board on the store. */
function Board({ consoles, of, now, zoneOf }: BoardDeskProps & { zoneOf: (console: string) => string }) {
  const today = dayOf(now, CHINA);
  const [{ span, period: custom, under, item }, setAsk] = useState<BoardAsk>({
    span: spanOf(of),
    period: lastDays(30, today),
    under: '',
    item: '',
  });
  const period = useMemo(
    () => (span === 'custom' ? custom : lastDays(Number(span), today)),
    [span, custom, today],
  );
  const { selection, failure, ...known } = useBoard(period, under, item, zoneOf);
  if (failure && !selection)
    return (
      <StoreTrouble
        failure={failure}
        what={t('reviewBoard.broken.what')}
        safe={t('reviewBoard.broken.safe')}
      />
    );
  const save = (name: string, table: DataTable) =>
    void saveTable(`${name}-${period.from}-${period.to}`, table);
  return (
    <BoardPage
      {...known}
      ask={{ span, period, under, item }}
      onAsk={(change) => setAsk((before) => ({ ...before, period, ...change }))}
      selection={selection}
      consoles={consoles}
      timeZone={zoneOf(under.split('/')[0] ?? '')}
      now={now}
      onSave={save}
      onPrint={() => void printPage()}
    />
  );
}

/** The board, the wall of praise and recalls, by what the address names. */
export function BoardDesk(props: BoardDeskProps) {
  const { of, now, say, onCopy } = props;
  const zoneOf = useZones(props.consoles);
  if (of === 'praise') return <PraiseDesk days={WALL_DAYS} zoneOf={zoneOf} now={now} say={say} />;
  if (of?.startsWith(RECALL))
    return (
      <RecallDesk subject={of.slice(RECALL.length)} zoneOf={zoneOf} now={now} say={say} onCopy={onCopy} />
    );
  return <Board {...props} zoneOf={zoneOf} />;
}
