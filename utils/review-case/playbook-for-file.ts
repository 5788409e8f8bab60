import { DAY } from '../core/time.ts';
import { type Playbook, playbookFor } from '../playbook/playbook.ts';
import { UNKNOWN_SHOP } from '../records/key.ts';
import type { ReplyLang } from '../records/reply.ts';
import type { CaseFile } from '../reviews/case-file.ts';

interface Speaking {
  channel: 'phone' | 'chat';
  /** Of the surface: what an agent reads. */
  lang: ReplyLang;
  /** In which the agent's replies are. */
  replyLang: ReplyLang;
  /** What the shop and the agent are called; empty: not said. */
  shopName: string;
  agentName: string;
  /** UTC ms. */
  now: number;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

const isChinese = (lang: ReplyLang): boolean => lang !== 'en';

/** The language to talk to a buyer in: that of the review, in the agent's own script where it is Chinese. */
function buyersLang(text: string, { lang, replyLang }: Speaking): ReplyLang {
  if (HAN.test(text)) return isChinese(lang) ? lang : isChinese(replyLang) ? replyLang : 'zh-CN';
  return LETTER.test(text) ? 'en' : lang;
}

/** The buyer's own words that led to the verdict. */
function wordsOf({ review, verdict }: CaseFile): string[] {
  const texts = { text: review.text, appended: review.appended?.text ?? '' };
  return (verdict?.reasons ?? []).map((reason) => texts[reason.in].slice(reason.start, reason.end));
}

/** What to say, check and offer for a case: to the buyer in the buyer's language, to the agent in theirs. */
export function playbookOf(file: CaseFile, speaking: Speaking): Playbook {
  const { review, verdict, parcels, order } = file;
  const signed = parcels.flatMap(({ signedAt }) => signedAt ?? []);
  const received = signed.length > 0 ? Math.max(...signed) : undefined;
  const shop = review.shop === UNKNOWN_SHOP ? '' : speaking.shopName;
  const question = {
    topics: verdict?.topics ?? [],
    graveness: verdict?.graveness ?? 'none',
    channel: speaking.channel,
    facts: {
      item: review.itemTitle ?? order?.items[0]?.title,
      spec: review.spec,
      words: wordsOf(file),
      ...(received !== undefined &&
        received <= speaking.now && { days: Math.floor((speaking.now - received) / DAY) }),
      shop,
      agent: speaking.agentName,
    },
  };
  const own = playbookFor({ ...question, lang: speaking.lang });
  const lang = buyersLang(`${review.text} ${review.appended?.text ?? ''}`, speaking);
  return lang === speaking.lang ? own : { ...own, track: playbookFor({ ...question, lang }).track };
}
