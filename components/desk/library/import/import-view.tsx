import type { ImportPlan } from '../../../../utils/exchange/findings.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import { Button } from '../../../button.tsx';
import { ErrorState, Progress } from '../../../states.tsx';
import { PageHead } from '../../section.tsx';
import { FilePicker } from './file-picker.tsx';
import { Preview } from './preview.tsx';
import { type ReadAs, ReadAsForm } from './read-as.tsx';
import type { Checks } from './use-choices.ts';
import { failureWords } from './words.ts';
import './import.css';

/** How far an import has come. */
export type ImportStage =
  | { kind: 'choose' }
  | { kind: 'reading'; fileName: string }
  /** `code` and `detail` are those of the failure that `readLibrary` gave. */
  | { kind: 'trouble'; code: string; detail?: string | undefined }
  | { kind: 'preview'; plan: ImportPlan }
  | { kind: 'writing'; plan: ImportPlan };

export interface ImportViewProps {
  stage: ImportStage;
  /** The library as it is, to find clashes in. */
  existing: readonly Reply[];
  /** UTC ms; the same for as long as one plan is shown. */
  now: number;
  /** What the draft check says, by the place of a row in the plan. */
  checks?: Checks;
  onFile: (file: File) => void;
  /** Reads the same file again as a person says. */
  onReread: (as: ReadAs) => void;
  /** Ends the reading. */
  onStop: () => void;
  /** What the store is to put: all or nothing. */
  onConfirm: (put: Reply[]) => void;
  onCancel: () => void;
}

/** Taking over a library from a file: choose, look, confirm. Nothing is written before the last. */
export function ImportView(props: ImportViewProps) {
  const { stage } = props;
  const plan = stage.kind === 'preview' || stage.kind === 'writing' ? stage.plan : undefined;
  const busy = stage.kind === 'reading' || stage.kind === 'writing';
  const failure = stage.kind === 'trouble' ? failureWords(stage.code, stage.detail) : undefined;
  return (
    <div class="import-view">
      <PageHead
        title={t('exchange.title')}
        lead={t('exchange.lead')}
        actions={plan && <FilePicker small busy={busy} onFile={props.onFile} />}
      />
      {failure && <ErrorState {...failure} safe={t('exchange.safe')} />}
      {stage.kind === 'reading' ? (
        <div class="import-reading">
          <Progress label={t('exchange.reading', [stage.fileName])} />
          <Button onClick={props.onStop}>{t('exchange.stop')}</Button>
        </div>
      ) : (
        !plan && <FilePicker busy={busy} onFile={props.onFile} />
      )}
      {plan && (
        <>
          <ReadAsForm plan={plan} busy={busy} onReread={props.onReread} />
          <Preview
            // A file that was read anew is chosen from anew.
            key={`${plan.fileName} ${plan.format} ${plan.encoding ?? ''} ${plan.rows.length}`}
            plan={plan}
            existing={props.existing}
            now={props.now}
            busy={stage.kind === 'writing'}
            checks={props.checks}
            onConfirm={props.onConfirm}
            onCancel={props.onCancel}
          />
        </>
      )}
    </div>
  );
}
