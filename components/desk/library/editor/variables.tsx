import { useRef, useState } from 'preact/hooks';
import {
  furtherSnippets,
  type Snippet,
  VARIABLE_PATHS,
  variableSnippet,
  variableWords,
} from '../../../../utils/library/snippets.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { ReplyLang } from '../../../../utils/records/reply.ts';

interface VariablesProps {
  /** In which language the wording is. */
  lang: ReplyLang;
  onInsert: (snippet: Snippet) => void;
}

interface Choice {
  snippet: Snippet;
  label: string;
  sample: string;
}

const further = (): Snippet[] =>
  furtherSnippets({
    question: t('library.snippet.question'),
    date: t('library.snippet.date'),
    choice: t('library.snippet.choice'),
    choices: [t('library.snippet.choiceOne'), t('library.snippet.choiceOther')],
    wordings: [t('library.snippet.wordingOne'), t('library.snippet.wordingOther')],
    otherwise: t('library.snippet.otherwise'),
  });

const choicesFor = (lang: ReplyLang): Choice[] => [
  ...VARIABLE_PATHS.map((path) => ({ snippet: variableSnippet(path), ...variableWords(path, lang) })),
  ...further().map((snippet) => ({
    snippet,
    label: t(`library.snippet.${snippet.id as 'askText' | 'askDate' | 'askChoice' | 'vary' | 'condition'}`),
    sample: snippet.text,
  })),
];

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Everything that a message can name, with an example; put in where the cursor is. One stop of the Tab key. */
export function Variables({ lang, onInsert }: VariablesProps) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const choices = choicesFor(lang);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    const to = step === undefined ? { Home: 0, End: choices.length - 1 }[event.key] : at + step;
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(choices.length - 1, to));
    setAt(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <details class="lib-variables" open>
      <summary>{t('library.variables')}</summary>
      <p class="tx-field-hint">{t('library.variablesHint')}</p>
      <ul ref={list} onKeyDown={onKeyDown}>
        {choices.map(({ snippet, label, sample }, place) => (
          <li key={snippet.id}>
            <button
              type="button"
              tabIndex={place === at ? 0 : -1}
              title={snippet.text}
              // The message keeps its cursor.
              onMouseDown={(event) => event.preventDefault()}
              onFocus={() => setAt(place)}
              onClick={() => onInsert(snippet)}
            >
              <span>{label}</span>
              <small>{sample}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
