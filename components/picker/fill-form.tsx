import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { Ask, ReplyCard } from '../../utils/platform/reply-contract.ts';
import { Button } from '../button.tsx';
import { dateText } from './answer-date.ts';

interface FillFormProps {
  card: ReplyCard;
  asks: readonly Ask[];
  busy: boolean;
  onAnswer(answers: Readonly<Record<string, string>>): void;
  onCancel(): void;
}

interface FieldProps {
  ask: Ask;
  name: string;
  card: ReplyCard;
  onValue(value: string): void;
}

function DateField({ ask, card, onValue }: FieldProps) {
  const [day, setDay] = useState('');
  const [clock, setClock] = useState('');
  const put = (newDay: string, newClock: string) => {
    setDay(newDay);
    setClock(newClock);
    onValue(dateText(newDay, newClock, card.lang));
  };
  return (
    <fieldset>
      <legend>{ask.label}</legend>
      <input
        type="date"
        aria-label={t('picker.form.day', [ask.label])}
        value={day}
        onInput={({ currentTarget }) => put(currentTarget.value, clock)}
      />
      <input
        type="time"
        aria-label={t('picker.form.clock', [ask.label])}
        value={clock}
        onInput={({ currentTarget }) => put(day, currentTarget.value)}
      />
    </fieldset>
  );
}

function ChoiceField({ ask, name, onValue }: FieldProps) {
  return (
    <fieldset>
      <legend>{ask.label}</legend>
      {(ask.choices ?? []).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            defaultChecked={choice === ask.fallback}
            onInput={() => onValue(choice)}
          />
          {choice}
        </label>
      ))}
    </fieldset>
  );
}

function TextField({ ask, onValue }: FieldProps) {
  return (
    <label class="text">
      <span>{ask.label}</span>
      <input
        type="text"
        maxLength={200}
        defaultValue={ask.fallback ?? ''}
        autocomplete="off"
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}

const FIELDS = { text: TextField, choice: ChoiceField, date: DateField } as const;

/** Nothing is chosen for a person: a choice that nobody made would be told as a fact. */
const firstAnswers = (asks: readonly Ask[]): Record<string, string> =>
  Object.fromEntries(
    asks.flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]])),
  );

/** Asks for what a reply needs before it goes in. What is left empty stays open in the draft, where it stands out. */
export function FillForm({ card, asks, busy, onAnswer, onCancel }: FillFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const answers = useRef(firstAnswers(asks));
  // At once: the first key after the choice is meant for it.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy)
      onAnswer(Object.fromEntries(Object.entries(answers.current).filter(([, value]) => value.trim())));
  };
  return (
    <form ref={form} class="form" aria-label={t('picker.form.title', [card.title])} onSubmit={submit}>
      <h2>{t('picker.form.title', [card.title])}</h2>
      {asks.map((ask, at) => {
        const Field = FIELDS[ask.kind];
        return (
          <Field
            key={ask.name}
            ask={ask}
            name={`tiexin-ask-${at}`}
            card={card}
            onValue={(value) => {
              answers.current[ask.name] = value;
            }}
          />
        );
      })}
      <p class="quiet">{t('picker.form.empty')}</p>
      <div class="actions">
        <Button type="submit" variant="accent" busy={busy}>
          {t('picker.form.insert')}
        </Button>
        <Button onClick={onCancel}>{t('picker.form.back')}</Button>
      </div>
    </form>
  );
}
