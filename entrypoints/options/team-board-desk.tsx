import { useState } from 'preact/hooks';
import { PageHead } from '../../components/desk/section.tsx';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { EmptyState } from '../../components/states.tsx';
import { TABS, type Tab, TeamBoardPage } from '../../components/team-board/board-page.tsx';
import { CHINA } from '../../utils/core/zone.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { Span } from '../../utils/team/counts/periods.ts';
import { teamBoardSetting } from '../../utils/team/counts/stored-settings.ts';
import { saveTable } from './save-table.ts';
import type { TeamVisit } from './team-visit.ts';
import { useSetting } from './use-setting.ts';
import { useTeamBoard } from './use-team-board.ts';

const tabOf = (of: string | undefined): Tab => TABS.find((tab) => tab === of) ?? 'release';

/** The leads' board on the store. `of` is the tab that is looked at. */
export function TeamBoardDesk({ now, of, onShow, say }: TeamVisit) {
  const [span, setSpan] = useState<Span>('28');
  const [busy, setBusy] = useState(false);
  const [setting, changeSetting] = useSetting(teamBoardSetting, say, { judged: false });
  const { data, role, failure } = useTeamBoard(span, now);
  const collect = async () => {
    setBusy(true);
    const answer = await send('teamExchange', {});
    setBusy(false);
    const failed = !answer.ok || answer.value.channels.some(({ outcome }) => outcome === 'failed');
    if (failed) say({ text: t('teamBoard.collectFailed'), tone: 'failed' });
  };
  if (failure && !data) return <StoreTrouble failure={failure} onRetry={() => location.reload()} />;
  if (data && role === undefined)
    return (
      <>
        <PageHead title={t('desk.teamBoard.title')} />
        <EmptyState
          title={t('teamWork.noTeam.title')}
          actions={<a href="#/team">{t('teamWork.noTeam.go')}</a>}
        >
          {t('teamBoard.noTeam')}
        </EmptyState>
      </>
    );
  if (role === 'agent')
    return (
      <>
        <PageHead title={t('desk.teamBoard.title')} />
        <EmptyState title={t('teamWork.notYours.title')}>{t('teamBoard.notYours')}</EmptyState>
      </>
    );
  return (
    <TeamBoardPage
      data={data}
      tab={tabOf(of)}
      onTab={onShow}
      span={span}
      onSpan={setSpan}
      size={setting?.size}
      onSize={(size) => void changeSetting(size === undefined ? {} : { size })}
      now={now}
      timeZone={CHINA}
      onCollect={() => void collect()}
      busy={busy}
      onSave={(name, table) => void saveTable(name, table)}
    />
  );
}
