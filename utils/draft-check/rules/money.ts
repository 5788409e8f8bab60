import type { CheckRule } from '../rule.ts';
import { CONCRETE } from './clear.ts';

const POSTAGE_CLEAR =
  '补[寄发]|重[寄发]|再寄|另寄|单寄|补一[件份个]|先(?:付|垫)|垫付|您付|到付|运费险|凭证|截图|运费单|原路|原付款方式|原支付方式|退到|退回到|打到|元以内|最高|上门取件|免费取|平台|\\d+(?:元|块)';

/** What leaves open who pays, how much, and where a sum comes from. */
export const MONEY: readonly CheckRule[] = [
  {
    id: 'ambiguity.postage',
    group: 'ambiguity',
    level: 'warn',
    any: [
      '(?:运费|邮费|快递费|退货费|来回运费|回程运费|回邮|邮)(?:是|都|由|可以|会|全部|的话|这边|我|我们|店里|店铺|店家|小店|商家|卖家|来|给[您你]|帮[您你]|也|就|您放心|不用担心){0,4}(?:承担|负担|出<end>|来出|包了?<end>|包的|算<我们>的|不用[您你](?:管|操心|担心)|报销|报<end>|补(?:给|偿|[您你]|<end>)|退(?:给|还|您|你|<end>)|负责|免<end>)',
      '(?<![列写标])<邮费><6>(?:退|返|报销)(?:给|还)?[您你]',
      '(?:承担|负担|报销|补(?:给[您你]|[您你])?|退(?:还|给[您你]|[您你])?|(?<![列付支提给算指写标扣])出|负责|包)(?:来回|全部|退货|退回的?|寄回的?|您的?|这个|往返|双程){0,2}<邮费>(?!险|券)',
      '\\b(?:we|shop)(?: will)? (?:cover|pay|refund|take care of)s?\\b<.16>\\breturn (?:postage|shipping|costs?)\\b|\\breturn (?:postage|shipping) is (?:on us|covered)\\b',
      '(?:运费|邮费|快递费|来回(?:运费|邮费)?)(?:这边|我们|店里|小店|都|全)?(?:来|会|给)?(?:出|扛|担|解决|处理|报|包|给补)<end>|(?:退货|退换|换货|寄回|退回来?|运费|邮费|快递费|退)(?:的话|都|也|是)?(?:不用|不要|不需要|无需|不让)[您你](?:出|花|付|掏|承担|管|操心|一分)(?:一?分)?(?:钱|费用|运费|邮费)?',
      '<邮费>(?:好说|再说|到时候|看情况|好商量|回头|之后再|后面再|一人一半|对半|各(?:出|付))|[您你]?先?垫(?:着|付|一?下|上)(?:的)?(?:运费|邮费|快递费|钱)?<end>|(?:先|自己)垫(?:着|付|一?下)?<邮费>',
      "\\b(?:we|i|shop|the shop|store)(?:'ll| will| can| would| shall)? (?:also )?(?:cover|pay(?: for)?|refund|take care of|handle|bear|reimburse)\\b<.20>\\b(?:postage|shipping|delivery (?:cost|fee)s?|freight|return costs?|courier fees?)\\b|\\b(?:shipping|postage|delivery)(?: cost| fee)?s? (?:is|will be|are) (?:on us|covered|taken care of|free for you|refunded|ours)\\b|\\b(?:won'?t cost you|no cost to you|at our (?:expense|cost))\\b",
      '(?:运费|邮费|快递费|回邮)(?:的钱|的费用|的话|这块|方面)?<我们>(?:这边)?(?:会|来|全|都)?(?:来|报|出|补贴|吸收|认|扛|处理|包|解决|搞定)<end>',
    ],
    unless: [
      '(?:不需要|不用|无需|需要|需|由)(?:您|你|买家|客户|顾客)<4>(?:承担|出|付|负责)<4>',
      '(?:您|你|买家|客户|顾客)(?:来|自行?|自己|先)?(?:承担|出|付|负责)<6>',
      '谁<3>承担',
    ],
    unlessSentence: [POSTAGE_CLEAR, '吗$|吗\\?|\\b(?:prepaid|label|up to|first|both ways|before|\\d+)\\b'],
    why: 'who_pays',
    example: '运费我们承担',
    rewrite: {
      'zh-CN': '寄回的运费由我们承担：您先付，把运费截图发我，包裹签收后原路退给您',
      'zh-TW': '寄回的運費由我們負擔：您先付，把運費截圖傳給我，包裹簽收後原路退給您',
      en: 'we pay the return postage: please pay first and send us the receipt, and we refund it to the account you paid with',
    },
  },
  {
    id: 'ambiguity.advance',
    group: 'ambiguity',
    level: 'warn',
    any: [
      '(?:先|自己|您|你)(?:来|先|自己)?垫(?:着|付|一?下|上)?(?:一?下)?(?:的)?(?:运费|邮费|快递费|费用|钱)?(?:<end>|<2><end>)',
      '\\b(?:you )?pay (?:the |for )?(?:return )?(?:postage|shipping) first(?= *(?:$|[.,!]))',
    ],
    unlessSentence: ['不用|无需|不需要|不必|退|补|报销|报给|原路|返|还[您你]|\\b(?:refund|back|reimburse)'],
    why: 'who_pays',
    example: '您先垫付一下运费',
    rewrite: {
      'zh-CN': '运费请您先付，把截图发我，包裹签收后原路退给您',
      'zh-TW': '運費請您先付，把截圖傳給我，包裹簽收後原路退給您',
      en: 'please pay the postage first and send us the receipt; we refund it once the parcel is signed for',
    },
  },
  {
    id: 'ambiguity.all-regions',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?:全国|全场|全店|都|全部|所有地区|统统)<2>(?:包邮|免邮|免运费?)|(?<!不)包邮(?:的|哦|哈|呢|<end>)|\\bfree shipping(?= *(?:$|[.,!]))',
    ],
    unlessSentence: [
      '除|偏远|新疆|西藏|港澳|海外|满\\d|满[一二三四五六七八九十]|不包|地区|离岛|吗$|吗\\?|\\d+元|\\b(?:over|except|within)\\b',
    ],
    why: 'postage_where',
    example: '全国包邮',
    rewrite: {
      'zh-CN': '包邮，偏远地区运费以下单页为准',
      'zh-TW': '免運，離島運費以下單頁為準',
      en: 'free shipping where the order page shows no charge',
    },
  },
  {
    id: 'ambiguity.difference',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?:差价|价差)(?:的话|可以|会|这边|我们|也|都|给|帮|就){0,3}(?:退|补|返|还)(?:还|给)?[您你](?!的)|(?:退|补|返|还)(?:还|给)?[您你](?:的)?差价',
    ],
    unless: ['您(?:需要|需|要|来)?补差价'],
    unlessSentence: [CONCRETE, '申请|原路|原返|余额|链接|点(?:击)?|联系|\\d+元|怎么|如何'],
    why: 'difference',
    example: '差价退您',
    rewrite: {
      'zh-CN': '差价从订单原路退给您',
      'zh-TW': '差價從訂單原路退給您',
      en: 'we refund the difference through the order',
    },
  },
  {
    id: 'ambiguity.compensation',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?:补偿|赔偿|补贴)[您你](?:一点|点|一些|一下|的|<end>)',
      '给[您你](?:一些|一点|适当的?|相应的?|点|一定的?)(?:补偿|赔偿)',
      '(?:会|可以|给|再|多少)(?:给|您|你|会|适当|一定|点|补)?(?:补偿|赔偿|赔|补贴|意思一下)(?:给)?(?:[您你]|一点|点|一些|一下|的|<end>)(?:[您你的点哦呢]|<end>)',
      '(?:补|赔|退|返|便宜|优惠|少|减|让)(?:给|还)?[您你]?(?:一?点|一?些|一?部分|多少)(?:钱|费用|款|运费|差价|补偿)?(?:的|哈|哦|吧|呢|啦|<end>)|(?:多少|适当|酌情|看着|随便)(?:给|会|再|都)?(?:[您你])?(?:补|赔|退|返|便宜|优惠|减)',
      '(?:会|可以|我们|给[您你])<4>(?:适当|相应|合理|一定|额外)<2>(?:补偿|赔偿|补贴|优惠)|(?:不会|绝不|肯定不)<2>(?:亏待|让[您你]吃亏|让[您你]白)|少不了[您你]|(?:给[您你])?(?:意思一?下|意思意思|一点(?:小)?(?:心意|意思)|小小的?(?:心意|补偿|意思)|表示(?:一下|点|歉意的?心意))|(?:好|都)商量<end>',
      "\\b(?:we|i)(?:'ll| will| can|'d| would)? (?:compensate|make it up to|give you (?:some|a (?:little|small|bit)|a partial|something)|refund (?:some|part|a (?:bit|part))|offer (?:some|a (?:small|partial)))\\b|\\b(?:some|a bit of) (?:money|compensation)(?: back)?\\b|\\b(?:a (?:small|partial|nice)|some) (?:compensation|refund|discount)\\b",
      '(?:怎么|多少|看着|再看)(?:赔|补|退)(?:给)?(?:您|你|多少|法|<end>)(?!款流程)',
      '\\b(?:something (?:nice|extra|small)|make (?:it )?up (?:to you|for (?:it|this|that))|part of (?:it|your money|the (?:price|money)))\\b|\\b(?:refund|pay back|return) (?:you )?part\\b|\\ba (?:little|small) (?:something|discount|refund)\\b',
    ],
    unless: ['(?:运费险|保险)<6>赔'],
    unlessSentence: [
      '\\d|元|块|券|重发|补发|全额|一[件份张]|[一二两三五六七八九十]折|\\[[^\\]]{1,6}\\]|吗$|[\\ue000\\ue001]',
    ],
    why: 'how_much',
    example: '会给您补偿的',
    rewrite: { 'zh-CN': '给您补偿〔金额〕元', 'zh-TW': '給您補償〔金額〕元', en: 'we refund you 〔amount〕' },
  },
];
