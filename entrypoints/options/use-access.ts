import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeskConsole, Said } from '../../components/desk/model.ts';
import { t } from '../../utils/locales/text.ts';
import { hasAccess, onAccessChange, requestAccess } from '../../utils/platform/permissions.ts';

/** Whether the browser lets us read each console, and the way to ask for it. */
export function useAccess(consoles: readonly DeskConsole[], say: (said: Said) => void) {
  const [access, setAccess] = useState<Record<string, boolean>>();
  const look = useCallback(async () => {
    const found = await Promise.all(
      consoles.map(async ({ id, hosts }) => [id, await hasAccess(hosts)] as const),
    );
    setAccess(Object.fromEntries(found));
  }, [consoles]);
  useEffect(() => {
    const end = new AbortController();
    void look();
    onAccessChange(look, end.signal);
    return () => end.abort();
  }, [look]);
  const grant = async ({ hosts, name }: DeskConsole) => {
    const asked = await requestAccess(hosts);
    if (!asked.ok) say({ text: t('desk.consoles.notAsked'), tone: 'failed' });
    else say({ text: asked.value ? t('desk.consoles.granted', [name]) : t('desk.consoles.refused') });
    await look();
  };
  return { access, grant };
}
