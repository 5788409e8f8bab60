/** Words of lists for where a conversation stands, in the languages in which consoles can be set; on the whole of a short text. */

/** So long a title of a group or a mark at a row is at most. */
export const WORDS_LIMIT = 40;

/** Somebody waits: `待回复`, `已超时`, `请在3分钟内回复(2)`. */
export const WAITS =
  /^(?!.*(?:已回[复覆復]|已接待))(?:.*(?:[待未](?:人工)?回[复覆復]|[在于].{1,12}[内內]回[复覆復]|[请請][尽盡]快回[复覆復]|(?<!不)超[时時]|逾[时時]|等待|[急加]急)|.*\b(?:waiting|unanswered|to reply|overdue|(?:not|un)\s?replied|no reply|reply within|timed? ?out)\b)/iu;

/** Nobody waits: `已回复`. */
export const ANSWERED =
  /^(?:.*(?:已(?:(?:人工)?回[复覆復]|[结結]束|[关關][闭閉]|完[结結成])|[无無]需回[复覆復])|.*\b(?:replied|answered|closed|resolved|ended)\b)/iu;
