import { useState } from 'preact/hooks';
import type { CheckLevel } from '../../../utils/draft-check/rule.ts';
import { levelWords } from '../../../utils/draft-check/words.ts';
import { t } from '../../../utils/locales/text.ts';
import { OWN_WORDS_LIMIT, type OwnWord, WORD_LIMIT } from '../../../utils/records/own-word.ts';
import { ANY_CONSOLE } from '../../../utils/records/ship-by-rule.ts';
import { Button, IconButton } from '../../button.tsx';
import { Field, Input, Select } from '../../field.tsx';
import { Form } from '../../form.tsx';
import { consoleName, type DeskConsole } from '../model.ts';
import { WordLine } from './word-line.tsx';

const LEVELS: readonly CheckLevel[] = ['block', 'warn', 'hint'];
const levelOptions = () => LEVELS.map((value) => ({ value, label: levelWords(value) }));

interface OwnWordsProps {
  words: readonly OwnWord[];
  consoles: readonly DeskConsole[];
  onAdd: (word: Omit<OwnWord, 'id'>) => void;
  onLevel: (id: string, level: CheckLevel) => void;
  onDelete: (id: string) => void;
}

function NewWord({ words, consoles, onAdd }: Pick<OwnWordsProps, 'words' | 'consoles' | 'onAdd'>) {
  const [word, setWord] = useState('');
  const [level, setLevel] = useState<CheckLevel>('warn');
  const [note, setNote] = useState('');
  const [where, setWhere] = useState(ANY_CONSOLE);
  const [error, setError] = useState<string>();
  const add = () => {
    const wanted = word.trim();
    if (wanted === '') return setError(t('check.desk.wordMissing'));
    if (words.some((one) => one.word === wanted)) return setError(t('check.desk.wordKnown'));
    if (words.length >= OWN_WORDS_LIMIT) return setError(t('check.desk.full'));
    const reason = note.trim();
    onAdd({
      word: wanted,
      level,
      consoles: where === ANY_CONSOLE ? [] : [where],
      ...(reason === '' ? {} : { note: reason }),
    });
    setWord('');
    setNote('');
    setError(undefined);
  };
  return (
    <Form class="desk-fields" onSubmit={add}>
      <Field label={t('check.desk.word')} error={error}>
        {(control) => <Input {...control} value={word} maxLength={WORD_LIMIT} onValue={setWord} />}
      </Field>
      <Field label={t('check.desk.level')}>
        {(control) => <Select {...control} value={level} options={levelOptions()} onValue={setLevel} />}
      </Field>
      <Field label={t('check.desk.console')}>
        {(control) => (
          <Select
            {...control}
            value={where}
            options={[ANY_CONSOLE, ...consoles.map(({ id }) => id)].map((value) => ({
              value,
              label: consoleName(value, consoles),
            }))}
            onValue={setWhere}
          />
        )}
      </Field>
      <Field label={t('check.desk.note')} hint={t('check.desk.noteHint')}>
        {(control) => <Input {...control} value={note} maxLength={200} onValue={setNote} />}
      </Field>
      <Button type="submit" icon="plus">
        {t('check.desk.add')}
      </Button>
    </Form>
  );
}

/** Words that a person wants marked: to add, to weigh and to take away. */
export function OwnWords({ words, consoles, onAdd, onLevel, onDelete }: OwnWordsProps) {
  return (
    <>
      {words.length === 0 ? (
        <p class="desk-quiet">{t('check.desk.ownEmpty')}</p>
      ) : (
        <ul class="desk-list desk-check-words" aria-label={t('check.desk.own')}>
          {words.map(({ id, word, level, note, consoles: where }) => (
            <li key={id}>
              <WordLine word={word} where={where} note={note} consoles={consoles} />
              <Select
                label={`${t('check.desk.level')} ${word}`}
                value={level}
                options={levelOptions()}
                onValue={(next) => onLevel(id, next)}
              />
              <IconButton icon="trash" label={t('check.desk.remove', [word])} onClick={() => onDelete(id)} />
            </li>
          ))}
        </ul>
      )}
      <NewWord words={words} consoles={consoles} onAdd={onAdd} />
    </>
  );
}
