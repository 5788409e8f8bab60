import { toSimplified } from '../core/simplified.ts';
import type { Topic } from '../records/review-verdict.ts';

/**
 * Words by which a complaint may be about a topic. Looser than a verdict's: an answer that is offered in vain costs a glance, so that these
 * only fill the places that surer topics leave. In simplified characters and lower case.
 */
const CUES: readonly (readonly [Topic, RegExp])[] = [
  [
    'safety',
    /过敏|红疹|起疹|发痒|烂脸|拉肚子|腹泻|中毒|呕吐|医院|触电|漏电|冒烟|冒火|着火|起火|烧了|爆炸|炸了|划伤|割伤|烫伤|过期|rash|allerg|burn|fire|smoke|injur|expired|hospital/,
  ],
  ['fake', /假货|仿|正品|真假|防伪|高仿|盗版|山寨|冒牌|专柜|counterfeit|fake|authentic|genuine|knock-?off/],
  [
    'freshness',
    /新鲜|烂了|坏果|烂果|发霉|变质|馊|化冻|融化|临期|生产日期|发臭|蔫|fresh|rotten|mou?ldy|spoil/,
  ],
  [
    'missing',
    /少发|漏发|少寄|漏寄|少了|少一|少两|缺了|缺一|缺少|没给|没有给|没寄|发错|寄错|不是我买|发的是|给我发|发了|配件|说好|missing|wrong (?:item|size|colou?r|one)|incomplete|not included/,
  ],
  ['damaged', /碎|破|裂|压扁|摔|磕|变形|瘪|漏了|洒|断了|broken|crack|smash|dent|damage|shatter|leak/],
  ['packaging', /包装|盒子|箱子|纸箱|袋子|塑料袋|泡沫|气泡|礼盒|packag|box|wrap/],
  [
    'courier',
    /快递员|快递小哥|送货|派送|派件|驿站|上门|上楼|送上|不打电话|骑手|courier|delivery (?:man|guy|driver|person)|driver/,
  ],
  [
    'logistics',
    /物流|快递|发货|出货|中转|到货|等了|等超|半个月|一个月|[一两三]周|[一两三]个?(?:礼拜|星期)|好几天|太慢|慢得|才到|没到|不动|deliver|shipping|arriv|weeks?\b|months?\b|late|slow/,
  ],
  [
    'attitude',
    /客服|态度|不回|不理|已读|爱理|敷衍|骂|阴阳|受气|拉黑|卖家|店家|老板|rude|reply|replied|respon|customer service|seller|ignored/,
  ],
  [
    'after-sale',
    /退款|退货|换货|售后|保修|维修|报修|返修|不给退|不退|不换|运费|补发|refund|return|warranty|exchange|after.sales?/,
  ],
  [
    'price',
    /降价|差价|降了|便宜了|价格|价钱|太贵|不值|性价比|保价|涨价|price|expensive|worth|overpriced|cheaper/,
  ],
  [
    'colour',
    /颜色|色差|发黄|发黑|偏色|偏暗|深了|浅了|[白黑红蓝绿黄灰粉紫青]色|看着像[白黑红蓝绿黄灰粉紫青]|colou?r|shade/,
  ],
  [
    'size',
    /尺码|尺寸|码|偏大|偏小|太大|太小|太长|太短|小得|大得|紧|勒|套不进|穿不|不合身|不合脚|掉跟|too (?:small|big|large|tight|long|short)|size|fits?\b|tight|loose/,
  ],
  ['smell', /味|臭|甲醛|刺鼻|熏|smell|odou?r|stink|chemical/],
  [
    'function',
    /用不了|不能用|没反应|打不|开不|充不|连不|不工作|失灵|停了|停机|死机|不亮|不转|不响|不制冷|不加热|没用|坏了|就坏|是坏|work|turn on|charge|connect|stopped|function/,
  ],
  [
    'mismatch',
    /描述|图片|照片|实物|宣传|页面|详情|不符|不一样|两样|写的|写着|货不对|picture|photo|descri|advert|nothing like|not as/,
  ],
  [
    'quality',
    /质量|品质|做工|用料|材质|材料|布料|面料|粗糙|线头|脱线|缝|松|掉|起球|褪色|掉色|缩水|毛刺|划痕|瑕疵|薄|廉价|拉链|歪|quality|cheap|material|flims|poor|fell apart|stitch/,
  ],
];

/** Topics whose words stand in a text, those that harm first; not whether they are complained about. */
export function cuedTopics(text: string): Topic[] {
  const folded = toSimplified(text.slice(0, 2000)).toLowerCase();
  return CUES.flatMap(([topic, words]) => (words.test(folded) ? [topic] : []));
}
