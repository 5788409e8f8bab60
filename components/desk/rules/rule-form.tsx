import { useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';
import type { DeskConsole } from '../model.ts';
import { draftOf, errorsOf, ruleOf } from './draft.ts';
import { type PartProps, PreSale, Scope, Time } from './rule-parts.tsx';

interface RuleFormProps {
  rule: ShipByRule;
  isNew: boolean;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  onSave: (rule: ShipByRule) => void;
  onClose: () => void;
}

/** A rule to write or to change. Nothing is kept before it is whole and saved. */
export function RuleForm({ rule, isNew, consoles, shops, onSave, onClose }: RuleFormProps) {
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [tried, setTried] = useState(false);
  const errors = errorsOf(draft);
  const part: PartProps = {
    draft,
    set: (change) => setDraft((before) => ({ ...before, ...change })),
    wrong: (field) => (tried && errors.includes(field) ? t(`desk.rules.wrong.${field}`) : undefined),
  };
  const form = useRef<HTMLFormElement>(null);
  const save = () => {
    setTried(true);
    if (errors.length === 0) return onSave(ruleOf(draft));
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const take = (element: HTMLFormElement | null) => {
    form.current = element;
    element?.querySelector('select')?.setAttribute('autofocus', '');
  };
  return (
    <AskDialog
      title={isNew ? t('desk.rules.new') : t('desk.rules.edit')}
      act={t('common.save')}
      onAct={save}
      onClose={onClose}
    >
      <Form class="desk-form" formRef={take} onSubmit={save}>
        <Scope {...part} consoles={consoles} shops={shops} />
        <Time {...part} />
        <PreSale {...part} />
        <Field label={t('desk.rules.source')} hint={t('desk.rules.sourceHint')}>
          {(control) => (
            <Input
              {...control}
              value={draft.sourceWords}
              maxLength={200}
              onValue={(sourceWords) => part.set({ sourceWords })}
            />
          )}
        </Field>
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </Form>
    </AskDialog>
  );
}
