import type { CheckRule } from '../rule.ts';

const REVIEW = '(?:评价|评论|评分|星级|星星|差评|负评|中评|中差评)';
/** Somebody else's text that is changed after what a review said is no change of the review. */
const BY_REVIEW = '(?<!(?:按|照|据|根据|依|听了|看了)[您你]?的?)';

const CHANGED = `(?:(?:改|修改|更改|更新|删|删除|撤|撤掉|撤销|撤回|去掉|隐藏)(?:一?下|了|掉|完|好)?(?:[您你]?的?|那?[条个]?|这?[条个]?){0,2}${REVIEW}|${BY_REVIEW}${REVIEW}(?:(?![不别没无])[^。;!?,\\n]){0,6}(?:(?:修|更)?改(?!了|进|善|良|版)|删|撤|点亮)|${REVIEW}<2>(?:[您你]|麻烦|帮忙?|能不能|可不可以|可以){1,3}<8>(?:处理|调整|弄)|点亮<4>星|改评|删评)`;

const GIVEN =
  '(?:补偿|赔偿|返(?:还|给|现|[您你\\d])|退(?:款|钱|还|给|[您你\\d]|一半|一部分)|全额|送[您你一小个礼购]|送(?:购物金|红包|券)|红包|购物金|优惠券|抵用券|礼(?:品|物|包)|心意|惊喜|好处|减免|免单|<数>(?:元|块))';

/** Asking for another review, with something in return or without, in the words that people hide it in. */
export const REVIEW_CHANGES: readonly CheckRule[] = [
  {
    id: 'paid-review.change',
    group: 'paid-review',
    level: 'block',
    view: 'tight',
    negatable: true,
    any: [
      `${CHANGED}<,14>${GIVEN}|${GIVEN}<,12>${CHANGED}`,
      '追评(?:一?下|完|后|好)?<,8>(?:补偿|补贴|返[您你现\\d]|送[您你小礼]|礼品|礼物|红包|优惠券|心意|惊喜)',
    ],
    unless: [
      `(?:不是|不会|不用|不必|无需|不要|不需要)<6>(?:改|删|撤)<4>${REVIEW}`,
      '(?:无关|没有?关系|不影响|怎么(?:写|评))',
    ],
    unlessSentence: ['无关|没有?关系|不影响|怎么评价|怎么写'],
    why: 'paid_review',
    example: '您修改评价后联系客服，给您补偿',
    rewrite: {
      'zh-CN': '退款照常办，评价怎么写由您决定',
      'zh-TW': '退款照常辦，評價怎麼寫由您決定',
      en: 'your refund goes ahead, and the review is yours',
    },
  },
  {
    id: 'paid-review.change-en',
    group: 'paid-review',
    level: 'block',
    negatable: true,
    any: [
      '\\b(?:chang|edit|updat|remov|delet|revis|rais|improv|withdraw|tak)(?:e|es|ing|ed)?\\b<.24>\\b(?:reviews?|ratings?|feedback|stars?)\\b<.40>\\b(?:refund|gift|coupon|voucher|compensat\\w*|discount|send you|credit|money)\\b',
      '\\b(?:refund|gift|coupon|voucher|compensat\\w*|discount|credit|money)\\b<.40>\\b(?:if|once|when|after|for)\\b<.16>\\b(?:chang|edit|updat|remov|delet|revis|rais|improv|withdraw)(?:e|es|ing|ed)?\\b<.24>\\b(?:reviews?|ratings?|feedback|stars?)\\b',
    ],
    unlessSentence: ['\\b(?:whatever|regardless|independent|however you|either way)\\b'],
    why: 'paid_review',
    example: 'consider changing your rating and we will send a gift',
    rewrite: { en: 'your refund goes ahead, and the review is yours' },
  },
  {
    id: 'review-pressure.handle',
    group: 'review-pressure',
    level: 'warn',
    view: 'tight',
    negatable: true,
    any: [
      `${REVIEW}<2>(?:[您你]|麻烦|帮忙?|能不能|可不可以){1,3}<6>(?:处理|调整|弄)(?:一?下|掉|好)?<end>`,
      `(?:麻烦|帮忙?|请|辛苦)<6>(?:处理|调整|更新|更改)(?:一?下|掉)?<3>${REVIEW}`,
      '(?:please|kindly|consider|mind|could you|would you|appreciate)<.24>(?:removing|deleting|changing|editing|revising|updating|raising)<.16>(?:review|rating|feedback|stars?)',
    ],
    why: 'review_pressure',
    example: '评价您处理一下',
    rewrite: {
      'zh-CN': '您的意见我们记下了，先把问题给您解决好',
      'zh-TW': '您的意見我們記下了，先把問題替您解決好',
      en: 'let us put this right for you first',
    },
  },
];
