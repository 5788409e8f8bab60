import { originalSpan, type View } from './fold.ts';

/** Digits as they are written, said and disguised. */
const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  洞: '0',
  o: '0',
  一: '1',
  壹: '1',
  幺: '1',
  吆: '1',
  妖: '1',
  二: '2',
  贰: '2',
  两: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  拐: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
};
const MOBILE = /^(?:86)?1[3-9]\d{9}$/;
/** Whose number may stand in a chat: a courier's, the buyer's own, a service line. */
const EXPECTED =
  /快递|配送|派送|派件|派件员|物流|网点|小哥|站点|驿站|骑手|师傅|安装|维修|官方|热线|客服电话|[您你]的|收件|收货|尾号|核对|预留|是[您你]|courier|driver|carrier|your (?:phone|number)/u;
const LOOK_AROUND = 24;

/** A mobile number in a draft. `disguised`: with numerals in words or something between the digits, as nobody writes it who does not hide it. */
export interface PhoneFound {
  start: number;
  end: number;
  disguised: boolean;
}

/** The mobile numbers in a tight view; `original` is the text that it comes from. */
export function findPhones(view: View, original: string): PhoneFound[] {
  const found: PhoneFound[] = [];
  const { text } = view;
  let from = 0;
  while (from < text.length) {
    let digits = '';
    let to = from;
    for (let digit = digitAt(text, to); digit !== undefined; digit = digitAt(text, to)) {
      digits += digit;
      to += 1;
    }
    if (MOBILE.test(digits)) {
      const span = originalSpan(view, from, to);
      const written = original.slice(span.start, span.end).normalize('NFKC').replace(/[\s-]/g, '');
      const disguised = !/^\+?\d+$/.test(written);
      const around = text.slice(Math.max(0, from - LOOK_AROUND), from) + text.slice(to, to + LOOK_AROUND);
      if (disguised || !EXPECTED.test(around)) found.push({ ...span, disguised });
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

function digitAt(text: string, at: number): string | undefined {
  const unit = text[at];
  if (unit === undefined) return undefined;
  return unit >= '0' && unit <= '9' ? unit : DIGITS[unit];
}
