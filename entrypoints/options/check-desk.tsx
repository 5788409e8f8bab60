import { CheckPage } from '../../components/desk/check/check-page.tsx';
import type { DeskConsole, Said } from '../../components/desk/model.ts';
import { Skeleton } from '../../components/states.tsx';
import { checkSetting } from '../../utils/draft-check/stored-settings.ts';
import { t } from '../../utils/locales/text.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { useSetting } from './use-setting.ts';
import { useTeamLayer } from './use-team-layer.ts';

interface CheckDeskProps {
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  say: (said: Said) => void;
}

const NOT_JUDGED = { judged: false };

/** What drafts are checked for, on its setting. */
export function CheckDesk({ consoles, shops, say }: CheckDeskProps) {
  const [lists, change] = useSetting(checkSetting, say, NOT_JUDGED);
  const { layer } = useTeamLayer();
  if (!lists) return <Skeleton rows={6} label={t('desk.loading')} />;
  return (
    <CheckPage
      lists={lists}
      consoles={consoles}
      shops={shops}
      teamWords={layer?.words}
      onChange={(next) => change(next, t('library.settings.saved'))}
    />
  );
}
