import type { Mood } from '../intents.ts';

/** What in a folded turn speaks for a mood, and how much, on the scale of `rule.ts`. */
export type MoodRule = readonly [mood: Mood, weight: number, pattern: string];

/** Signs of moods. Calm is what is left when nothing speaks. */
export const MOOD_RULES: readonly MoodRule[] = [
  ['angry', 4.5, '<rude>'],
  [
    'angry',
    3.4,
    '12315|工商|消协|消保|投诉到底|曝光|举报|报警|起诉|律师|法院|走着瞧|等着瞧|奸商|黑店|骗子|骗人|骗钱|无良|黑心|拉黑|黑名单|气死|疯了|恶心|不要脸|欺人太甚|什么东西|你们?老板出来|有这么做生意|要脸|什么态度|破店|烂店|欺骗消费者|追你一次',
  ],
  [
    'angry',
    2.6,
    '(!\\s*){3,}|(太|真|极其|简直|实在)(恶劣|过分|离谱)|凭什么.{0,20}!|赶紧(退|给我退)|(投诉|差评|一星).{0,8}!|态度(真的?|太|极)?(烂|恶劣)',
  ],
  [
    'angry',
    3.4,
    '\\b(worst|scam\\w*|fraud|liars?|disgusting|furious|lawyer|sue|police|dispute|chargeback|reporting you|outrageous|fucking|damn|goddamn|bloody|wtf)\\b',
  ],
  ['angry', 2, '\\b(unacceptable|ridiculous)\\b|![^a-z]*!'],

  [
    'unhappy',
    3,
    '失望|不满意|太差|很差|真差|差劲|太烂|好烂|烂透|垃圾|太坑|坑(谁|人|爹|我)|坑$|太慢|好慢|慢死|这么慢|忽悠|敷衍|糊弄|不合理|凭什么|不像话|太不|过分|离谱|后悔|无语|服了|狗血|吃不消|上当|受骗|欺骗|受不了|什么玩意|破(快递|玩意|东西|物流)|寂寞|摆设|推卸|再也不|不敢相信|态度.{0,4}(差|烂|不好)|不负责|没诚信|言而无信|不靠谱|耍我|折腾|浪费(我)?时间|心寒|郁闷|没人(管|理|回)|不理人|答非所问|一码归一码|劣质|次品|效率.{0,3}(低|差)',
  ],
  [
    'unhappy',
    2.6,
    '(说好|说的|写的|写着|讲好|讲的|承诺|明明|不是说|当时说|答应).{0,24}(还|却|结果|现在|又|没|不|根本|才|都|怎么)|(都|已经|等了|拖了).{0,4}(\\d+|三|四|五|六|七|八|九|十|几|好几|多少)(天|个?月|周|个?星期|个?礼拜)(了)?.{0,10}(还|没|不|待|未)|连续.{0,8}(天|次)|到现在(还|都|连|也)?(没|不|未)?|别跟我说|又(要|让|来|叫|给我|退|是).{0,12}(等|说|七天|怎么)|拖着|磨叽|每次都|还需你帮|能不能上点心|这也叫|什么破|差评|一星|中评|介入|投诉|不处理|再不(发|处理|解决|给|到|退)|算了吧?.{0,6}(等不起|不要|不买|退)|那我?不(要|买)了|你们.{0,4}应该|应该你们',
  ],
  [
    'unhappy',
    2.6,
    '<bad>(了|的|得|掉)|(发|寄|送|弄|开|给)错(了|货|款|色|的|商品)|少(发|寄|给)|漏发|不符|差(太|好|很)多|不一样.{0,6}(图|描述)|假货|不是正品|质量(真|太|很|也)?(差|不好|不行|有问题)|品质(很|太)差|用了?.{0,5}(坏|不转|不亮)|开线|掉色|起球|缩水|难吃|难用|快过期|过期|一股味|味道?(好|太|很)大|头疼|空的|里面没有|谁签|根本没|平白|随便(就)?扔|一丢|扔(楼下|门口)|电话都不打|没(看见|收到).{0,4}(赠|送的)|刚(买|拍|收).{0,10}降价?',
  ],
  [
    'unhappy',
    2.8,
    "\\b(disappoint\\w*|unhappy|terrible|awful|horrible|poor|bad|rude|annoy\\w*|frustrat\\w*|upset|broken|damaged|wrong|missing|faulty|never again|nobody|useless|not (happy|satisfied|acceptable)|nothing like|fed up|still haven'?t|complain\\w*|one star|1 star)\\b",
  ],
  ['unhappy', 1.6, 'stopped working|price.{0,20}(drop|dropped)|drop(ped)? the price|waste of'],

  [
    'anxious',
    3,
    '着急|急用|急着|很急|好急|急死|急(,|$|!|需|的|啊|呀|!)|在线等|(?<!不)急$|担心|怕(?!热|冷|水|痒)|来得及|来的及|赶不上|赶得上|等不及|等不了|等着用|要用|要出差|要出门|出远门|怎么办|咋办|怎么弄啊',
  ],
  [
    'anxious',
    2.4,
    '(<urge>)|催|麻烦.{0,4}快|快点?(发|送|处理|给|帮|退|啊|吧|点)|人呢|(\\?\\s*){2,}|请回(答|复)|到底|多久啊|(还|怎么)(还)?(没|不|未|要).{0,10}(啊|呀|呢|\\?)|为什么.{0,14}|怎么(没|不|又|就|会|还).{0,12}|(打不通|联系不上|不接|占线|找不到|申请不了|付不了|登不上|看不到|没反应)',
  ],
  [
    'anxious',
    2,
    '是不是(丢|卡|寄丢|坏|有问题)|没(有)?更新|不更新|没动|没收到|未收到|没有收到|根本没|什么时候.{0,14}什么时候|发货了没.{0,4}发货了没|(没|不)(到账|到帐|退款)|一直(提示|失败|没|不)|还没(寄|发|到|收|退|开|有)|能不能帮|帮帮我|拜托|求|天气太热|不对(呀|啊|吧)|降价|涨价|差价|超过',
  ],
  [
    'anxious',
    3,
    "\\b(asap|urgent\\w*|hurry|worr(y|ied)|anxious|need it (by|before|for)|still waiting|in time|before (friday|monday|saturday|sunday|the|christmas)|as soon as|quickly|stuck|please help|never (got|received)|hasn'?t (moved|arrived|come)|lost|declined)\\b",
  ],
  [
    'calm',
    2,
    '不急|不着急|没关系|没事|谢谢|感谢|好的|辛苦|麻烦您|请问|满意|喜欢|不错|很好|thanks|thank you|no rush|no hurry|love',
  ],
];
