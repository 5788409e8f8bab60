import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { PageHead } from '../desk/section.tsx';
import './team.css';
import { Form } from '../form.tsx';

interface WizardProps {
  title: string;
  lead: string;
  /** What the steps are called. */
  steps: readonly string[];
  /** The step that is shown, from 0. */
  at: number;
  /** Whether the step says all that it must. */
  done: boolean;
  busy?: boolean;
  /** What the last button says; the others say “next”. */
  finish: string;
  /** Undefined: there is no way back from here. */
  onBack?: (() => void) | undefined;
  onNext: () => void;
  /** Leaves it; what was typed is kept. */
  onLeave: () => void;
  children: ComponentChildren;
}

/** A few steps, one after the other. Enter goes on; whoever leaves finds the step again. */
export function Wizard({ title, lead, steps, at, done, busy = false, finish, ...rest }: WizardProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves whenever the step does
  useEffect(() => {
    if (first.current) first.current = false;
    else head.current?.focus();
  }, [at]);
  return (
    <div class="team-wizard">
      <PageHead title={title} lead={lead} />
      <ol class="team-steps" aria-label={t('team.wizard.steps')}>
        {steps.map((one, place) => (
          <li
            key={one}
            aria-current={place === at ? 'step' : undefined}
            data-done={place < at ? true : undefined}
          >
            <span aria-hidden="true">{place < at ? '✓' : place + 1}</span> {one}
          </li>
        ))}
      </ol>
      <Form class="desk-form team-step" onSubmit={() => done && !busy && rest.onNext()}>
        <h2 tabIndex={-1} ref={head}>
          {steps[at]}
        </h2>
        {rest.children}
        <div class="desk-actions">
          {rest.onBack && <Button onClick={rest.onBack}>{t('team.wizard.back')}</Button>}
          <Button variant="accent" type="submit" disabled={!done} busy={busy}>
            {at === steps.length - 1 ? finish : t('team.wizard.next')}
          </Button>
          <Button variant="quiet" onClick={rest.onLeave}>
            {t('team.wizard.leave')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
