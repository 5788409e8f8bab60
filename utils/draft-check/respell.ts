import type { View } from './fold.ts';

/** Characters that are written for a syllable, by the syllable. Only those that are seen in place of one another. */
const SYLLABLES: Readonly<Record<string, string>> = {
  bai: '白',
  bao: '宝饱保堡葆包苞煲',
  bu: '不8吥卟',
  can: '残惨餐',
  cha: '差叉茶查插',
  chi: '痴',
  dan: '单丹弹蛋',
  dao: '道到倒岛',
  di: '低底第',
  dong: '东冬咚',
  dou: '抖斗豆',
  fan: '返反翻凡饭',
  fang: '仿防访坊',
  fei: '肥',
  fu: '付附副富傅',
  gao: '高糕',
  guan: '管菅官莞',
  gui: '鬼',
  hao: '好郝浩毫豪号',
  hong: '红宏鸿洪虹',
  ji: '圾鸡级',
  jian: '减剪',
  jie: '解姐洁',
  jing: '京精惊',
  jue: '决绝觉',
  kou: '扣口抠叩蔻寇',
  la: '垃拉辣',
  liao: '了聊辽疗撩',
  nao: '脑恼',
  pian: '骗片',
  ping: '评平坪苹萍枰憑凭',
  qiong: '穷琼',
  sha: '傻煞沙',
  shua: '刷',
  si: '私思丝',
  su: '诉素',
  tao: '淘桃掏套',
  tou: '投头',
  wei: '微薇威维溦葳崴徽魏唯惟巍伟围卫喂某',
  wo: '我窝沃莪涡',
  xian: '现线限',
  xin: '信芯心新欣鑫辛訫伈馨',
  yin: '音',
  zhang: '账帐胀丈',
  zhi: '支吱之芝枝知治只',
  zhuan: '转砖赚专',
  zi: '子',
  zui: '最蕞嘴醉',
};

/**
 * Words that people disguise, with what is spelled alike but meant as it stands. The name of the chat is spelled `薇信`, since the disguise
 * itself tells the intent.
 */
const WORDS: readonly (readonly [word: string, syllables: string, meant?: string])[] = [
  [
    '薇信',
    'wei xin',
    '微信|威信|[唯惟维卫围喂某]心|[唯维卫魏伟巍惟围喂某威][新欣鑫馨辛]|某信[用息]|wei ?xin[.:/]',
  ],
  ['支付宝', 'zhi fu bao'],
  ['好评', 'hao ping', '好平|好凭|好苹|好萍|号平|号凭|号苹|[毫豪浩]平|号坪|毫评'],
  ['差评', 'cha ping', '茶[平坪苹萍凭评]|查[平坪苹萍凭评]|插[平坪苹萍凭]|差平|叉平|差凭'],
  ['返现', 'fan xian', '翻线|反线|饭限|凡限|反现|翻现|凡线|饭现|饭线|反限|返限'],
  ['红包', 'hong bao', '宏宝|红宝|虹宝|洪堡|虹包|红堡'],
  ['转账', 'zhuan zhang', '专丈|专账|转丈|专帐|专胀'],
  ['刷单', 'shua dan', '刷丹|刷弹|刷蛋'],
  ['淘宝', 'tao bao', '套包|套宝|掏包|桃包'],
  ['京东', 'jing dong', '惊动'],
  ['抖音', 'dou yin', '豆音'],
  ['扣扣', 'kou kou', '口口|扣口|叩口'],
  ['高仿', 'gao fang', '高防|高访|糕坊|糕防'],
  ['不知道', 'bu zhi dao', '[不8][支治只之]'],
  ['我不管', 'wo bu guan'],
  ['解决不了', 'jie jue bu liao', '洁[决绝觉]'],
  ['傻', '$sha'],
  ['脑残', 'nao can', '脑餐|恼惨'],
  ['脑子', 'nao zi', '恼子'],
  ['垃圾', 'la ji', '拉级|辣级|垃鸡|拉鸡|辣鸡(?=翅|腿|块|肉|爪|汤|面)'],
  ['穷鬼', 'qiong gui'],
  ['白痴', 'bai chi'],
  ['投诉', 'tou su', '头素|投素'],
  ['减肥', 'jian fei'],
  ['骗子', 'pian zi', '片子'],
  ['最低', 'zui di', '嘴[低底第]|醉[低底第]|最底|最第'],
];

/** Words taken apart, and signs that stand for a word. */
const PARTS: readonly (readonly [string, string])[] = [
  ['薇信', '彳?[微攵]亻言|🛰'],
  ['信', '亻言'],
  ['评', '(?<=[好差女子中])(?:言平|讠平)'],
  ['好评', '女子[评平]'],
  ['红包', '🧧'],
  ['支付宝', '(?:z付宝|支f宝|支付b|zf宝|支fb)(?![a-z])'],
  ['好评', '(?<![a-z])h评|好p(?![a-z])'],
  ['差评', '(?<![a-z])c评|差p(?![a-z])'],
  ['返现', '(?<![a-z])f现|返x(?![a-z])'],
  ['红包', '(?<![a-z])h包'],
  ['我', '(?<![a-z])wo(?=[\\u4e00-\\u9fff]|8)'],
  ['我', '[窝沃喔](?=也?(?:不[知管晓清]|哪知|解决不|真?的?不知))'],
  ['不', '(?<=[我这您你])8(?=知|管|晓)'],
];

const syllable = (name: string, last: boolean): string => {
  if (name.startsWith('$')) return `${name.slice(1)}(?=[\\u4e00-\\u9fff])`;
  return `(?:[${SYLLABLES[name]}]|${name}${last ? '' : ' ?'})`;
};

const patternOf = ([, syllables, meant]: (typeof WORDS)[number]): string => {
  const names = syllables.split(' ');
  const body = names.map((name, at) => syllable(name, at === names.length - 1)).join('');
  return `(?:(?<![a-z])|(?![a-z]))${meant ? `(?!${meant})` : ''}${body}(?:(?![a-z])|(?<![a-z]))`;
};

const CANONICAL = [...PARTS.map(([word]) => word), ...WORDS.map(([word]) => word)];
const DISGUISED = new RegExp(
  [...PARTS.map(([, pattern]) => pattern), ...WORDS.map(patternOf)].map((one) => `(${one})`).join('|'),
  'gu',
);

/** The view with disguised words in their usual spelling: characters that sound alike, pinyin in whole or in part, characters taken apart. */
export function respell(view: View): View {
  let text = '';
  let starts: number[] | undefined;
  const ends: number[] = [];
  let last = 0;
  const copy = (to: number) => {
    text += view.text.slice(last, to);
    starts?.push(...view.starts.slice(last, to));
    ends.push(...view.ends.slice(last, to));
  };
  for (const match of view.text.matchAll(DISGUISED)) {
    const word = CANONICAL[match.slice(1).findIndex((group) => group !== undefined)] ?? '';
    if (word === match[0] || word === '') continue;
    starts ??= [];
    copy(match.index);
    last = match.index + match[0].length;
    text += word;
    for (let unit = 0; unit < word.length; unit += 1) {
      starts.push(view.starts[match.index] ?? 0);
      ends.push(view.ends[last - 1] ?? 0);
    }
  }
  if (starts === undefined) return view;
  copy(view.text.length);
  return { text, starts, ends };
}
