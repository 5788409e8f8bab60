import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import type { CaseCommand } from '../../../utils/records/review-case.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import type { Patrol } from '../../../utils/review-case/patrol.ts';
import { KeyHelp } from '../../key-help.tsx';
import { EmptyState } from '../../states.tsx';
import type { DeskConsole } from '../model.ts';
import { CasePane, type CasePaneProps, PrintSheet } from './case-pane.tsx';
import { Filters } from './filters.tsx';
import { keyLines } from './key-lines.ts';
import { ListPane } from './list-pane.tsx';
import { obeyCase } from './obey.ts';
import { ReviewsHead } from './page-head.tsx';
import { useReviewsKeys } from './page-keys.ts';
import { PatrolBar, PatrolEnd } from './patrol.tsx';
import { usePatrol } from './use-patrol.ts';
import { usePrint } from './use-print.ts';
import { useReviewsView } from './use-reviews-view.ts';
import './reviews.css';

export interface ReviewsPageProps extends Omit<CasePaneProps, 'onCommand' | 'onPrint' | 'onOpenCase'> {
  rows: readonly CaseRow[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** Key of the review whose case is open, and of the item that the list begins with. */
  openKey: string | undefined;
  item: string | undefined;
  /** Where it is seen which orders of that item are still to ship; undefined without such a warning. */
  recall: string | undefined;
  round: Patrol;
  onRound: (round: Patrol) => void;
  onOpen: (key: string | undefined) => void;
  onCommand: (key: string, command: CaseCommand) => void;
  /** Puts the case off till tomorrow; gives the id of what was done. */
  onSnooze: (row: CaseRow) => string;
  /** Takes back the last thing done, and forgets it in the round. */
  onUndo: () => void;
  /** Prints the page; done when the browser has taken it. */
  onPrint: () => Promise<void>;
}

/** Bad reviews: the list with the case beside it, or one case after the other in the round of the day. */
export function ReviewsPage(props: ReviewsPageProps) {
  const { rows, openKey, load, now, onOpen } = props;
  const view = useReviewsView(rows, props.me, now, props.item);
  const [walking, setWalking] = useState(false);
  const [help, setHelp] = useState(false);
  const { isOpen, print } = usePrint(props.onPrint);
  const list = useRef<HTMLDivElement | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const patrol = usePatrol({
    round: props.round,
    onRound: props.onRound,
    open: view.open,
    isThere: (key) => rows.some((row) => row.key === key),
    walking,
    now,
  });
  const { current } = patrol;
  const isOver = walking && current === undefined;

  // Where the round led last: when another case is open, somebody was led there from elsewhere, and the round waits.
  const led = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (walking && led.current !== current && openKey !== current) onOpen(current);
    else if (walking && led.current === current && openKey !== current) setWalking(false);
    led.current = walking ? current : undefined;
  }, [walking, current, openKey, onOpen]);
  // The focus follows the round, so that screen readers say whose turn it is; typing is never interrupted, for keys do not walk then.
  const loaded = load.is === 'there' ? load.file.review.key : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the case does
  useEffect(() => {
    if (walking) card.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [walking, loaded, isOver]);

  const command = (on: string, given: CaseCommand) => {
    props.onCommand(on, given);
    if (!walking || given.do === 'next-done' || given.do === 'take-back') return;
    const isTick = given.do === 'note' && given.id.startsWith('check:');
    patrol.note({
      id: given.id,
      key: on,
      what: isTick ? 'tick' : given.do,
      ...(given.do === 'move' && { to: given.to }),
    });
  };
  const acts = {
    ...props,
    onCommand: (given: CaseCommand) => openKey !== undefined && command(openKey, given),
    onOpenCase: (key: string) => {
      setWalking(false);
      onOpen(key);
    },
    onPrint: print,
  };
  const walk = (on: boolean) => {
    if (on) patrol.begin();
    setWalking(on);
    if (!on) list.current?.focus();
  };
  useReviewsKeys((asked) =>
    obeyCase(asked, {
      file: load.is === 'there' && load.file.review.key === openKey ? load.file : undefined,
      row: rows.find(({ key }) => key === openKey),
      me: props.me,
      walking,
      card: card.current,
      command: acts.onCommand,
      snooze: (row) => {
        const id = props.onSnooze(row);
        if (!walking) return;
        patrol.note({ id, key: row.key, what: 'snooze' });
        patrol.go(1);
      },
      copy: props.onCopy,
      undo: props.onUndo,
      search: () => search.current?.focus(),
      help: () => setHelp(true),
      patrol: () => (view.open.length > 0 || patrol.isUnderWay) && walk(!walking),
      print: () => print(false),
      go: patrol.go,
      toList: () => (walking ? walk(false) : list.current?.focus()),
      enterList: () => {
        list.current?.focus();
        if (openKey === undefined) onOpen(view.shown[0]?.key);
      },
    }),
  );

  if (rows.length === 0 && openKey === undefined)
    return (
      <div class="desk-full rev">
        <ReviewsHead patrol={patrol} open={0} onPatrol={() => walk(true)} onHelp={() => setHelp(true)} />
        <EmptyState title={t('reviewCase.empty')}>{t('reviewCase.emptyHow')}</EmptyState>
      </div>
    );
  return (
    <div class="desk-full rev" data-walking={walking || undefined}>
      {walking ? (
        <PatrolBar
          round={patrol.round}
          onForward={() => patrol.go(1)}
          onBack={() => patrol.go(-1)}
          onLeave={() => walk(false)}
          onHelp={() => setHelp(true)}
        />
      ) : (
        <>
          <ReviewsHead
            patrol={patrol}
            open={view.open.length}
            onPatrol={() => walk(true)}
            onHelp={() => setHelp(true)}
          />
          {props.recall !== undefined && (
            <p>
              {t('reviewCase.several')} <a href={props.recall}>{t('reviewCase.openRecall')}</a>
            </p>
          )}
          <Filters {...props} view={view} searchRef={search} onList={() => list.current?.focus()} />
        </>
      )}
      <div class="rev-panes">
        {!walking && (
          <ListPane
            {...props}
            shown={view.shown}
            listRef={list}
            onEnter={() => card.current?.querySelector<HTMLElement>('h2')?.focus()}
          />
        )}
        <div class="rev-card" ref={card}>
          {isOver ? (
            <PatrolEnd
              round={patrol.round}
              left={view.open.length}
              onBack={() => patrol.go(-1)}
              onAgain={patrol.again}
              onLeave={() => walk(false)}
            />
          ) : (
            <CasePane {...acts} />
          )}
        </div>
      </div>
      <PrintSheet {...props} open={isOpen} />
      {help && <KeyHelp lines={keyLines()} onClose={() => setHelp(false)} />}
    </div>
  );
}
