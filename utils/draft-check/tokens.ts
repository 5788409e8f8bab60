/** Characters that sound alike, by the one that they are used for. Only those that are seen in place of it. */
const SOUNDS: Readonly<Record<string, string>> = {
  微: '微薇威维溦葳崴徽魏唯惟巍伟围卫喂',
  信: '信芯心新欣鑫辛訫伈馨星',
  加: '加佳嘉咖迦伽枷',
  好: '好郝号',
  评: '评平坪苹萍枰憑凭',
  返: '返反翻凡反饭',
  现: '现线見限現',
  红: '红宏鸿洪',
  包: '包苞宝',
  支: '支吱之芝枝',
  付: '付附副富',
  宝: '宝饱保堡',
  转: '转砖赚專转',
  账: '账帐胀丈',
};

/** What the marketplaces are called, by console; `_` are those that we do not read. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  taobao: [
    '淘宝',
    '天猫',
    '桃宝',
    '掏宝',
    '套宝',
    '某宝',
    '淘b(?![a-z])',
    '万能的?淘',
    'tb(?![a-z0-9])',
    '聚划算',
    'taobao',
    'tmall',
  ],
  pinduoduo: ['拼多多', '拼夕夕', '并夕夕', '拼夕', '拼xx', '拼dd', 'pdd', 'pinduoduo'],
  jd: ['京东', '狗东', 'jingdong', 'jd(?![a-z0-9])'],
  doudian: ['抖音', '抖店', '抖yin', '某音', 'd音', 'dou音', '抖y', 'dy(?![a-z0-9])'],
  kuaishou: ['快手', 'ks(?![a-z0-9])'],
  alibaba1688: ['1688', '阿里巴巴'],
  xiaohongshu: ['小红书', '小红薯', 'xhs'],
  _: [
    '闲鱼',
    '咸鱼',
    '唯品会',
    '微店',
    '微商城',
    '小程序商城',
    '自己的官网',
    '我们官网',
    '独立站',
    '得物',
    '虾皮',
    'shopee',
    'lazada',
    'momo',
    '转转',
  ],
};

const FIXED: Readonly<Record<string, string>> = {
  /** The end of a clause, after particles. */
  end: '(?=[了啊呢哦呀哈的啦嘛吧噢哟耶哒滴]{0,3}(?:$|[。;!?,~…\\n ]))',
  /** The beginning of a clause. */
  start: '(?<=^|[。;!?,~…\\n :、])',
  /** The shop and those who speak for it. */
  我们: '(?:我们?|咱们?|俺们?|本人|店里|小店|本店|店家|店铺|商家|这边|客服|小妹|妹子)',
  你: '[你您亲]',
};

const gap = (count: string, excluded: string) => `[^${excluded}]{0,${count}}`;

function expand(name: string, console: string | undefined): string {
  if (/^\d+$/.test(name)) return gap(name, '。;!?,\\n');
  if (name.startsWith(',')) return gap(name.slice(1), '。;!?\\n');
  if (name === '平台') {
    const others = Object.entries(PLATFORMS).flatMap(([id, names]) => (id === console ? [] : names));
    return `(?:${others.join('|')})`;
  }
  const sounds = SOUNDS[name];
  const found = sounds === undefined ? FIXED[name] : `[${sounds}]`;
  if (found === undefined) throw new Error(`tiexin: no token <${name}>`);
  return found;
}

/**
 * A pattern with its tokens written out: `<4>` up to four characters of one clause, `<,8>` up to eight of one sentence, `<微>` what sounds
 * like it, `<平台>` the marketplaces other than this console's own, `<end>`, `<start>`, `<我们>`. Throws on an unknown one.
 */
export const writeOut = (pattern: string, console?: string): string =>
  pattern.replace(/<(?![=!])([^<>]+)>/g, (_, name: string) => expand(name, console));
