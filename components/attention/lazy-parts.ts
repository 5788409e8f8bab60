import { lazy } from '../lazy.tsx';

/** What lies over the list is loaded when it is first asked for: most openings never need it. */
export const LazyKeyCard = lazy(() => import('./key-card.tsx').then(({ KeyCard }) => KeyCard));
/** As `LazyKeyCard`. */
export const LazyNoticePicker = lazy(() =>
  import('./notice-picker.tsx').then(({ NoticePicker }) => NoticePicker),
);
/** As `LazyKeyCard`. */
export const LazyDetails = lazy(() => import('./details.tsx').then(({ Details }) => Details));
/** As `LazyKeyCard`. */
export const LazySnoozeUntil = lazy(() =>
  import('./snooze-until.tsx').then(({ SnoozeUntil }) => SnoozeUntil),
);
/** A key away at any time: it comes by itself once the first rows are painted. */
export const LazyEntryMenu = lazy(() => import('./menus.tsx').then(({ EntryMenu }) => EntryMenu));
