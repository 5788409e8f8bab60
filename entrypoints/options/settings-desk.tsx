import { SettingsPage } from '../../components/desk/library/settings/settings-page.tsx';
import type { Said } from '../../components/desk/model.ts';
import { Skeleton } from '../../components/states.tsx';
import { ok } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { inStore } from '../../utils/store/handle.ts';
import { deletePicks } from '../../utils/store/replies.ts';
import { useSetting } from './use-setting.ts';

const NOT_JUDGED = { judged: false };

/** How replies are offered, on its setting; and what was learned, on the store. */
export function SettingsDesk({ say }: { say: (said: Said) => void }) {
  const [settings, change] = useSetting(replySetting, say, NOT_JUDGED);
  if (!settings) return <Skeleton rows={6} label={t('desk.loading')} />;
  const forget = async () => {
    const done = await inStore(async (database) => ok(await deletePicks(database)));
    if (!done.ok) return say({ text: t('library.failed.save'), tone: 'failed' });
    await send('reread', {});
    say({ text: t('library.settings.forgotten') });
  };
  return (
    <SettingsPage
      settings={settings}
      onChange={(edit) => change({ ...settings, ...edit }, t('library.settings.saved'))}
      onForget={() => void forget()}
    />
  );
}
