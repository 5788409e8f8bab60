import { lazy, painted } from '../../components/lazy.tsx';

/** Who waits, loaded when it is first asked for. */
export const LazyWaitingView = lazy(() => import('./waiting.tsx').then(({ WaitingView }) => WaitingView));

const times = () => painted().then(() => import('./times.tsx'));
/** How many wait, after the first rows were painted: most openings of the popup are for the list. */
export const LazyWaitingCount = lazy(() => times().then(({ WaitingCount }) => WaitingCount));
/** As `LazyWaitingCount`: how the day goes at the chats. */
export const LazyMyDay = lazy(() => times().then(({ MyDayFoot }) => MyDayFoot));
