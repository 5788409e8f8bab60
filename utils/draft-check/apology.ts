import type { Mood } from '../intent/intents.ts';
import type { DraftFinding } from '../platform/reply-contract.ts';
import type { ReplyLang } from '../records/reply.ts';
import { fold, type View } from './fold.ts';

const SAID =
  /抱歉|对不起|对不住|不好意思|歉意|道歉|致歉|赔不是|赔礼|见谅|失礼|是我们(?:的(?:错|责任|疏忽|失误|不对)|不好|没做好|做得不)|\b(?:sorry|apolog\w+|my bad|our fault|our mistake)\b/u;
const GREETING =
  /^[\s]*(?:(?:亲爱的|尊敬的)?[\p{L}]{0,6}?(?:您好|你好|親|亲|早上好|下午好|晚上好|在的)|(?:hello|hi|dear)(?: [\p{L}]{1,20})?)[\s呀啊哦,，。.!！~～]{0,3}/iu;
const SORRY: Record<ReplyLang, string> = {
  'zh-CN': '很抱歉让您遇到这样的事。',
  'zh-TW': '很抱歉讓您遇到這樣的事。',
  en: 'We are sorry for the trouble. ',
};
/** Shorter ones only ask or greet. */
const SHORTEST = 4;

/** Whether a message has a word of apology. */
export const saysSorry = (text: string): boolean => SAID.test(fold(text).text);

/** No word of apology to a buyer who is unhappy: a finding about the whole draft. The rewrite puts one after the greeting. */
export function missingApology(
  text: string,
  view: View,
  mood: Mood | undefined,
  lang: ReplyLang,
): DraftFinding[] {
  if (mood !== 'unhappy' && mood !== 'angry') return [];
  if (text.trim().length < SHORTEST || SAID.test(view.text)) return [];
  const greeting = GREETING.exec(text)?.[0] ?? '';
  return [
    {
      id: 'apology.missing',
      group: 'apology',
      level: mood === 'angry' ? 'warn' : 'hint',
      start: 0,
      end: text.length,
      why: { code: mood === 'angry' ? 'apology_angry' : 'apology_unhappy' },
      rewrite: `${greeting}${SORRY[lang]}${text.slice(greeting.length)}`,
    },
  ];
}
