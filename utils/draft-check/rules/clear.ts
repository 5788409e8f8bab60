import type { CheckRule } from '../rule.ts';

/** A moment or a length of time that a buyer can count on, or a gap that will hold one. */
export const CONCRETE =
  '\\d{1,4}(?:个)?(?:点|时|小时|分|天|日|号|月|工作|周|:|：|h\\b|-\\d)|(?<![过这那等几晚早快])[一二两三四五六七八九十]{1,3}(?:个)?(?:点|小时|分钟|天|工作日|周内|号|日)|半(?:个)?(?:小时|天)|今天|今晚|今日|明天|明早|明晚|明日|后天|本周|周[一二三四五六日末]|下午|上午|中午|〔[^〕]{0,20}〕|\\{\\{|\\[[^\\]]{1,6}\\]|\\ue001|\\b(?:today|tonight|tomorrow|by \\w+day|within \\d+|\\d+ (?:hours?|minutes?|days?|working days?))\\b';
const CLEAR_FREE =
  '免费|不收费|不用另付|不另收|不花钱|无需付|另外?买|另购|单独(?:买|购|收费|下单)|需要(?:另|单独)|自费|随包裹|一起寄|不含|不送|不包含|赠品不|每单|一单|随单|每[件单份条个]|一[单件份]一|\\d+元|价值|另(?:卖|算|拍)|\\b(?:free|no extra|sold separately|not included|no charge|costs?|\\$ ?\\d+)\\b';

const TIME = {
  'zh-CN': '在〔几号几点〕前',
  'zh-TW': '在〔幾號幾點〕前',
} as const;

/** What leaves open what is free, who pays, and when: exact before charming. */
export const CLEAR: readonly CheckRule[] = [
  {
    id: 'ambiguity.later',
    group: 'ambiguity',
    level: 'warn',
    any: [
      '(?:(?:过|等|晚|再等|推迟)(?:两|几|些|阵)(?:天|日|子)|最近(?=会|就|能|给)|这(?:两|几)天|改天|过(?:一)?段时间|回头(?!客|率|看)|有空(?:的时候|了|再|就)?|等?有时间(?:了)?再?|迟些|晚些时候|过(?:一)?阵子?|到时候再说|不久(?:后|就|会)|近(?:期|几天|日)(?:内|会|就|给)?)(?=<6>(?:发|寄|退|回|处理|安排|联系|补|到|打给|查|弄|说|答复|告诉|解决|出|看|有货))',
      '(?:发货|退款|回复|处理|到货|补发|答复)(?:的话)?<4>(?:过两天|这两天|这几天|过几天|改天|回头再?说|看情况|再说|不一定|说不准|不好说)',
      '(?:不出意外|等通知|看仓库|看情况)<4>(?:发|退|到|处理)',
      '\\b(?:in a few days|some ?day|some ?time (?:soon|next|this)|when (?:i|we) (?:have|get) time|at some point|one of these days)\\b',
      '(?:一会儿?|等(?:一)?会儿?|待会儿?|等下|稍等会|改日|抽空|忙完(?:了)?|有(?:空|时间)了?|过些时候|过些日子|年后|过完年|月底左右|下周吧?|上班后|随后)(?=(?:再|就|会|我|给|帮|为){0,3}[您你]?<2>(?:退款|退<end>|发货|发出|寄|补|赔|回复|答复|处理|解决|联系|安排))',
      "\\b(?:(?:(?:we|i)(?:'ll| will)<.30> later)|one day|when (?:possible|available|it'?s (?:back|ready))|when we can|in due course|eventually|next time|sooner or later|when (?:the )?stock (?:arrives|comes))\\b(?= *(?:$|[.,!]))",
      '(?:到时候?|回头|之后|后面|以后|下次|下回|改天)<4>(?:再看|再谈|再商量|再算|再定)|(?:下次|下回|以后|下一?单)<4>(?:优惠|便宜|送|补|少算)<3>(?:点|些|一点|<end>)',
    ],
    unless: ['有空的时候(?:拍|看|帮)', '[您你](?:有空|有时间)<8>'],
    unlessSentence: [CONCRETE],
    why: 'when',
    example: '过两天给您发',
    rewrite: { ...TIME, en: 'by 〔date and time〕' },
  },
  {
    id: 'ambiguity.soon',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?:尽快|尽早|抓紧|稍?晚一?点|马上|立刻|很快|稍后|晚点|及时|第一时间|早日|加急)(?=(?:就|会|的|给|为|帮|替|让|安排|[您你]|会给|同事|仓库|专员|这边){0,5}(?:发货|发出|寄出|寄|退款|退|补发|补寄|到账|打款|送达|送到|派送|配送|回复|答复|联系|处理|解决|办理|采购|安排|出货|寄送|搞定|发(?:过去|给[您你]|<end>)|(?<=尽快)<end>))',
      '(?:快了|快好了)<end>|(?:有|到|来|补)货(?:了|后|以后)?(?:就|再|立马|会)(?:给[您你]|帮[您你])?(?:发|寄)',
      '\\b(?:as soon as possible|asap|soon|shortly|right away)\\b',
      '(?:一会儿?|待会儿?|等下|等会儿?)(?:再|就|会|我|给|帮|为){0,3}[您你]?(?:看|查|问|弄|回|发|说|确认|核实)(?:一?下)?<end>',
      '(?:等)?有货(?:了|后|以后|的话|再|就)?(?:给|再|就|会)<4>(?:发|寄|通知|补)',
    ],
    unless: [
      '[您你](?:尽快|尽早|及时|稍后|第一时间|抓紧)<8>',
      '(?:请|麻烦|烦请|建议|辛苦)<6>(?:尽快|及时|尽早|第一时间|抓紧)<8>',
      '(?:hope|see|hear)[^.]{0,20}soon',
    ],
    unlessSentence: [CONCRETE],
    why: 'when',
    example: '尽快给您发货',
    rewrite: { ...TIME, en: 'by 〔date and time〕' },
  },
  {
    id: 'ambiguity.perhaps',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?:大概|大约|应该|可能|也许|估计|估摸着?|看样子|多半|差不多|不出意外|预估|基本上?|好像|貌似|或许|八成|没意外的?话)<6>(?:到货|到账|到了?<end>|发货|发出|送到|送达|退款|退回|退<end>|有货|没货|没问题|来得及|收到|能到|能发|能退|可以退|不会掉|不掉色|不会起球|合适|能用|天|小时|补货|明天|后天|周左右|几天|个?星期|个?礼拜)',
      '(?:明后天|两三天|三四天|三五天|几天|一两天|四五天|[一二三]?[两三]周)(?:左右|内|就|能|可以|会)?<2>(?:到|发|退|有|送)',
      '\\b(?:maybe|perhaps|probably|might|roughly|approximately|basically|should be fine|more or less)\\b',
      '(?:大概|大约|估计|估摸着?|差不多|应该|可能|兴许|说不定|八成|没准|约莫|左右)<3>(?:周[一二三四五六日末]|星期|礼拜|月[初中底]|上午|下午|晚上|今天|明天|后天|<数>(?:天|号|日|周|个月|小时|点))',
      '(?:一般(?:来说|情况下)?|通常|正常(?:来说|情况)?|原则上|理论上|按理(?:说|来说)?)<3>(?:可以|能|会|是)<2>(?:退|换|到|发|收|寄)<4><end>|(?:差不多|大概|应该)(?:吧|可以|行|能|没事|没问题|好了|齐了|够了)<end>',
      '\\b(?:i (?:think|guess|suppose|believe)|possibly|around (?:next|\\w+day|the end)|about (?:a|\\d+|two|three|four) (?:days?|weeks?)|kind of|sort of|should (?:arrive|be there|ship|be ok|work|fit|come)|normally it|give or take|or so)\\b',
    ],
    unless: [
      '应该(?:做|的(?!话))',
      '可能(?:是|会)?(?:给|因为|由于|因|有延迟|延误)',
      '(?:[您你]|网络|页面|系统|手机)<3>可能',
      '(?:可能|应该)<4>(?:您|您的)(?:手机|网络)',
      '(?:前几天|这几天|过几天)',
      '尽可能',
      '可能[您你]<8>',
      '\\bmight (?:i|we)\\b',
    ],
    unlessSentence: ['吗$|吗\\?|呢\\?'],
    why: 'exact',
    example: '应该明天能到',
    rewrite: {
      'zh-CN': '我先核实准确时间，查到就告诉您',
      'zh-TW': '我先確認準確時間，查到就告訴您',
      en: 'I will check the exact time and tell you',
    },
  },
  {
    id: 'ambiguity.gift',
    group: 'ambiguity',
    level: 'warn',
    any: [
      '(?<![配派运寄发护])(?:会|都|再|还|另外?|赠)?(?:赠送|送|赠)(?=(?:您|你|亲)?(?:的|一|两|\\d|个|条|份|双|件|套|张|瓶|盒|只|支|副|款|小|精美|原装|配套){0,4}<添头>)',
      '(?<=有(?:腰带|皮带|礼物|礼品|赠品|袜子|小样|配件))(?:赠?送|可送)(?=的|哦|呢|<end>)',
      '\\b(?:comes with|includes?) (?:an?|one|the)(?= (?:gift|belt|bonus)\\b)',
      '(?:买|拍|下单|购买)(?:了|的话|就|都|即)?<3>(?:有|得)<3>(?:礼品|礼物|赠品|小样|惊喜|好礼|福利)|有(?:小|精美|神秘)?(?:礼品|礼物|赠品|好礼|小样)(?:的|哦|相?送|<end>)',
      '(?:<添头>)(?:也|都)?是?(?:一起|配套|赠|送|附带|附赠|搭|都有|自带)<2><end>',
      '\\b(?:(?:an?|the|some|your) )?(?:\\w+ )?(?:gift|belt|bonus|sample|accessor(?:y|ies)|extra)s? (?:is|are|comes?) (?:included|with it|along|in the (?:box|parcel))\\b|\\b(?:comes? with|includes?|throw in|with) (?:an? |the |some |a free )?(?:\\w+ )?(?:gift|belt|bonus|surprise|samples?|freebies?)\\b',
      '<添头>(?:会|也|都|我们|到时候){0,2}(?:一起|一同|一并|随|跟着)<3>(?:寄|送|发|给|走)',
    ],
    unless: [
      '送(?:货|到|达|去|回|礼物给|礼(?:的话|用|人|给))',
      '送(?:给)?(?:朋友|长辈|妈妈|女友|老师|客户|同事|孩子)<8>',
      '(?:补|重|漏)(?:送|寄)',
    ],
    unlessSentence: [
      CLEAR_FREE,
      '不(?:送|赠)|没有(?:送|赠)|吗$|吗\\?|漏发|少发|寄回|退回|退货|装好|补(?:发|寄)|没收到',
    ],
    why: 'free',
    example: '送腰带',
    rewrite: {
      'zh-CN': '随这一单免费送',
      'zh-TW': '隨這一單免費送',
      en: 'includes, free with this order, a',
    },
  },
  {
    id: 'ambiguity.included',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?:配|带|有|含|搭)(?:有|了|着|的)?(?:一条|同款|个|条|一|这个|图上|图片上的?|模特)?<2>(?:腰带|皮带|配饰|围巾|项链|胸针|里衬|打底|内搭|电池|充电器|充电头|支架|遥控器|收纳盒|安装配件)(?:的|哦|呢|哈|<end>)',
      '(?:配|带|有|含|搭|附)(?:有|了|着|的)?(?:一?[条个双张份件])?<2><添头>(?:的|哦|呢|哈|<end>)',
    ],
    unlessSentence: [CLEAR_FREE, '吗$|吗\\?|一起(?:寄|发)|包含在|里面有|包裹里|漏|型号'],
    why: 'free',
    example: '这款有腰带的',
    rewrite: {
      'zh-CN': '价格里含一条，和商品一起寄出',
      'zh-TW': '價格裡含一條，和商品一起寄出',
      en: 'one is included in the price and sent with the item',
    },
  },
  {
    id: 'ambiguity.free',
    group: 'ambiguity',
    level: 'hint',
    any: [
      '(?<!不)(?:是|都|全部?|可以|完全)?免费(?:的|哦|呢|哈|啦|噢|给[您你]|<end>)',
      "\\b(?:it'?s|is|are|for) free(?= *(?:$|[.,!]))",
    ],
    unlessSentence: [
      '吗$|吗\\?|只(?:收|付)|不含|除|每[单件份条个]|一[单件份条]|随|不用(?:[您你])?付|不(?:另外?)?收',
    ],
    why: 'free',
    example: '都是免费的',
    rewrite: {
      'zh-CN': '商品和运费都不用您付钱',
      'zh-TW': '商品和運費都不用您付錢',
      en: 'free: you pay neither for the item nor for the postage',
    },
  },
];
