import './state-mark.css';

/** How something stands: always said with colour, word and shape together. */
export type State = 'late' | 'soon' | 'fine';

/** The shape of a state: ● late, ◐ soon, ○ fine. The word must stand beside it. */
export function StateMark({ state, size = 10 }: { state: State; size?: number }) {
  return (
    <svg class={`tx-mark tx-mark-${state}`} width={size} height={size} viewBox="0 0 10 10" aria-hidden="true">
      <circle
        cx="5"
        cy="5"
        r="4"
        fill={state === 'late' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
      />
      {state === 'soon' && <path d="M5 1a4 4 0 0 0 0 8Z" fill="currentColor" />}
    </svg>
  );
}
