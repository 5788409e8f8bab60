import type { WallKind } from '../records/health.ts';
import { type AnswerPlan, compileAnswer, compileShop, type ShopAnswerPlan } from './compile-answer.ts';
import { compileDom, type DomPlan } from './compile-dom.ts';
import type { Wording } from './normalisers.ts';
import { type CompiledCondition, compileConditions } from './path.ts';
import { compileRequest } from './request-test.ts';
import type { ConsoleData, DomSource, PageData, ShopSource, Wall } from './vocabulary.ts';

export interface CompiledWall {
  kind: WallKind;
  answer?: {
    status: readonly number[];
    when: readonly CompiledCondition[];
    text: RegExp | undefined;
    notJson: boolean;
  };
  dom: readonly string[];
  says: RegExp | undefined;
  url: RegExp | undefined;
}

export interface CompiledPage {
  data: PageData;
  url: readonly RegExp[];
  empty: RegExp | undefined;
}

/** A console whose regular expressions, paths and field maps were compiled once. */
export interface CompiledConsole {
  data: ConsoleData;
  wording: Wording;
  walls: readonly CompiledWall[];
  pages: readonly CompiledPage[];
  answers: readonly AnswerPlan[];
  shopAnswers: readonly ShopAnswerPlan[];
  shopElements: readonly (Extract<ShopSource, { kind: 'dom' }> & { pattern: RegExp | undefined })[];
  dom: ReadonlyMap<DomSource, DomPlan>;
}

const pattern = (source: string): RegExp => new RegExp(source, 'u');

function compileWall({ kind, answer, dom, says, url }: Wall): CompiledWall {
  return {
    kind,
    ...(answer && {
      answer: {
        status: answer.status ?? [],
        when: compileConditions(answer.when),
        text: answer.text === undefined ? undefined : pattern(answer.text),
        notJson: answer.notJson === true,
      },
    }),
    dom: dom ?? [],
    says: says === undefined ? undefined : pattern(says),
    url: url === undefined ? undefined : pattern(url),
  };
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
    walls: data.walls.map(compileWall),
    pages: data.pages.map((page) => ({
      data: page,
      url: page.url.map(pattern),
      empty: page.empty && pattern(page.empty.text),
    })),
    answers: sources.flatMap(({ page, source }) =>
      source.kind === 'answer' ? [compileAnswer(page, source)] : [],
    ),
    shopAnswers: data.shop.flatMap((source) =>
      source.kind === 'answer'
        ? [{ request: compileRequest(source.request), shop: compileShop(source.shop) }]
        : [],
    ),
    shopElements: data.shop.flatMap((source) =>
      source.kind === 'dom'
        ? [{ ...source, pattern: source.match === undefined ? undefined : pattern(source.match) }]
        : [],
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
