import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';
import { waitCommandOf } from './waiting-keys.ts';
import type { WaitAction } from './waiting-row.tsx';

/** What the board of those who wait is given to act with. */
export interface WaitingDoes {
  /** Brings the chat to the front. Errors: `no-chat` and what `open` says. */
  onOpen: (one: Waiting) => Promise<Result<unknown>>;
  onAttend: (key: string, command: AlertCommand) => Promise<Result<unknown>>;
  /** Goes back to where this came from; absent where it stands beside other things. */
  onLeave?: () => void;
}

interface Said {
  text: string;
  failed?: boolean;
}

/** Enter and space on a focused button are the button's own. */
const pressesButton = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button, a') !== null;

/** What went wrong when a chat was to come to the front. */
function openFailure(code: string, { consoleName }: Waiting): string {
  if (code === 'no-chat') return t('myTime.failed.noChat', [consoleName]);
  return t(code === 'no-record' ? 'myTime.failed.gone' : 'myTime.failed.open');
}

/** Cursor, words and keys of the board of those who wait. */
export function useWaitingBoard(rows: readonly Waiting[] | undefined, does: WaitingDoes) {
  const [active, setActive] = useState<string>();
  const [said, setSaid] = useState<Said>();
  const [overlay, setOverlay] = useState<'keys' | { one: Waiting; anchor: DOMRect }>();
  const box = useRef<HTMLElement>(null);
  /** Where the active row stood: who was answered goes, and the next in the list becomes active. */
  const place = useRef(0);
  const found = rows?.findIndex(({ key }) => key === active) ?? -1;
  if (found >= 0) place.current = found;
  const at =
    active === undefined || !rows ? -1 : found >= 0 ? found : Math.min(place.current, rows.length - 1);
  const current = rows?.[at];

  const attend = async (one: Waiting, command: AlertCommand, text: string) => {
    if (!one.alert) return setSaid({ text: t('myTime.nothingToPutOff') });
    const done = await does.onAttend(one.alert.key, command);
    setSaid(done.ok ? { text } : { text: t('popup.failed.other'), failed: true });
  };
  const open = async (one: Waiting) => {
    const done = await does.onOpen(one);
    setSaid(done.ok ? undefined : { text: openFailure(done.error.code, one), failed: true });
  };
  const act = (action: WaitAction, one: Waiting, anchor: DOMRect) => {
    if (action === 'open') void open(one);
    else if (action === 'snooze' && one.alert) setOverlay({ one, anchor });
    else void attend(one, { do: 'done' }, t('myTime.said.done'));
  };
  const move = (to: number) => {
    const next = rows?.[Math.max(0, Math.min(to, rows.length - 1))];
    if (next) setActive(next.key);
  };
  const leave = (): boolean => {
    if (said) setSaid(undefined);
    else if (does.onLeave) does.onLeave();
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const command = waitCommandOf(event);
    if (!command) return false;
    if (command.do === 'leave') return leave();
    if (command.do === 'help') setOverlay('keys');
    else if (command.do === 'move') move(current ? at + command.by : 0);
    else if (command.do === 'first') move(0);
    else if (command.do === 'last') move((rows?.length ?? 1) - 1);
    else if (current) {
      const row = box.current?.querySelector('[data-active]')?.getBoundingClientRect();
      act(command.do, current, row ?? new DOMRect());
    }
    return true;
  };

  // Where it is the whole surface, keys count wherever the focus is, but for what lies over it.
  const newest = useRef(onKey);
  newest.current = onKey;
  const listens = does.onLeave !== undefined && overlay === undefined;
  useLayoutEffect(() => {
    if (!listens) return;
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || pressesButton(event)) return;
      if (newest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [listens]);

  return { box, current, said, overlay, setOverlay, setActive, attend, act, onKey };
}
