import type { ReplyLang } from '../records/reply.ts';
import { templateVariables, type VariablePath } from '../template/variables.ts';

/** Something of the template language that can be put into a message. */
export interface Snippet {
  id: string;
  text: string;
  /** The part that a person will want to change first, in UTF-16 units of `text`. */
  select?: { start: number; end: number };
}

/** Example words of the parts that are not variables. */
export interface SnippetWords {
  question: string;
  date: string;
  choice: string;
  choices: readonly string[];
  wordings: readonly string[];
  otherwise: string;
}

/** Quotes and braces would end the tag that words stand in. */
const inTag = (words: string): string => words.replace(/["'{}%|]/gu, '');

function selecting(id: string, text: string, part: string): Snippet {
  const start = text.indexOf(part);
  return { id, text, ...(start >= 0 && { select: { start, end: start + part.length } }) };
}

/** A variable as it stands in a message. */
export const variableSnippet = (path: VariablePath): Snippet => ({ id: path, text: `{{ ${path} }}` });

export const VARIABLE_PATHS = Object.keys(templateVariables) as VariablePath[];

/** What a variable is called, and an example of it. */
export const variableWords = (path: VariablePath, lang: ReplyLang): { label: string; sample: string } => ({
  label: templateVariables[path].label[lang],
  sample: templateVariables[path].sample[lang],
});

/** Questions asked when the reply goes in, random wording, and a condition. */
export function furtherSnippets(words: SnippetWords): Snippet[] {
  const [question, date, choice, otherwise] = [words.question, words.date, words.choice, words.otherwise].map(
    inTag,
  ) as [string, string, string, string];
  const choices = words.choices.map((one) => `"${inTag(one)}"`).join(', ');
  const wordings = words.wordings.map(inTag).join('|');
  return [
    selecting('askText', `{{ "${question}" | ask }}`, question),
    selecting('askDate', `{{ "${date}" | ask: "date" }}`, date),
    selecting('askChoice', `{{ "${choice}" | ask: "choice", ${choices} }}`, choice),
    selecting('vary', `{{ "${wordings}" | vary }}`, wordings),
    selecting(
      'condition',
      `{% if order.ship_by %}{{ order.ship_by }}{% else %}${otherwise}{% endif %}`,
      otherwise,
    ),
  ];
}

/** A text with a snippet in place of what is selected, and what is selected afterwards. */
export function insertSnippet(
  text: string,
  { start, end }: { start: number; end: number },
  snippet: Snippet,
): { text: string; start: number; end: number } {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const after = from + snippet.text.length;
  const selected = snippet.select ?? { start: snippet.text.length, end: snippet.text.length };
  return {
    text: `${text.slice(0, from)}${snippet.text}${text.slice(to)}`,
    start: snippet.select ? from + selected.start : after,
    end: snippet.select ? from + selected.end : after,
  };
}
