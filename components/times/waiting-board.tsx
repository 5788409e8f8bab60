import { useLayoutEffect } from 'preact/hooks';
import { MINUTE } from '../../utils/core/time.ts';
import { formatTime } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';
import { CHAT_LATER } from '../attention/snooze.ts';
import { Button, IconButton } from '../button.tsx';
import { KeyHelp } from '../key-help.tsx';
import { Menu } from '../menu.tsx';
import { EmptyState, ErrorState, Skeleton } from '../states.tsx';
import { useTicker } from './use-ticker.ts';
import { useWaitingBoard, type WaitingDoes } from './use-waiting-board.ts';
import { WaitingList } from './waiting-list.tsx';

export interface WaitingBoardProps extends WaitingDoes {
  /** Undefined until the first reading; longest wait first. */
  rows: readonly Waiting[] | undefined;
  /** More wait than are listed: how many in all. */
  total: number;
  /** Why they could not be read. */
  failure: string | undefined;
  onRetry: () => void;
  /** Takes the focus when it appears. */
  autoFocus?: boolean;
  /** Stands beside other things: says in one line that nobody waits, and takes no more room than it has rows. */
  small?: boolean;
}

const Keys = ({ onClose, leave }: { onClose: () => void; leave: boolean }) => (
  <KeyHelp
    onClose={onClose}
    lines={[
      { keys: ['↓', 'J'], does: t('keys.next') },
      { keys: ['↑', 'K'], does: t('keys.previous') },
      { keys: ['Enter'], does: t('myTime.act.open') },
      { keys: ['S'], does: t('keys.snooze') },
      { keys: ['D'], does: t('myTime.act.done') },
      ...(leave ? [{ keys: ['Esc'], does: t('myTime.back') }] : []),
      { keys: ['?'], does: t('keys.help') },
    ]}
  />
);

/** Who waits, longest first, counting up while somebody looks; Enter brings the chat to the front. */
export function WaitingBoard(props: WaitingBoardProps) {
  const { rows, total, onLeave, autoFocus = false, small = false } = props;
  const now = useTicker((rows?.length ?? 0) > 0);
  const board = useWaitingBoard(rows, props);
  const { box, said, overlay, setOverlay } = board;
  const ready = rows !== undefined;
  // Beside other things it is a part of their page; alone it is the page.
  const Heading = small ? 'h2' : 'h1';
  useLayoutEffect(() => {
    if (!ready || !autoFocus) return;
    const find = (what: string) => box.current?.querySelector<HTMLElement>(what);
    (find('[role="grid"]') ?? find('button'))?.focus();
  }, [ready, autoFocus, box]);
  return (
    <section
      class="tx-waiting-board"
      aria-label={t('myTime.title')}
      ref={box}
      data-small={small || undefined}
      style={small ? { '--tx-waiting-rows': Math.max(1, rows?.length ?? 1) } : undefined}
    >
      <header class="tx-waiting-head">
        <Heading>
          {t('myTime.title')}
          {total > 0 && <span class="tx-quiet"> {t('myTime.count', total)}</span>}
        </Heading>
        {ready && rows.length === 0 && small && <span class="tx-quiet">{t('myTime.empty.title')}</span>}
        {onLeave && <IconButton icon="close" label={t('myTime.back')} hotkey="Esc" onClick={onLeave} />}
      </header>
      <Body {...props} now={now} board={board} />
      {ready && total > rows.length && (
        <p class="tx-waiting-said">{t('myTime.more', [String(rows.length)])}</p>
      )}
      {said && (
        <p class="tx-waiting-said" role={said.failed ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
      {overlay === 'keys' && <Keys leave={onLeave !== undefined} onClose={() => setOverlay(undefined)} />}
      {typeof overlay === 'object' && (
        <Later one={overlay.one} anchor={overlay.anchor} now={now} board={board} />
      )}
    </section>
  );
}

interface Board {
  now: number;
  board: ReturnType<typeof useWaitingBoard>;
}

/** Asks for how long the reminder is put off. */
function Later({ one, anchor, now, board }: Board & { one: Waiting; anchor: DOMRect }) {
  return (
    <Menu
      label={t('popup.act.snooze')}
      anchor={anchor}
      onClose={() => board.setOverlay(undefined)}
      items={CHAT_LATER.map((minutes, index) => ({
        id: String(minutes),
        label: t('myTime.later', minutes),
        detail: formatTime(now + minutes * MINUTE),
        hotkey: String(index + 1),
        onChoose: () => {
          const until = Date.now() + minutes * MINUTE;
          void board.attend(one, { do: 'snooze', until }, t('myTime.snoozedUntil', [formatTime(until)]));
        },
      }))}
    />
  );
}

function Body({ rows, failure, small = false, onRetry, now, board }: WaitingBoardProps & Board) {
  if (failure !== undefined && !rows)
    return (
      <ErrorState
        what={t('popup.broken.what')}
        safe={t('popup.broken.safe')}
        todo={t('popup.broken.todo')}
        detail={failure}
        actions={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    );
  if (!rows) return <Skeleton rows={small ? 1 : 6} height={44} label={t('common.loading')} />;
  if (rows.length === 0)
    return small ? null : <EmptyState title={t('myTime.empty.title')}>{t('myTime.empty.how')}</EmptyState>;
  return (
    <WaitingList
      rows={rows}
      now={now}
      activeKey={board.current?.key}
      onKey={board.onKey}
      onAction={board.act}
      onPress={({ key }) => board.setActive(key)}
    />
  );
}
