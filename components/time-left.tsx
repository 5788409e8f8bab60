import { formatLeft, formatLeftInMinutes, speakLeft } from '../utils/locales/format.ts';
import { type State, StateMark } from './state-mark.tsx';
import './time-left.css';

interface TimeLeftProps {
  /** UTC ms. */
  dueAt: number;
  /** UTC ms. */
  now: number;
  /** How it stands if it is not late yet. */
  state?: Exclude<State, 'late'>;
  /** Whether minutes matter: under an hour they are named. */
  inMinutes?: boolean;
}

/** `● 迟 2:10` / `◐ 剩 3:40`: the time to or since a deadline, spoken in full. */
export function TimeLeft({ dueAt, now, state = 'fine', inMinutes = false }: TimeLeftProps) {
  const left = dueAt - now;
  const shown = left <= 0 ? 'late' : state;
  return (
    <span class={`tx-time-left tx-state-${shown}`}>
      <StateMark state={shown} />
      <span aria-hidden="true">{inMinutes ? formatLeftInMinutes(left) : formatLeft(left)}</span>
      <span class="tx-hidden">{speakLeft(left)}</span>
    </span>
  );
}
