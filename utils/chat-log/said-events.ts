import { bound, fold } from '../reader/clean-text.ts';
import type { LogEvent } from '../reader/log-vocabulary.ts';
import { boundName } from './plain.ts';

/** So much of a line is looked at. */
const LENGTH = 200;

const NAME = '([^\\s，。,；;！!（(【\\[「“"]{1,40})';
const TO = '[转轉分][交接移配][给給至到]了?';
/** Handing over, with to whom it went where that is said. */
const TRANSFERS: readonly RegExp[] = [
  new RegExp(`${TO}\\s*(?:客服|[专專][员員])?\\s*[【\\[「“"]\\s*([^】\\]」”"]{1,40})`, 'u'),
  new RegExp(`${TO}\\s*${NAME}`, 'u'),
  /(?:transferred|handed over|assigned) to\s+["“]?([^\s".,;!”][^".,;!”]{0,39})/iu,
  /(?:已|[会會][话話])被?[转轉][接交移]|(?:was|been) transferred/iu,
];
/** What stands behind a name. */
const REASON = /\s*[:：]?\s*(?:(?:原因|[备備][注註]|理由|reason)(?:\s*[:：].*)?)?$/iu;
const CLOSED =
  /(?:[会會对對][话話]|[咨諮服][询詢务務])[已被将將]?(?:自[动動])?(?:[结結]束|[关關][闭閉])|(?:[结結]束|[关關][闭閉])了?(?:本次|[当當]前)?[会會对對][话話]|(?:session|conversation|chat) (?:has (?:been )?|was |is )?(?:automatically )?(?:ended|closed)/iu;
const WELCOME =
  /(?:[为為][您你](?:接入|[转轉]接)|人工客服已?(?:接入|[为為][您你]服[务務])|^(?:您好|你好|[亲親])?[，,！! ]*(?:[欢歡]迎(?:光[临臨]|[来來]到|[咨諮][询詢]))|welcome to )/iu;

/**
 * What a line of the system says that happened to the conversation, and to whom it was handed over. Only lines of the system are asked:
 * anybody may write such words.
 */
export function eventIn(text: string): { event: LogEvent; agent?: string } | undefined {
  const line = fold(bound(text, LENGTH));
  for (const transfer of TRANSFERS) {
    const match = transfer.exec(line);
    const agent = match?.[1]?.replace(REASON, '').trim();
    // You, who read it: under which of your names nobody says.
    const isNamed = agent && !/^[您你我]/.test(agent);
    if (match && !/失[败敗]/.test(line))
      return { event: 'transfer', ...(isNamed && { agent: boundName(agent) }) };
  }
  if (CLOSED.test(line)) return { event: 'closed' };
  return WELCOME.test(line) ? { event: 'welcome' } : undefined;
}
