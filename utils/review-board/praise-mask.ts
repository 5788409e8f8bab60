/** What stands for something that was taken out. */
const MASK = '＊＊';

/** Numbers as long as a phone's, an order's or a parcel's, addresses, links, mail and the names that people give in chats. */
const PERSONAL: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?:微信|薇信|vx|wx|qq|line)号?\s*[:：]?\s*[\w-]{4,}/giu,
  /(?=[\w-]*\d{3})[A-Za-z][\w-]{6,}|\d(?:[ -]?\d){4,}/gu,
  /\d+\s*(?:号楼|号院|栋|幢|单元|弄|室|號樓|棟|單元)/gu,
  /[\p{Script=Han}]{1,8}(?:小区|花园|公寓|小區|花園|公寓|大道|路)\s*\d+\s*[号號]?/gu,
];
/** `王女士`, `李先生`: the usual surnames before a title, and who names himself. */
const TITLED =
  /[赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳蒋蔣沈韩韓杨楊朱秦许許何吕呂张張孔曹严嚴金魏陶姜谢謝邹鄒苏蘇潘范彭鲁魯马馬方任袁柳唐薛雷贺賀倪汤湯罗羅郝安常于傅齐齊康余顾顧孟黄黃萧蕭尹姚邵汪毛熊纪紀舒屈项項祝董梁杜阮蓝藍贾賈江郭梅林徐邱高夏蔡田胡凌霍万萬卢盧莫房解丁邓鄧洪包左石崔龚龔程邢裴陆陸翁荀甄曲封储靳段焦侯全班秋仲伊宫宁仇甘武符刘劉景詹龙龍叶葉黎薄白蒲赖賴卓屠池乔喬曾关關游商][\p{Script=Han}]?(?=先生|女士|小姐|太太)/gu;
const NAMED = /(?<=我叫|我是叫|名叫)[\p{Script=Han}]{2,3}/gu;

/** A line without what names a person: numbers, addresses, accounts, names with a title, and the buyer's own name. */
export function maskPersonal(line: string, buyer?: string): string {
  let masked = line;
  for (const pattern of PERSONAL) masked = masked.replace(pattern, MASK);
  masked = masked.replace(TITLED, MASK).replace(NAMED, MASK);
  const name = buyer?.replace(/\*/g, '').trim() ?? '';
  return name.length >= 2 ? masked.replaceAll(name, MASK) : masked;
}

/** Whether something was taken out. */
export const isMasked = (line: string): boolean => line.includes(MASK);
