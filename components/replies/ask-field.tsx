import type { Ask } from '../../utils/platform/reply-contract.ts';
import { Field, Input, Select } from '../field.tsx';

interface AskFieldProps {
  ask: Ask;
  value: string;
  onValue: (value: string) => void;
}

/** What a reply asks for: words, one of several, or a moment. */
export function AskField({ ask, value, onValue }: AskFieldProps) {
  return (
    <Field label={ask.label}>
      {(control) =>
        ask.kind === 'choice' && ask.choices ? (
          <Select
            {...control}
            value={value}
            options={[{ value: '', label: '…' }, ...ask.choices.map((one) => ({ value: one, label: one }))]}
            onValue={onValue}
          />
        ) : (
          <Input
            {...control}
            type={ask.kind === 'date' ? 'datetime-local' : 'text'}
            value={value}
            maxLength={80}
            onValue={onValue}
          />
        )
      }
    </Field>
  );
}
