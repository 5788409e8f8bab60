/** The strokes of each icon on a 16 px grid. */
const STROKES = {
  search: 'M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  sliders: 'M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M7 2.5v4h4v-4ZM5 9.5v4h4v-4Z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.6',
  check: 'm3 8.5 3.4 3.4L13 4.8',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M6 6h7.5v7.5H6ZM10 3.5V2.5H2.5V10h1',
  message: 'M2.5 3h11v8H7l-3 2.5V11H2.5ZM5.3 6h5.4M5.3 8.3h3.4',
  open: 'M9 2.5h4.5V7M13.5 2.5 7.8 8.2M6.5 3.5h-4v10h10v-4',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'm4 6.2 4 4 4-4',
  up: 'm4 9.8 4-4 4 4',
  right: 'm6.2 4 4 4-4 4',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.7 4M13.5 2v3h-3',
  warning: 'M8 2 1.8 13.5h12.4ZM8 6.3v3.2M8 11.5h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.4M8 5.2h.01',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.8a3.7 3.7 0 0 1 0 7.4H6',
  keyboard: 'M1.5 4h13v8.5h-13ZM4 6.8h.01M6.7 6.8h.01M9.3 6.8h.01M12 6.8h.01M5 9.8h6',
  plus: 'M8 3v10M3 8h10',
  pin: 'M2.5 3h11v10h-11ZM10 3v10',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9',
  edit: 'm2.5 13.5.7-3.2 7.8-7.8 2.5 2.5-7.8 7.8Z',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  upload: 'M8 10.2V2.7M4.8 5.8 8 2.6l3.2 3.2M2.5 13.5h11',
} as const;

export type IconName = keyof typeof STROKES;

/** A decorative icon in the colour of the text; what it means must be said beside it or by the control's label. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="tx-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={STROKES[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'more' ? 2.2 : 1.4}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
