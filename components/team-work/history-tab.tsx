import { useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { useRows } from '../desk/use-rows.ts';
import { EmptyState, Note } from '../states.tsx';
import { ImportSection } from './import-section.tsx';
import type { Published, ReleaseLine, Work, WorkAround, WorkDoes } from './model.ts';
import { Outcome } from './outcome.tsx';
import { ReleaseDetail } from './release-detail.tsx';
import { kindWords, releaseStateWords, signerWords } from './release-words.ts';
import { RollbackDialog } from './rollback-dialog.tsx';
import { TextDialog } from './text-dialog.tsx';
import { failureWords } from './words.ts';

interface HistoryTabProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
}

/** A release that is signed and that no channel has: it is handed out with one click. */
function Unsent({ line, around, does }: { line: ReleaseLine; around: WorkAround; does: WorkDoes }) {
  const [busy, setBusy] = useState(false);
  const [published, setPublished] = useState<Published>();
  const [failed, setFailed] = useState<string>();
  const retry = async () => {
    setBusy(true);
    const done = await does.onRetry(line.key);
    setBusy(false);
    if (done.ok) setPublished(done.value);
    else setFailed(failureWords(done.error, around));
  };
  return (
    <>
      <Note
        tone="soon"
        icon="warning"
        action={
          <Button busy={busy} onClick={() => void retry()}>
            {t('teamWork.history.send')}
          </Button>
        }
      >
        {t('teamWork.history.unsent', [String(line.number)])}
      </Note>
      {failed !== undefined && <p role="alert">{failed}</p>}
      {published && (
        <Outcome published={published} around={around} busy={busy} onRetry={() => void retry()} />
      )}
    </>
  );
}

/** Every release with what it changed, who signed it and why; and the ways back, out and in. */
export function HistoryTab({ work, around, does }: HistoryTabProps) {
  const [openKey, setOpenKey] = useState<string>();
  const [back, setBack] = useState<ReleaseLine>();
  const [asText, setAsText] = useState<ReleaseLine>();
  const { releases } = work;
  const toggle = (key: string) => setOpenKey(openKey === key ? undefined : key);
  const { list, onKeyDown } = useRows((id, event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    toggle(id);
    return true;
  });
  const unsent = releases.filter(({ state }) => state === 'signed');
  return (
    <div class="tw-rest">
      <Section title={t('teamWork.history.title')} lead={t('teamWork.history.lead')}>
        {unsent.map((line) => (
          <Unsent key={line.key} line={line} around={around} does={does} />
        ))}
        {releases.length === 0 ? (
          <EmptyState title={t('teamWork.history.none')}>{t('teamWork.history.noneHow')}</EmptyState>
        ) : (
          <ul
            class="desk-rows tw-rows"
            ref={list}
            onKeyDown={onKeyDown}
            aria-label={t('teamWork.history.title')}
          >
            {releases.map((line, at) => {
              const { key, number, header } = line;
              const open = key === openKey;
              return (
                <li
                  key={key}
                  data-row={key}
                  tabIndex={at === 0 ? 0 : -1}
                  aria-label={`${t('teamWork.history.number', [String(number)])} ${header.title}`}
                >
                  <div class="tw-release-line">
                    <p>
                      <b>{t('teamWork.history.number', [String(number)])}</b> {header.title}
                    </p>
                    <p class="desk-quiet">
                      {[
                        releaseStateWords(line, around.now),
                        kindWords(line),
                        signerWords(header.by, [...work.keys, ...header.keys]),
                        formatMoment(header.at, around.now),
                      ]
                        .filter((words) => words !== '')
                        .join(' · ')}
                    </p>
                    {header.note !== '' && <p class="tw-note">{header.note}</p>}
                  </div>
                  <Button expanded={open} onClick={() => toggle(key)}>
                    {t('teamWork.history.details')}
                  </Button>
                  {open && (
                    <ReleaseDetail
                      line={line}
                      before={releases.find((one) => one.key === header.previous)}
                      canSign={work.signing !== undefined}
                      isNewest={at === 0}
                      around={around}
                      does={does}
                      onBack={() => setBack(line)}
                      onText={() => setAsText(line)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <ImportSection around={around} does={does} />
      {back && (
        <RollbackDialog
          line={back}
          work={work}
          around={around}
          does={does}
          onClose={() => setBack(undefined)}
        />
      )}
      {asText && (
        <TextDialog line={asText} around={around} does={does} onClose={() => setAsText(undefined)} />
      )}
    </div>
  );
}
