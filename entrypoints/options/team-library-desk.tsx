import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { PageHead } from '../../components/desk/section.tsx';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { EmptyState, Skeleton } from '../../components/states.tsx';
import { channelName } from '../../components/team/words.ts';
import type { KeyDoes, WorkAround, WorkDoes } from '../../components/team-work/model.ts';
import { WORK_TABS, WorkPage } from '../../components/team-work/work-page.tsx';
import { Warning } from '../../components/warning.tsx';
import type { Result } from '../../utils/core/result.ts';
import { checkSetting } from '../../utils/draft-check/stored-settings.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { clientVersion } from '../../utils/platform/client-version.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { inStore } from '../../utils/store/handle.ts';
import { storedContent } from '../../utils/team/drafts/stored-content.ts';
import { joinWords } from '../../utils/team/membership/join-words.ts';
import { refusedWords } from '../../utils/team/membership/refused-words.ts';
import { postLimitOf } from '../../utils/team/posts/post-limit.ts';
import { exchangeNow } from './team-bring.ts';
import { checkLines } from './team-library-check.ts';
import { saveChanges, type Telling, takeSteps } from './team-library-drafts.ts';
import { exportRelease, partsOfRelease, takeBrought } from './team-library-files.ts';
import { adoptFork, adoptKept } from './team-library-fork.ts';
import { fingerprintOfKey, makeNextKey } from './team-library-keys.ts';
import { letGo, type TeamLibrary } from './team-library-load.ts';
import { handOut, publish } from './team-library-publish.ts';
import type { TeamVisit } from './team-visit.ts';
import { useSetting } from './use-setting.ts';
import { useLists } from './use-team-layer.ts';
import { useTeamLibrary } from './use-team-library.ts';
import { useWorkIndex } from './use-work-index.ts';

const NOT_JUDGED = { judged: false };

interface Doing extends Pick<TeamVisit, 'say' | 'onCopy'> {
  library: TeamLibrary;
  reload: () => Promise<void>;
  onTooLarge: () => void;
}

/** What can be done on the page; whatever was done, the page reads anew. */
function doesOf({ library, reload, say, onCopy, onTooLarge }: Doing): WorkDoes {
  const { team, work } = library;
  const { me, content, releases } = work;
  const after = async <T,>(doing: Promise<Result<T>>): Promise<Result<T>> => {
    const done = await doing;
    await reload();
    return done;
  };
  const telling: Telling = {
    onCount: (done, all) => say({ text: t('teamWork.laying', [formatCount(done), formatCount(all)]) }),
    onTooLarge,
  };
  const numberOf = (release: string) => releases.find(({ key }) => key === release)?.number ?? 0;
  return {
    onSave: (changes) => after(saveChanges(team, me, content, changes, telling)),
    onSteps: (drafts, action) => after(takeSteps(team, me, drafts, action, telling)),
    onCheck: checkLines,
    onPublish: (plan) => after(publish(plan)),
    onRetry: (release) => after(handOut(release, numberOf(release))),
    onExchange: () => after(exchangeNow()),
    contentOf: (release) => inStore((database) => storedContent(database, release)),
    onExport: (release) => {
      const line = releases.find(({ key }) => key === release);
      if (!line) return;
      void exportRelease(line, team.name).then((failure) => {
        if (failure) say({ text: t('teamWork.failed.contentGone'), tone: 'failed' });
      });
    },
    textOf: partsOfRelease,
    onImport: (text) => after(takeBrought(text)),
    onAdopt: (text) => after(adoptFork(text)),
    onAdoptKept: (release) => after(adoptKept(release)),
    onLetGo: (release) => void letGo(release).then(reload),
    onCopy,
    onSay: (text) => say({ text }),
  };
}

function keysOf({ library }: Pick<Doing, 'library'>): KeyDoes {
  return {
    fingerprintOf: fingerprintOfKey,
    onNewKey: (passphrase) => makeNextKey(passphrase, library.team.name),
  };
}

/** The team's working copy and releases on the store. */
export function TeamLibraryDesk({ consoles, of, now, say, onShow, onGuard, onCopy }: TeamVisit) {
  const { library, isRead, failure, reload } = useTeamLibrary();
  const [settings] = useSetting(replySetting, say, NOT_JUDGED);
  const [ownLists] = useSetting(checkSetting, say, NOT_JUDGED);
  const lists = useLists(ownLists);
  const find = useWorkIndex(library?.work);
  const [isTooLarge, setTooLarge] = useState(false);
  const does = useMemo(
    () => library && doesOf({ library, reload, say, onCopy, onTooLarge: () => setTooLarge(true) }),
    [library, reload, say, onCopy],
  );
  const keys = useMemo(() => library && keysOf({ library }), [library]);
  if (failure && !library)
    return (
      <StoreTrouble
        failure={failure}
        what={t('teamWork.broken.what')}
        safe={t('teamWork.broken.safe')}
        onRetry={() => void reload()}
      />
    );
  if (!isRead || !settings || !lists) return <Skeleton rows={12} label={t('common.loading')} />;
  if (!library || !does || !keys)
    return (
      <>
        <PageHead title={t('desk.teamLibrary.title')} />
        <EmptyState
          title={t('teamWork.noTeam.title')}
          actions={<a href="#/team">{t('teamWork.noTeam.go')}</a>}
        >
          {t('teamWork.noTeam.how')}
        </EmptyState>
      </>
    );
  const { team, work, own, shops } = library;
  if (work.me.role === 'agent')
    return (
      <>
        <PageHead title={t('desk.teamLibrary.title')} />
        <EmptyState title={t('teamWork.notYours.title')}>{t('teamWork.notYours.how')}</EmptyState>
      </>
    );
  const around: WorkAround = {
    consoles,
    shops,
    lists,
    own,
    now,
    wording: { lang: settings.lang, tone: settings.voice },
    client: clientVersion(),
    channelName: (id) => {
      const channel = team.channels.find((one) => one.id === id);
      return channel ? channelName(channel) : id;
    },
    postLimit: postLimitOf(team.channels),
    failureWords: (failure) =>
      failure.code.startsWith('team-text-') ? joinWords(failure) : refusedWords(failure.code),
  };
  return (
    <>
      {isTooLarge && (
        <Warning
          action={
            <Button variant="quiet" onClick={() => setTooLarge(false)}>
              {t('common.close')}
            </Button>
          }
        >
          {refusedWords('channel-post-large')}
        </Warning>
      )}
      <WorkPage
        work={work}
        around={around}
        does={does}
        keys={keys}
        tab={WORK_TABS.find((one) => one === of) ?? 'replies'}
        onTab={(tab) => onShow(tab === 'replies' ? undefined : tab)}
        find={find}
        onGuard={onGuard}
      />
    </>
  );
}
