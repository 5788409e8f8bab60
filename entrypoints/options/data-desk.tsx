import { useCallback, useEffect, useState } from 'preact/hooks';
import { DataPage, type DataPageProps, type Work } from '../../components/desk/data/data-page.tsx';
import type { ImportMode, ImportView } from '../../components/desk/data/import-preview.tsx';
import type { Said } from '../../components/desk/model.ts';
import { Skeleton } from '../../components/states.tsx';
import { type Failure, failureLine, type Result } from '../../utils/core/result.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import { deleteEverything } from '../../utils/store/archive-import.ts';
import { retention } from '../../utils/store/retention.ts';
import { countRecords, lookAt, recordCounts, saveArchive, takeOver } from './archive.ts';
import { useSetting } from './use-setting.ts';

type Trouble = NonNullable<DataPageProps['trouble']>;

/** The days that the retention setting takes. */
const DAYS = { least: 7, most: 3650 };

function troubleOf({ code }: Failure, otherwise: Trouble): Trouble {
  if (code === 'store-full') return 'full';
  if (code === 'archive-newer') return 'newer';
  if (code === 'archive-other-format') return 'notOurs';
  return code.startsWith('archive-') ? 'read' : otherwise;
}

function useKept() {
  const [counts, setCounts] = useState<DataPageProps['counts']>();
  const [usage, setUsage] = useState<DataPageProps['usage']>();
  const count = useCallback(async () => {
    const found = await countRecords();
    if (found.ok) setCounts(found.value);
    const { usage: used = 0, quota = 0 } = await navigator.storage.estimate();
    setUsage({ used, quota });
  }, []);
  useEffect(() => {
    void count();
  }, [count]);
  return { counts, usage, count };
}

/** The data page on the store: one piece of work at a time, and every failure said. */
export function DataDesk({ say, onDone }: { say: (said: Said) => void; onDone: () => void }) {
  const { counts, usage, count } = useKept();
  const [kept, changeKept] = useSetting(retention, say);
  const [work, setWork] = useState<Work>();
  const [failed, setFailed] = useState<{ trouble: Trouble; detail: string }>();
  const [chosen, setChosen] = useState<{ file: File; view: ImportView }>();

  /** Does one thing: shows that it is under way, and says what became of it. */
  async function run<T>(
    what: Work,
    otherwise: Trouble,
    act: () => Promise<Result<T>>,
  ): Promise<T | undefined> {
    setWork(what);
    setFailed(undefined);
    try {
      const done = await act();
      if (done.ok) return done.value;
      setFailed({ trouble: troubleOf(done.error, otherwise), detail: failureLine(done.error) });
    } catch (error) {
      console.error('tiexin', what, error);
      setFailed({ trouble: otherwise, detail: error instanceof Error ? error.name : '' });
    } finally {
      setWork(undefined);
    }
    return undefined;
  }

  const afterwards = async (words: string) => {
    say({ text: words });
    await Promise.all([count(), send('reconsider', {})]);
    onDone();
  };
  const importFile = async (mode: ImportMode) => {
    if (!chosen) return;
    const done = await run('import', 'import', () => takeOver(chosen.file, mode, Date.now()));
    setChosen(undefined);
    if (!done) return;
    const total = recordCounts(done.counts).reduce((sum, one) => sum + one.count, 0);
    await afterwards(t('desk.data.imported', [formatCount(total)]));
  };

  if (!kept) return <Skeleton rows={6} label={t('desk.loading')} />;
  return (
    <DataPage
      counts={counts}
      usage={usage}
      retention={{ days: kept.days, ...DAYS }}
      work={work}
      trouble={failed?.trouble}
      detail={failed?.detail}
      preview={chosen?.view}
      onRetention={(days) => changeKept({ days }, t('desk.data.daysSaved', [formatCount(days)]))}
      onExport={async () => {
        const done = await run('export', 'export', async () => {
          const saved = await saveArchive(Date.now());
          return saved.ok ? { ok: true, value: true } : saved;
        });
        if (done) say({ text: t('desk.data.exported') });
      }}
      onFile={async (file) => {
        const view = await run('read', 'read', () => lookAt(file));
        if (view) setChosen({ file, view });
      }}
      onImport={importFile}
      onPreviewClose={() => setChosen(undefined)}
      onErase={async () => {
        const done = await run('erase', 'erase', async () => {
          const erased = await deleteEverything();
          return erased.ok ? { ok: true, value: true } : erased;
        });
        if (done) await afterwards(t('desk.data.erased'));
      }}
    />
  );
}
