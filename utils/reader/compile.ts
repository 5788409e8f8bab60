import { type AnswerPlan, compileAnswer } from './compile-answer.ts';
import { compileDom, type DomPlan } from './compile-dom.ts';
import { type ConsoleFrame, compileFrame, pattern } from './compile-frame.ts';
import type { Wording } from './normalisers.ts';
import type { ConsoleData, DomSource, PageData } from './vocabulary.ts';

/** A console whose regular expressions, paths and field maps were compiled once. */
export interface CompiledConsole extends ConsoleFrame<PageData> {
  data: ConsoleData;
  wording: Wording;
  answers: readonly AnswerPlan[];
  dom: ReadonlyMap<DomSource, DomPlan>;
}

const compiled = new WeakMap<ConsoleData, CompiledConsole>();

function compileNow(data: ConsoleData): CompiledConsole {
  const sources = data.pages.flatMap((page) => page.sources.map((source) => ({ page, source })));
  return {
    data,
    wording: {
      currency: data.currency,
      statusWords: data.statusWords.map(([status, words]) => [status, pattern(words)] as const),
      noAfterSale: data.noAfterSale.map((words) => pattern(`^(?:${words})$`)),
    },
    ...compileFrame<PageData>(data),
    answers: sources.flatMap(({ page, source }) =>
      source.kind === 'answer' ? [compileAnswer(page, source)] : [],
    ),
    dom: new Map(
      sources.flatMap(({ page, source }) =>
        source.kind === 'dom' ? [[source, compileDom(page, source)] as const] : [],
      ),
    ),
  };
}

/** Compiles a console's data; the same data is compiled once. A broken regular expression throws (the contract test finds it). */
export function compile(data: ConsoleData): CompiledConsole {
  const known = compiled.get(data);
  if (known) return known;
  const fresh = compileNow(data);
  compiled.set(data, fresh);
  return fresh;
}
