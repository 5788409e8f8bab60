import type { CheckRule } from '../rule.ts';

const PUBLIC = { only: 'review', negatable: true } as const;

const SURNAME =
  '[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳唐薛雷贺倪汤罗毕郝安常于傅康余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田胡凌霍虞万柯管卢莫丁邓洪石崔龚程陆段侯武刘叶白赖卓池乔翁曾温庄柴瞿阎连艾欧易廖简饶沙鞠关查游盖]';

const TO_SERVICE = {
  'zh-CN': '请从订单里联系客服，我们单独为您核对',
  'zh-TW': '請從訂單聯絡客服，我們單獨為您核對',
  en: 'please contact us from your order, and we will check it with you there',
} as const;

/**
 * What an answer that everybody reads must not show: personal data (personal information protection law art. 10 and 25), and blame on the
 * buyer, which every later buyer reads too.
 */
export const PUBLIC_ANSWERS: readonly CheckRule[] = [
  {
    ...PUBLIC,
    id: 'privacy.public-number',
    group: 'privacy',
    level: 'block',
    negatable: undefined,
    any: [
      '(?<![a-z0-9.])[a-z]{0,4}\\d{6,8}-\\d{6,}(?!\\d)|(?<![a-z0-9])\\d{3}-\\d{7}-\\d{7}(?!\\d)',
      '(?<![a-z0-9.])[a-z]{0,4}\\d{11,}(?!\\d)|(?<![a-z0-9])1[3-9]\\d[ -]\\d{4}[ -]\\d{4}(?!\\d)',
      '(?<![a-z0-9])1z[a-z0-9]{14,16}(?![a-z0-9])',
      '(?:订单|单号|运单|快递单)(?:号|编号)?(?:是|为|:|#| ){0,3}(?=[a-z-]*\\d)[a-z0-9-]{8,}',
      '\\b(?:order|tracking)(?: (?:no|number|id))?[.:# ]{1,4}(?=[a-z-]*\\d)[a-z0-9-]{8,}',
    ],
    why: 'public_number',
    example: '您的订单 260910-123456789012345 已退款',
    rewrite: TO_SERVICE,
  },
  {
    ...PUBLIC,
    id: 'privacy.public-name',
    group: 'privacy',
    level: 'warn',
    any: [
      `(?<![任各这那哪某])${SURNAME}(?:先生|女士|小姐|太太)`,
      '\\b(?:mr|mrs|ms)\\.? (?!customer\\b|buyer\\b)[a-z]{2,}',
    ],
    why: 'public_name',
    example: '张女士您好',
    rewrite: { 'zh-CN': '您好', 'zh-TW': '您好', en: 'Hello' },
  },
  {
    ...PUBLIC,
    id: 'privacy.public-address',
    group: 'privacy',
    level: 'block',
    negatable: undefined,
    any: [
      '[\\u4e00-\\u9fff]{2,6}(?:路|街|大道|巷|弄|段|胡同)\\d{1,5}(?:弄|号)',
      '[\\u4e00-\\u9fff]{2,8}(?:小区|花园|公寓|社区|苑)<4>\\d{1,3}(?:栋|幢|座|号楼|单元)|\\d{1,3}(?:栋|幢|号楼)\\d{0,2}(?:单元)?\\d{2,4}(?:室|户)?',
      '\\b(?:live|living|at|to|address)\\b<.12>\\b\\d{1,5} (?:[a-z]+ ){1,3}(?:street|road|avenue|lane|drive|boulevard)\\b',
    ],
    why: 'public_address',
    example: '寄往建国路88号的包裹',
    rewrite: TO_SERVICE,
  },
  {
    ...PUBLIC,
    id: 'brush-off.blame-buyer',
    group: 'brush-off',
    level: 'warn',
    any: [
      '(?:[您你]|买家|顾客)(?:们)?(?:自己|本人|那边)?<3>(?:没(?:有)?(?:看清|看(?!到)|注意|仔细)|使用不当|操作(?:不当|失误|错误)|弄坏|弄错|买错|选错|拍错|保管不当|不会用|用错)',
      '看清(?:楚)?<10>再(?:来)?(?:买|下单|拍)',
      '一分(?:价?钱)一分货|(?:价格?|价钱|便宜)<6>还想|爱买不买|不喜欢<3>(?:别|不)买',
      '(?:别人|其他人|其他买家|大家)<4>(?:没(?:有)?(?:问题|说)|说好|好好的)<,4>(?:就|只有|偏偏)<2>[您你]',
      '恶意(?:差评|评价|中差评|评论)|无理取闹|职业差评|同行<4>(?:差评|抹黑|派来)|(?:怕|怕不)?是同行吧|同行吧',
      '(?:要求|期望|标准)太高|太挑剔|(?:过于|太)(?:敏感|计较|较真)',
      '是[您你]的?(?:皮肤|体质|问题|原因)<,8>(?:不是|与|跟|和)(?:我们|产品)|怪不(?:了|到|着)(?:我们|店|产品)|别怪我们',
      '自己<2>不会用<8>|不会用<4>还怪',
      '(?:这点|一点|这么点)小事<6>(?:差评|评价|一星)|没(?:有)?(?:联系|找|问)<4>(?:就|直接)<4>(?:差评|评价|一星)|(?:现在|如今)才来<2>(?:差评|评价|说)|不负责任的?评',
      "\\b(?:your (?:own )?(?:fault|mistake)|you should have (?:read|checked|asked|measured|known|followed)|you (?:used|installed|washed|assembled) it (?:wrong|wrongly|incorrectly)|you (?:didn't|did not|failed to) (?:read|check|follow|measure)|malicious review|user error|you get what you pay for)\\b",
    ],
    unless: [
      '(?:不是|并非|不能怪|不怪|不会(?:认定|认为|说)是?)<4>[您你]<8>',
      '(?:没有|没)(?:提醒|告诉|说清)<8>',
      '[您你]<3>没有?<1>(?:看错|买错|选错|拍错|用错|弄错|弄坏|操作)',
    ],
    why: 'blame_buyer',
    example: '是您自己没看清尺码表',
    rewrite: {
      'zh-CN': '是我们没有说清楚',
      'zh-TW': '是我們沒有說清楚',
      en: 'we did not make that clear',
    },
  },
];
