import consoleFacts from 'virtual:console-facts';
import { useEffect, useState } from 'preact/hooks';
import type { DeskConsole, Said } from '../../components/desk/model.ts';
import { TimingPage } from '../../components/desk/timing/timing-page.tsx';
import type { LeaveGuard } from '../../components/desk/use-leave-guard.ts';
import { Skeleton } from '../../components/states.tsx';
import { ok } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { inStore } from '../../utils/store/handle.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import { playChime } from './chime.ts';
import { useSetting } from './use-setting.ts';

interface TimingDeskProps {
  consoles: readonly DeskConsole[];
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
  onGuard: (guard: LeaveGuard | undefined) => void;
}

/** So many conversations are looked at for names; more would tell the same. */
const LOOKED_AT = 5000;
const withChat = new Set(consoleFacts.filter(({ chat }) => chat).map(({ id }) => id));

/** Names under which somebody of the shops answered, the most frequent first. */
export function namesBy(conversations: readonly { agent?: string | undefined }[]): string[] {
  const counts = new Map<string, number>();
  for (const { agent } of conversations)
    if (agent !== undefined) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** The settings of response times, on the stored setting. */
export function TimingDesk({ consoles, now, say, onGuard }: TimingDeskProps) {
  const [settings, change] = useSetting(timingSetting, say);
  const [seen, setSeen] = useState<readonly string[]>([]);
  useEffect(() => {
    void inStore(async (database) =>
      ok(namesBy(await database.getAll('conversations', undefined, LOOKED_AT))),
    ).then((found) => found.ok && setSeen(found.value));
  }, []);
  if (!settings) return <Skeleton rows={8} label={t('desk.loading')} />;
  return (
    <TimingPage
      settings={settings}
      consoles={consoles.filter(({ id }) => withChat.has(id))}
      seen={seen}
      now={now}
      onChange={(edit, said) => change({ ...settings, ...edit }, said)}
      onGuard={onGuard}
      onTrySound={playChime}
    />
  );
}
