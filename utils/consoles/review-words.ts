/**
 * Words that consoles put in the place of a review's text, in the languages in which they can be set; regular expressions on the whole
 * text without punctuation and white space, in lower case.
 */

const BUYER = '(?:(?:此|该|該|本)?(?:用[户戶]|[买買]家|客[户戶]|消[费費]者|[评評][价價]方)|您)';
const UNTOLD = '(?:[暂暫]?(?:没有|沒有|没|沒|未)(?:及[时時])?)';
const WROTE = '(?:填[写寫]|[写寫]下|留下|[输輸]入|[发發]表|作出|做出|提交|添加)';
const WORDS = '(?:任何|文字|文本|[评評][价價论論語语]|[内內]容|留言)*';

/** The buyer wrote nothing. */
export const NO_TEXT = `${BUYER}?${UNTOLD}${WROTE}?${WORDS}|[暂暫]?[无無](?:文字)?(?:[评評][价價论論])?(?:[内內]容)?|(?:this|the)?(?:user|buyer|customer)(?:did ?not|didn ?t|has ?not|hasn ?t)(?:leave|write|enter|provide|left|written)(?:a|any)?(?:written)?(?:review|comment|feedback|text)s?|no(?:written)?(?:review|comment|feedback|text)s?(?:was|were|has been)?(?:provided|given|left|written|content)?`;

/** The platform gave the praise by itself, as nobody wrote in time. */
export const DEFAULT_PRAISE = `(?:${BUYER}${UNTOLD}${WROTE}?${WORDS})?(?:系[统統]|平[台臺]|[淘天]?[宝寶猫貓])?(?:自[动動]|默[认認]|[预預][设設])(?:系[统統])?(?:[给給]予?|[为為])?(?:五星|5星)?好[评評]|(?:system)?(?:default|automatic)(?:positive|good|5star|fivestar)(?:review|rating|feedback|comment)(?:bythesystem|bysystem)?`;

/** Marks in words: 好评 中评 差评, or the feeling that the platform recognised. */
export const GOOD = '^(?:正面|正向|好[评評]|[满滿]意|positive|good)';
export const NEUTRAL = '^(?:中性|中[评評]|neutral|medium|average)';
export const BAD = '^(?:[负負]面|[负負]向|差[评評]|不[满滿]意|negative|bad)';

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';

/** A date in a row that holds other words, too: with or without clock time; without year only where it can be nothing else. */
export const DATE = `(?<![\\d.:/-])(\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}(?:\\s*日)?(?:[\\sT]\\s*${CLOCK})?|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日?(?:\\s*${CLOCK})?|\\d{1,2}[-/]\\d{1,2}\\s+${CLOCK})(?![\\d:/-])`;

/** A name that is masked. */
export const MASKED = '([^\\s\\d*]{0,8}\\*{2,}[^\\s\\d*]{0,8})';
