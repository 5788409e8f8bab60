import { useState } from 'preact/hooks';
import type { DeskConsole } from '../../components/desk/model.ts';
import { Skeleton } from '../../components/states.tsx';
import { GoalsCard } from '../../components/times/goals-card.tsx';
import { useFeed } from '../../components/use-feed.ts';
import { t } from '../../utils/locales/text.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { readProgress } from '../../utils/timing/read-my-day.ts';
import { painted } from './painted.ts';
import { zoneIn } from './times-store.ts';
import { hashOf } from './use-route.ts';

interface GoalsDeskProps {
  consoles: readonly DeskConsole[];
  /** Whether it says nothing while it is being read, and while there is neither a goal nor a buyer who was served. */
  isQuiet?: boolean;
}

/** Goals are about days: they follow the chats at most this often, ms. */
const PACE = 30_000;

/** Reads when what is looked at first was drawn: every day at first, then the last ones. */
function progressReader(consoles: readonly DeskConsole[]) {
  let isAnew = true;
  return async () => {
    await painted();
    const zoneOf = (console: string) => zoneIn(consoles, console);
    const found = await readProgress({ now: Date.now(), zoneOf }, isAnew);
    if (found.ok) isAnew = false;
    return found;
  };
}

/** Own goals and the buyers served, on the store. Stays away where they can't be read: the page itself says why. */
export function GoalsDesk({ consoles, isQuiet = false }: GoalsDeskProps) {
  const [read] = useState(() => progressReader(consoles));
  const { value, failure } = useFeed(read, onChange, PACE);
  if (!value) return isQuiet || failure ? null : <Skeleton rows={3} label={t('times.loading')} />;
  if (isQuiet && value.goals.length === 0 && value.milestone.served === 0) return null;
  return <GoalsCard {...value} settingsHref={hashOf('timeSettings')} />;
}
