/** A closed `{{ … }}`, a run of opening braces, or the beginning of a tag. */
const MARKS = /\{\{[^{}%]*\}\}(?!\})|\{{2,}%?|\{%/g;

/** A text as a template that shows it as it was, whatever braces it has. */
export const escapeLiteral = (text: string): string =>
  text.replace(MARKS, (mark) => `{% raw %}${mark}{% endraw %}`);

/**
 * Turns a foreign text into a template: what `pattern` (global) finds is asked of `replace`, which answers with a template, or with
 * undefined where it does not know it: then it stays as it is written. All the rest is literal.
 */
export function templateFrom(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): string {
  let template = '';
  let literal = '';
  let from = 0;
  const flush = () => {
    template += escapeLiteral(literal);
    literal = '';
  };
  for (const match of text.matchAll(pattern)) {
    literal += text.slice(from, match.index);
    from = match.index + match[0].length;
    const replaced = replace(match);
    if (replaced === undefined) literal += match[0];
    else {
      flush();
      template += replaced;
    }
  }
  literal += text.slice(from);
  flush();
  return template;
}

/** A text inside a template's quotes. Quotes of its own become typographic ones: the template language has no escape in all its parts. */
export const quoted = (text: string): string =>
  `"${text.replace(/"/g, '”').replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim()}"`;

/** A fill-in that the person is asked for when the reply is inserted. */
export const askFor = (label: string, kind?: 'date' | 'choice', choices: readonly string[] = []): string => {
  const values = choices.map(quoted).join(', ');
  const filter = kind === undefined ? 'ask' : `ask: "${kind}"${values && `, ${values}`}`;
  return `{{ ${quoted(label)} | ${filter} }}`;
};

/** One of several wordings, picked anew each time. */
export const varyAmong = (choices: readonly string[]): string =>
  `{{ ${quoted(choices.map((choice) => choice.replaceAll('|', '／')).join('|'))} | vary }}`;

/** A variable of ours. */
export const variable = (name: string): string => `{{ ${name} }}`;
