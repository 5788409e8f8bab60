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
    '(?<![a-z])tb(?![a-z0-9])',
    '聚划算',
    'taobao',
    'tmall',
  ],
  pinduoduo: ['拼多多', '拼夕夕', '并夕夕', '拼夕', '拼xx', '拼dd', '某多多', 'pdd', 'pinduoduo'],
  jd: ['京东', '狗东', '某东', '东哥家', 'jingdong', '(?<![a-z])jd(?![a-z0-9])'],
  doudian: ['抖音', '抖店', '抖yin', '某音', 'd音', 'dou音', '抖y', '(?<![a-z])dy(?![a-z0-9])'],
  kuaishou: ['快手', '某手(?!机)', '(?<![a-z])ks(?![a-z0-9])'],
  alibaba1688: ['1688', '阿里巴巴'],
  xiaohongshu: ['小红书', '小红薯', '(?<!小)红书', '小某书', 'xhs'],
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
  邮费: '(?:运费|邮费|快递费)',
  /** A small number, in digits or words. */
  数: '(?:\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百几]{1,4})',
  /** Those that a shop hands its buyers on to. */
  别人: '(?:快递员?|物流|快递公司|物流公司|平台|厂家|厂商|仓库|派件员|配送员|供应商|总部|官方|售后|其他部门|别的部门|别人|他们|商家|品牌方)',
  /** What is put in with goods and then misread as free. */
  添头: '(?:腰带|皮带|赠品|礼物|礼品|袜子?|鞋垫|小样|配件|围巾|帽子|丝巾|手提袋|贺卡|杯垫|保护套|保护壳|钢化膜|贴膜|手机壳|手机膜|数据线|充电头|收纳袋|收纳盒|替换装|滤芯|电池|刀头|挂件|内裤|试用装|面膜|样品|礼盒|运费险|枕套|抱枕|床单|锅铲|配饰|链子|胸针|项链|耳环|发夹|发圈|内搭|打底|里衬|勺子|杯子|湿巾|玩具|奶瓶|口水巾|化妆刷|粉扑|镜子|眼罩|毛巾|鞋带|肩带|包带|手机支架|支架|靠枕|坐垫|床垫|盖子|吸管)',
};

const gap = (count: string, excluded: string) => `[^${excluded}]{0,${count}}`;

function expand(name: string, console: string | undefined): string {
  if (name.startsWith('.')) return gap(name.slice(1), '.;!?\\n');
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
 * A pattern with its tokens written out: `<4>` up to four characters of one clause, `<,8>` up to eight of one sentence, `<.8>` the same for
 * English, `<微>` what sounds like it, `<平台>` the marketplaces other than this console's own, and the names of `FIXED`. Throws on an
 * unknown one.
 */
export const writeOut = (pattern: string, console?: string): string =>
  pattern.replace(/<(?![=!])([^<>]+)>/g, (_, name: string) => expand(name, console));
