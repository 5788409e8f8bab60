import { lazy } from '../../components/lazy.tsx';

/** Who works on what, loaded after the page that it stands on: most teams are of one. */
export const LazyCare = lazy(() => import('./care-desk.tsx').then(({ CareDesk }) => CareDesk));
