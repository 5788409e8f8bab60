import { compileShop, type ShopPlan } from './compile-shop.ts';
import type { PageFrame } from './page-vocabulary.ts';
import { type CompiledCondition, compileConditions } from './path.ts';
import { type CompiledRequest, compileRequest } from './request-test.ts';
import type { AnswerHead } from './vocabulary.ts';

/** How an answer of a page is known, and what it says before any of its records; ready to be asked. */
export interface AnswerHeadPlan {
  page: string;
  id: string;
  request: CompiledRequest;
  envelope: readonly CompiledCondition[];
  empty: readonly (readonly CompiledCondition[])[];
  shop: ShopPlan;
}

/** Compiles what all answer sources have in common, whatever records they give. */
export const compileAnswerHead = (page: PageFrame, source: AnswerHead): AnswerHeadPlan => ({
  page: page.id,
  id: source.id,
  request: compileRequest(source.request),
  envelope: compileConditions(source.envelope),
  empty: (source.empty ?? []).map(compileConditions),
  shop: compileShop(source.shop),
});
