import type { OrderNumber } from '../reader/chat-vocabulary.ts';
import { fold, narrow } from '../reader/clean-text.ts';
import { segmentsOf } from '../reader/segments.ts';
import { isShown } from '../reader/visible.ts';

/** So many texts of a panel or card are looked at, so many elements for attributes, and so long attributes. */
const PIECES = 400;
const ELEMENTS = 300;
const LENGTH = 300;

const LABEL =
  '(?:订单|訂單|交易)(?:[编編][号號]|[号號][码碼]?|ID)?|[Oo]rder\\s*(?:[Nn]o\\.?|[Nn]umber|ID|SN)?';
const LABELLED = new RegExp(`(?:${LABEL})\\s*[:：#]?\\s*([\\d-]{6,40})(?![\\d-])`, 'gu');
const ENDS_IN_LABEL = new RegExp(`(?:${LABEL})\\s*[:：#]?$`, 'u');
/** Numbers of other things, by what stands before them. */
const OTHER =
  /(?:商品|商家|[货貨]|[宝寶][贝貝]|[编編][码碼]|SKU|[运運][单單]|快[递遞]|物流|包裹|[单單][号號]|售[后後]|退款|手[机機]|[电電][话話]|[买買]家|用[户戶])[^\d:：]{0,8}[:：]?\s*$/i;
const MOBILE = /^1[3-9]\d{9}$/;
const NAMED = /order|trade|copy|clipboard/i;

/** The first number of each label, and what stands alone and can be nothing else. */
class Numbers {
  readonly labelled = new Set<string>();
  readonly alone = new Set<string>();
  readonly #whole: RegExp;
  readonly #own: RegExp | undefined;

  constructor({ pattern, own }: OrderNumber) {
    this.#whole = new RegExp(`^(?:${pattern})$`, 'u');
    this.#own = own ? new RegExp(`(?<![\\d-])(?:${pattern})(?![\\d-])`, 'gu') : undefined;
  }

  /** A text with what stands before it. */
  take(text: string, before: string): void {
    for (const [, number = ''] of text.matchAll(LABELLED))
      if (this.#whole.test(number)) this.labelled.add(number);
    if (this.#own) for (const [number] of text.matchAll(this.#own)) this.labelled.add(number);
    if (!this.#whole.test(text)) return;
    if (ENDS_IN_LABEL.test(before)) this.labelled.add(text);
    else if (!OTHER.test(before) && !MOBILE.test(text)) this.alone.add(text);
  }

  /** An attribute whose name says that it is of an order, or an address that does. */
  takeAttribute(name: string, value: string): void {
    if (NAMED.test(name)) this.take(value, /order|trade/i.test(name) ? '订单号' : '');
    else if (name === 'href')
      for (const [, number = ''] of value.matchAll(/(?:order|trade)[\w-]{0,12}[=/]([\d-]{6,40})/gi))
        if (this.#whole.test(number)) this.labelled.add(number);
  }
}

/**
 * The order numbers that an element shows: told by the console's own form of number and by what stands before it, in one text, in two, or
 * in an attribute. Where some are labelled, those that stand alone are of something else.
 */
export function numbersIn(element: Element, order: OrderNumber): string[] {
  const found = new Numbers(order);
  let before = '';
  for (const { node, raw } of segmentsOf(element, PIECES)) {
    const text = narrow(fold(raw));
    if (/\d{5}/.test(text) && (!node.parentElement || isShown(node.parentElement))) found.take(text, before);
    before = `${before} ${text}`.slice(-40);
  }
  if (found.labelled.size === 0)
    for (const one of [element, ...[...element.querySelectorAll('*')].slice(0, ELEMENTS)])
      for (const { name, value } of one.attributes)
        if (value.length <= LENGTH && /\d{5}/.test(value) && isShown(one)) found.takeAttribute(name, value);
  return [...(found.labelled.size > 0 ? found.labelled : found.alone)];
}
