import { t } from '../../utils/locales/text.ts';
import type { Playbook } from '../../utils/playbook/playbook.ts';
import { Around } from './around.tsx';
import { CaseHead } from './case-head.tsx';
import { OrderFacts } from './facts.tsx';
import type { CaseActs, CaseChannel, CaseContext } from './model.ts';
import { Moves } from './moves.tsx';
import { NextStep } from './next-step.tsx';
import { NoteField } from './note-field.tsx';
import { PlaybookSection } from './playbook-section.tsx';
import { ReviewText } from './review-text.tsx';
import { Timeline } from './timeline.tsx';
import './case.css';

export interface CaseCardProps extends CaseContext, CaseActs {
  playbook: (channel: CaseChannel) => Playbook;
}

/** One bad review with all that is known around it, what to say and do, and what was done. */
export function CaseCard(props: CaseCardProps) {
  const { file, now, timeZone, me, onCommand } = props;
  return (
    <article class="case" aria-label={t('reviewCase.title')}>
      <CaseHead {...props} />
      {props.care?.(file.review.key)}
      <ReviewText file={file} now={now} timeZone={timeZone} />
      <section class="case-section case-work" aria-label={t('reviewCase.work')}>
        <Moves file={file} me={me} onCommand={onCommand} />
        <NoteField me={me} onCommand={onCommand} />
      </section>
      <NextStep file={file} now={now} onCommand={onCommand} />
      <PlaybookSection {...props} />
      <OrderFacts file={file} now={now} timeZone={timeZone} onCopy={props.onCopy} />
      <Around file={file} now={now} timeZone={timeZone} onOpenCase={props.onOpenCase} />
      <Timeline work={file.case} now={now} onCommand={onCommand} />
    </article>
  );
}
