import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount, formatShare, locale } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { Button } from '../../button.tsx';
import { FileButton } from '../../file-button.tsx';
import { ErrorState, Note, Progress } from '../../states.tsx';
import { PageHead, Section } from '../section.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { type ImportMode, ImportPreview, type ImportView } from './import-preview.tsx';
import { isOfTeam, type Kind, kindName } from './kinds.ts';
import { Retention } from './retention.tsx';

/** What is under way, so that it can be said and not be started twice. */
export type Work = 'export' | 'read' | 'import' | 'erase';

export interface DataPageProps {
  /** How many records there are, by object store; undefined while they are counted. */
  counts: readonly { kind: Kind; count: number }[] | undefined;
  /** Bytes used and allowed, as the browser estimates them. */
  usage: { used: number; quota: number } | undefined;
  retention: { days: number; least: number; most: number };
  work: Work | undefined;
  /** Something that was asked for and did not happen. */
  trouble: 'export' | 'read' | 'notOurs' | 'newer' | 'import' | 'full' | 'erase' | undefined;
  detail: string | undefined;
  preview: ImportView | undefined;
  onRetention: (days: number) => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onImport: (mode: ImportMode) => void;
  onPreviewClose: () => void;
  onErase: () => void;
}

/** From this share of the browser's allowance on, we say so. */
const NEARLY_FULL = 0.9;

function sizeWords(bytes: number): string {
  const [amount, unit] = bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

function Kept({ counts, usage }: Pick<DataPageProps, 'counts' | 'usage'>) {
  const listed = counts?.filter(({ kind, count }) => count > 0 || !isOfTeam(kind)) ?? [];
  const full = usage !== undefined && usage.quota > 0 && usage.used / usage.quota >= NEARLY_FULL;
  return (
    <>
      {full && (
        <Note tone="soon" icon="warning">
          {t('desk.data.nearlyFull', [formatShare(usage.used / usage.quota)])}
        </Note>
      )}
      <table class="desk-table desk-kept">
        <thead>
          <tr>
            <th scope="col">{t('desk.data.what')}</th>
            <th scope="col" class="desk-number">
              {t('desk.data.count')}
            </th>
            <th scope="col">{t('desk.data.why')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">{kindName(kind)}</th>
              <td class="desk-number">{formatCount(count)}</td>
              <td class="desk-quiet">{t(`desk.data.reason.${kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {usage && (
        <p class="desk-quiet">{t('desk.data.used', [sizeWords(usage.used), sizeWords(usage.quota)])}</p>
      )}
      <p class="desk-quiet">{t('desk.data.never')}</p>
    </>
  );
}

/** What is kept, how long, and how to take it away, bring it back or delete it. */
export function DataPage(props: DataPageProps) {
  const { work, trouble, preview, retention } = props;
  const [erasing, setErasing] = useState(false);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) said.current?.scrollIntoView({ block: 'center' });
  }, [trouble]);
  return (
    <>
      <PageHead title={t('desk.data.title')} lead={t('desk.data.lead')} />
      {trouble && (
        <div ref={said} class="desk-trouble">
          <ErrorState
            what={t(`desk.data.trouble.${trouble}.what`)}
            safe={t(`desk.data.trouble.${trouble}.safe`)}
            todo={t(`desk.data.trouble.${trouble}.todo`)}
            detail={props.detail}
          />
        </div>
      )}
      {work && <Progress label={t(`desk.data.work.${work}`)} />}
      <Section title={t('desk.data.kept')}>
        <Kept {...props} />
      </Section>
      <Section title={t('desk.data.retention')} lead={t('desk.data.retentionLead')}>
        <Retention {...retention} onSave={props.onRetention} />
      </Section>
      <Section title={t('desk.data.move')} lead={t('desk.data.moveLead')}>
        <div class="desk-actions">
          <Button icon="download" busy={work === 'export'} onClick={props.onExport}>
            {t('desk.data.export')}
          </Button>
          <FileButton
            label={t('desk.data.import')}
            accept=".json,application/json"
            busy={work === 'read' || work === 'import'}
            onFile={props.onFile}
          >
            {t('desk.data.import')}
          </FileButton>
        </div>
      </Section>
      <Section title={t('desk.data.eraseTitle')} lead={t('desk.data.eraseLead')}>
        <div class="desk-actions">
          <Button variant="danger" icon="trash" busy={work === 'erase'} onClick={() => setErasing(true)}>
            {t('desk.data.erase')}
          </Button>
        </div>
      </Section>
      {preview && (
        <ImportPreview
          view={preview}
          busy={work === 'import'}
          onImport={props.onImport}
          onClose={props.onPreviewClose}
        />
      )}
      {erasing && (
        <EraseDialog
          busy={work === 'erase'}
          onErase={() => {
            setErasing(false);
            props.onErase();
          }}
          onClose={() => setErasing(false)}
        />
      )}
    </>
  );
}
