import { useState } from 'preact/hooks';
import {
  type ExportChoice,
  ExportDialog,
  type ExportScope,
} from '../../components/desk/library/import/export-dialog.tsx';
import { LibraryPage } from '../../components/desk/library/library-page.tsx';
import type { DeskConsole, Said } from '../../components/desk/model.ts';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import type { LeaveGuard } from '../../components/desk/use-leave-guard.ts';
import { Skeleton } from '../../components/states.tsx';
import { checkSetting } from '../../utils/draft-check/stored-settings.ts';
import { writeLibrary } from '../../utils/exchange/write-library.ts';
import { asChanged } from '../../utils/library/steps.ts';
import { folderSetting } from '../../utils/library/stored-settings.ts';
import { t } from '../../utils/locales/text.ts';
import type { Reply } from '../../utils/records/reply.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { favour } from './favour.ts';
import { ImportDesk } from './import-desk.tsx';
import { saveFile } from './save-file.ts';
import { starterReply } from './starter-reply.ts';
import { useLibrary } from './use-library.ts';
import { useOpenChat } from './use-open-chat.ts';
import { useSetting } from './use-setting.ts';
import { useSteps } from './use-steps.ts';
import { useLists } from './use-team-layer.ts';
import { useUnsaved } from './use-unsaved.ts';

interface LibraryDeskProps {
  consoles: readonly DeskConsole[];
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
  onGuard: (guard: LeaveGuard | undefined) => void;
}

const NOT_JUDGED = { judged: false };

/** What was thrown away is exported only where it is looked at. */
const inUse = (replies: Iterable<Reply>): Reply[] => [...replies].filter(({ state }) => state !== 'retired');

/** The library on the store: everything is written in steps that can be undone. */
export function LibraryDesk({ consoles, now, say, onGuard }: LibraryDeskProps) {
  const { data, failure, reload, find, take, tell, readUses } = useLibrary();
  const { step, undo, canUndo } = useSteps({ take, tell }, say);
  const [settings] = useSetting(replySetting, say, NOT_JUDGED);
  const [ownLists] = useSetting(checkSetting, say, NOT_JUDGED);
  const lists = useLists(ownLists);
  const [made, changeMade] = useSetting(folderSetting, say, NOT_JUDGED);
  const chat = useOpenChat(settings);
  const { kept, keep, forget } = useUnsaved(data?.replies);
  const [importing, setImporting] = useState(false);
  const [scopes, setScopes] = useState<ExportScope[]>();
  const [writing, setWriting] = useState(false);

  if (failure && !data)
    return (
      <StoreTrouble
        failure={failure}
        what={t('library.broken.what')}
        safe={t('library.broken.safe')}
        onRetry={() => void reload()}
      />
    );
  if (!data || !settings || !lists || !made) return <Skeleton rows={12} label={t('library.loading')} />;
  if (importing)
    return (
      <ImportDesk replies={data.replies} lists={lists} onStep={step} onClose={() => setImporting(false)} />
    );

  const restore = async (reply: Reply) => {
    const original = await starterReply(reply.id);
    if (!original) return say({ text: t('library.failed.restore'), tone: 'failed' });
    const put = { ...asChanged(reply, original, Date.now()), layer: 'starter' as const };
    await step(
      { change: { put: [put], remove: [] }, unless: new Map([[reply.id, reply.updatedAt]]) },
      t('library.restored'),
    );
  };
  const write = async ({ replies, format, encoding }: ExportChoice) => {
    setWriting(true);
    try {
      const file = await writeLibrary(replies, format, { encoding, now: Date.now() });
      if (!file.ok) return say({ text: t('library.failed.export'), tone: 'failed' });
      const { bytes, fileName, mime } = file.value;
      saveFile(fileName, new Blob([bytes], { type: mime }));
      setScopes(undefined);
      say({ text: t('library.done.exported', [fileName]) });
    } catch (error) {
      console.error('tiexin: library not written', error);
      say({ text: t('library.failed.export'), tone: 'failed' });
    } finally {
      setWriting(false);
    }
  };

  return (
    <>
      <LibraryPage
        replies={data.replies}
        uses={data.uses}
        made={made}
        now={now}
        find={find}
        consoles={consoles}
        lists={lists}
        wording={{ lang: settings.lang, tone: settings.voice }}
        chat={chat}
        kept={kept}
        canUndo={canUndo}
        onUndo={undo}
        onStep={step}
        onSay={(text) => say({ text })}
        onMade={(next) => changeMade(next.map((path) => [...path]))}
        onFavour={(rows, on) =>
          void favour(
            rows.map(({ reply }) => reply.id),
            on,
          ).then((done) => {
            if (!done) say({ text: t('library.failed.save'), tone: 'failed' });
            void readUses();
          })
        }
        onKeep={keep}
        onKeptDone={forget}
        onRestore={(reply) => void restore(reply)}
        onImport={() => setImporting(true)}
        onExport={(shown, chosen) =>
          setScopes([
            ...(chosen ? [{ id: 'chosen', label: t('library.scope.chosen'), replies: chosen }] : []),
            { id: 'all', label: t('library.scope.all'), replies: inUse(data.replies.values()) },
            { id: 'shown', label: t('library.scope.shown'), replies: shown },
          ])
        }
        onGuard={onGuard}
      />
      {scopes && (
        <ExportDialog
          scopes={scopes}
          busy={writing}
          onExport={(choice) => void write(choice)}
          onClose={() => setScopes(undefined)}
        />
      )}
    </>
  );
}
