const LOOK_BACK = 18;
const LOOK_AHEAD = 12;

/** What may stand between a denial and what it denies. */
const FILLER =
  '(?:让|要|给|为|帮|请|要求|主动|私下|私自|随意|随便|轻易|通过|用|在|以|把|将|去|会|向|有|做|参与|相信|点击|任何|一切|各种|所谓|陌生人?|平台外|站外|[您你]们?|我们?|咱们?|买家|客户|卖家|商家|他人|别人|客服|的|可以|能|说|过|是)';
const DENIED = new RegExp(
  `(?:不(?:能|可以|可|会|要|得|允许|支持|提供|接受|需要|用|让|参与|存在|敢|建议|具有|承诺|做|是|搞)|请?勿|切勿|禁止|严禁|杜绝|拒绝|别|谨防|警惕|小心|当心|防止|避免|没有?|没法|无法|无需|无权|不曾|从不|从未|反对|抵制|举报|凡是|任何|如遇|遇到|若有人|如果有人)${FILLER}{0,4}$|[不没未勿别]$`,
  'u',
);
const DENIED_AFTER =
  /^[^。;!?,\n]{0,6}(?:(?:是|都|均|属于|也|就)?(?:违规|违法|骗子|诈骗|骗局|假的|不允许|不被允许|不行的|不可以|不能|禁止|被禁止|平台不让|不支持|不提供|做不到|不存在|谨防|请勿|不要相信|别信|切勿|没有保障|不受保障|有风险|无保障))/u;
const EN_DENIED =
  /(?:never|(?:can|do|did|does|will|would|should|could|must|are|is)(?:n't|not| not)|cannot|won't|not allowed to|please don't|no|avoid|without|beware of|unable to)(?: \w+){0,4} ?$/;
const BOUNDARY = /[。;!?,\n]/g;

/** Whether the clause denies, forbids or warns of what stands from `from` to `to`. */
export function isDenied(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  let clause = 0;
  for (const mark of before.matchAll(BOUNDARY)) clause = mark.index + 1;
  const lead = before.slice(clause);
  if (DENIED.test(lead) || DENIED_AFTER.test(text.slice(to, to + LOOK_AHEAD))) return true;
  return /[a-z]/.test(lead) && EN_DENIED.test(text.slice(Math.max(0, from - 40), from));
}
