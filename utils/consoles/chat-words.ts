/**
 * Words and marks that chats of several consoles use alike; words are regular expressions on the whole text of a message, in the
 * languages in which the consoles can be set. Buyers may write them, too: then a message is not read, which is the lesser evil.
 */

/** A withdrawn message, in whose place this stands. */
export const WITHDRAWN =
  '^[^，。,]{0,20}[撤收]回了?[一1该該此这這]?[条條则則]?(?:消息|訊息|信息).{0,12}$|^[该該此这這]?[条條则則]?(?:消息|訊息)(?:已被?|被)撤回.{0,12}$|^.{1,30} (?:recalled|unsent|withdrew) a message\\.?$';

/** Notices that some builds draw like a person's message: handing over, connecting, closing, reminding. */
export const NOTICE =
  '^(?:由\\s*\\S{1,30}\\s*[转轉][交接][给給]\\s*\\S{1,30}|[【[]?系[统統](?:提示|消息|訊息|通知|提醒)[】\\]：:]|(?:已|正在)?[为為][您你](?:接入|[转轉]接)|(?:[会會对對][话話])?已[转轉][接交][给給至到]|(?:[当當]前)?(?:用[户戶]|[买買]家)[来來]自[：:\\s]|[对對]方正在(?:[输輸]入|[浏瀏][览覽])|(?:本次|[当當]前)?(?:[会會对對][话話]|[服咨][务務询詢])[已将將](?:[结結]束|[关關][闭閉]|[转轉][接交])|以上[是为為][历歷]史(?:消息|訊息|[记記][录錄])|[请請][尽盡]快回[复覆復]，?避免超[时時]|[机機]器人已(?:[暂暫]停|恢[复復])接待|用[户戶](?:超[时時]|[长長][时時][间間])未(?:回[复覆復]|操作)|(?:[Ss]ession|[Cc]onversation|[Cc]hat) (?:has (?:been )?|was |is )?(?:ended|closed|transferred)|[Tt]ransferred to |[Ss]ystem (?:message|notice|notification)[：:])';

/** Marks of what machines wrote; assumed but for a few. */
export const ROBOT_MARK =
  '[class*="robot" i], [class*="chatbot" i], [class*="autoreply" i], [class*="auto-reply" i], [data-robot]';

/** Where a name stands at a message. */
export const NAMED = '[class*="nick" i], [class*="name" i]';
