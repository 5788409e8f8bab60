import { type CompiledPath, compilePath } from './path.ts';
import type { CompiledRequest } from './request-test.ts';
import type { ShopFields } from './vocabulary.ts';

/** Where a shop is named in an answer. */
export interface ShopPlan {
  id: readonly CompiledPath[];
  name: readonly CompiledPath[];
}

/** An answer that names the shop. */
export interface ShopAnswerPlan {
  request: CompiledRequest;
  shop: ShopPlan;
}

const pathsOf = (paths: string | readonly string[] | undefined): readonly CompiledPath[] =>
  (paths === undefined ? [] : typeof paths === 'string' ? [paths] : paths).map(compilePath);

/** Compiles where a shop is named. */
export const compileShop = (shop: ShopFields | undefined): ShopPlan => ({
  id: pathsOf(shop?.id),
  name: pathsOf(shop?.name),
});
