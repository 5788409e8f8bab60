import { useRef, useState } from 'preact/hooks';
import { type ImportStage, ImportView } from '../../components/desk/library/import/import-view.tsx';
import type { ReadAs } from '../../components/desk/library/import/read-as.tsx';
import type { Result } from '../../utils/core/result.ts';
import type { CheckLists } from '../../utils/draft-check/lists.ts';
import { readLibraryApart } from '../../utils/exchange/read-apart.ts';
import type { ReadOptions } from '../../utils/exchange/read-library.ts';
import type { LibraryStep } from '../../utils/library/steps.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Reply } from '../../utils/records/reply.ts';
import { useChecks } from './use-checks.ts';

interface ImportDeskProps {
  replies: ReadonlyMap<string, Reply>;
  lists: CheckLists;
  onStep: (step: LibraryStep, words: string) => Promise<Result<void>>;
  onClose: () => void;
}

/** Reads a file apart, shows what it would do, and writes it in one step that can be undone. */
export function ImportDesk({ replies, lists, onStep, onClose }: ImportDeskProps) {
  const [stage, setStage] = useState<ImportStage>({ kind: 'choose' });
  const [now, setNow] = useState(Date.now);
  const file = useRef<File | undefined>(undefined);
  const reading = useRef<AbortController | undefined>(undefined);
  const existing = useRef<{ of: ReadonlyMap<string, Reply>; list: readonly Reply[] } | undefined>(undefined);
  if (existing.current?.of !== replies) existing.current = { of: replies, list: [...replies.values()] };
  const checks = useChecks(stage.kind === 'preview' ? stage.plan : undefined, lists);

  const read = async (chosen: File, options: ReadOptions = {}) => {
    reading.current?.abort();
    const mine = new AbortController();
    reading.current = mine;
    file.current = chosen;
    setStage({ kind: 'reading', fileName: chosen.name });
    const trouble = (code: string, detail?: string) => setStage({ kind: 'trouble', code, detail });
    try {
      const found = await readLibraryApart(chosen, options, mine.signal);
      if (reading.current !== mine || mine.signal.aborted) return;
      setNow(Date.now());
      if (found.ok) setStage({ kind: 'preview', plan: found.value });
      else trouble(found.error.code, found.error.detail);
    } catch (error) {
      console.error('tiexin: library not read', error);
      if (reading.current === mine) trouble('unknownFormat');
    }
  };

  const confirm = async (put: Reply[]) => {
    if (stage.kind !== 'preview') return;
    const { plan } = stage;
    setStage({ kind: 'writing', plan });
    const unless = new Map(
      put.flatMap(({ id }) => {
        const old = replies.get(id);
        return old ? [[id, old.updatedAt] as const] : [];
      }),
    );
    const done = await onStep(
      { change: { put, remove: [] }, unless },
      t('library.done.imported', put.length, [formatCount(put.length)]),
    );
    if (done.ok) onClose();
    else setStage({ kind: 'preview', plan });
  };

  return (
    <ImportView
      stage={stage}
      existing={existing.current.list}
      now={now}
      {...(checks && { checks })}
      onFile={(chosen) => void read(chosen)}
      onReread={(as: ReadAs) => file.current && void read(file.current, as)}
      onStop={() => {
        reading.current?.abort();
        setStage({ kind: 'choose' });
      }}
      onConfirm={(put) => void confirm(put)}
      onCancel={onClose}
    />
  );
}
