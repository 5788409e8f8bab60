import type { WallKind } from '../records/health.ts';
import { compileShop, type ShopAnswerPlan } from './compile-shop.ts';
import type { PageFrame, Wall } from './page-vocabulary.ts';
import { type CompiledCondition, compileConditions } from './path.ts';
import { compileRequest } from './request-test.ts';
import type { ShopSource } from './vocabulary.ts';

/** A wall whose tests were compiled. */
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

/** A page whose addresses were compiled. */
export interface CompiledPage<P extends PageFrame = PageFrame> {
  data: P;
  url: readonly RegExp[];
  empty: RegExp | undefined;
}

type ShopElement = Extract<ShopSource, { kind: 'dom' }> & { pattern: RegExp | undefined };

/** What is known of a console before any of its records: its pages, its walls, and where it names its shop. */
export interface ConsoleFrame<P extends PageFrame = PageFrame> {
  walls: readonly CompiledWall[];
  pages: readonly CompiledPage<P>[];
  shopAnswers: readonly ShopAnswerPlan[];
  shopElements: readonly ShopElement[];
}

/** A regular expression of the console data. */
export const pattern = (source: string): RegExp => new RegExp(source, 'u');

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

/** Compiles what orders and reviews of a console have in common. */
export const compileFrame = <P extends PageFrame>(data: {
  walls: readonly Wall[];
  pages: readonly P[];
  shop: readonly ShopSource[];
}): ConsoleFrame<P> => ({
  walls: data.walls.map(compileWall),
  pages: data.pages.map((page) => ({
    data: page,
    url: page.url.map(pattern),
    empty: page.empty && pattern(page.empty.text),
  })),
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
});
