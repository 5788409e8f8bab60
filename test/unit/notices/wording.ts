/** Words that a platform is known to object to, or that could be taken for a disguise of one. Shortened to what a shop might slip in. */
export const FORBIDDEN: readonly RegExp[] = [
  /微信|QQ|扣|支付宝|蘑菇|心|淘宝|天猫|京东|拼多多|抖音|唯品会|微店|转转/u,
  /電話|电话|手机|手機|加我|私下|转账|轉帳|二维码|群/u,
  /宝贝|寶貝|亲|親|好评|好評|五星|晒单|返现|返現|红包|紅包|赔|賠|补偿|補償|优惠券|折扣/u,
  /最|第一|顶级|絕對|绝对|全网|百分之百|100 ?%|保证/u,
  /\b(?:whatsapp|wechat|phone|e-?mail|review|rating|stars?|voucher|coupon|compensat\w*|guarantee\w*|best)\b/iu,
];

/** Words that leave open what a buyer needs to know. */
export const VAGUE: readonly RegExp[] = [
  /大概|大約|大约|可能|基本上|也许|也許|或许|或許|应该|應該|左右|差不多|尽量|盡量|尽快|盡快|马上|馬上|稍后|稍後|近期|估计|估計|预计|預計|几天内|幾天內/u,
  /\b(?:maybe|perhaps|possibly|probably|roughly|basically|approximately|around|about|soon|shortly|asap|should be|might|try to|hopefully)\b/iu,
];

/** Brush-offs, pity and charm that nobody may send. */
export const UNWORTHY: readonly RegExp[] = [
  /不管|不知道|解决不了|解決不了|随便|隨便|求求|可怜|可憐|体谅我们小店|饶|么么|哦|呢～|～|[!！]/u,
  /\b(?:beg|poor us|cannot help you|whatever)\b|!/iu,
];

/** What neither the record nor the person who picks a text has said: how things stand in the warehouse, who did what, and why. */
export const UNFOUNDED: readonly RegExp[] = [
  /[备備]好|[还還]在(?:我[们們]|[仓倉])|[刚剛]{2}|其[实實]|人手|核准|核對好|[备備][貨货得]|停班|停了|已交|[攔拦]/u,
  /\bpacked\b|still with us|just checked|in truth|enough hands|is on its way|our hands|has stopped|no longer moves/iu,
];
