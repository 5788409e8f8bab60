import { useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import { Button, IconButton } from '../../button.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';
import { Section } from '../section.tsx';

/** The settings take so many names, of so many signs. */
const MOST_NAMES = 20;
const LONGEST = 120;

interface MeSectionProps {
  me: readonly string[];
  /** Names under which somebody of the shop was seen answering, the most frequent first. */
  seen: readonly string[];
  onChange: (me: string[], said: string) => void;
}

/** Under which names this agent answers. */
export function MeSection({ me, seen, onChange }: MeSectionProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const add = (name: string): boolean => {
    const plain = name.trim().slice(0, LONGEST);
    if (plain === '') return false;
    const known = me.includes(plain);
    if (known || me.length >= MOST_NAMES) {
      setError(known ? t('myTime.me.known') : t('myTime.me.many', [String(MOST_NAMES)]));
      return false;
    }
    setError(undefined);
    onChange([...me, plain], t('myTime.me.added', [plain]));
    return true;
  };
  const others = seen.filter((name) => !me.includes(name)).slice(0, 12);
  return (
    <Section title={t('myTime.me.title')} lead={t('myTime.me.lead')}>
      {me.length > 0 ? (
        <ul class="desk-names" aria-label={t('myTime.me.title')}>
          {me.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <IconButton
                icon="close"
                label={t('myTime.me.remove', [name])}
                onClick={() =>
                  onChange(
                    me.filter((one) => one !== name),
                    t('myTime.me.removed', [name]),
                  )
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <p class="desk-quiet">{t('myTime.me.none')}</p>
      )}
      <Form class="desk-line" onSubmit={() => add(typed) && setTyped('')}>
        <Field label={t('myTime.me.name')} error={error}>
          {(control) => <Input {...control} value={typed} maxLength={LONGEST} onValue={setTyped} />}
        </Field>
        <Button type="submit" icon="plus" disabled={typed.trim() === ''}>
          {t('myTime.me.add')}
        </Button>
      </Form>
      {others.length > 0 && (
        <div class="desk-names-seen">
          <p class="desk-quiet">{t('myTime.me.seen')}</p>
          <div class="desk-actions">
            {others.map((name) => (
              <Button key={name} variant="quiet" icon="plus" onClick={() => void add(name)}>
                {name}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Section>
  );
}
