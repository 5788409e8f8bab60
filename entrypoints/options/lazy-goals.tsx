import { lazy } from '../../components/lazy.tsx';

/** Own goals, loaded after the page that they stand on: calculators are no use to the others. */
export const LazyGoals = lazy(() => import('./goals-desk.tsx').then(({ GoalsDesk }) => GoalsDesk));
