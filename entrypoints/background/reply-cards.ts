import { locale } from '../../utils/locales/format.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import { type Reply, type ReplyLang, replyLang, type Tone } from '../../utils/records/reply.ts';
import { cardOf } from '../../utils/replies/card.ts';
import { isIn } from '../../utils/replies/folders.ts';
import { foldersInOrder } from '../../utils/replies/order.ts';
import { markText } from '../../utils/search/marks.ts';
import { bestUnasked } from '../../utils/search/unasked.ts';
import { wordReply } from '../../utils/team/trials/word-arm.ts';
import type { Library } from './library.ts';
import type { Moment } from './reply-moment.ts';

/** In which words a question wants its replies. */
export interface Wording {
  tone: Tone;
  lang: ReplyLang;
}

/** Whether a reply is offered on this console now: approved, not run out, not another console's. */
export const isOffered = (reply: Reply, { context, now }: Moment): boolean =>
  reply.state === 'approved' &&
  (reply.validUntil === undefined || reply.validUntil > now) &&
  (reply.consoles.length === 0 || context.console === 'none' || reply.consoles.includes(context.console));

/** The language in which the surfaces speak, as one of the replies'; English where it is none of them. */
const titleLang = (): ReplyLang => replyLang.options.find((lang) => lang === locale()) ?? 'en';

/** A reply as a list shows it at this moment. */
export function cardAt(reply: Reply, { tone, lang }: Wording, library: Library, moment: Moment): ReplyCard {
  const worded = wordReply(reply, moment.arms.get(reply.id), tone, lang);
  const card = cardOf(worded.reply, {
    tone,
    lang,
    titleLang: titleLang(),
    values: moment.values,
    seed: moment.seed,
    favourite: library.uses.get(reply.id)?.favourite ?? false,
  });
  return worded.trial ? { ...card, trial: worded.trial } : card;
}

/** What is looked for, in which words. */
interface Asked {
  query: string;
  group?: readonly string[] | undefined;
  limit: number;
  wording: Wording;
  intents: readonly string[];
}

interface FoundCards {
  cards: ReplyCard[];
  folders: { name: string; count: number }[];
  total: number;
}

/** The first replies where nothing is looked for, and what folders there are. */
function listCards(
  library: Library,
  moment: Moment,
  { group = [], limit, wording, intents }: Asked,
): FoundCards {
  const offered = [...library.replies.values()].filter((reply) => isOffered(reply, moment));
  const within = group.length === 0 ? offered : offered.filter((reply) => isIn(reply, group));
  const first = bestUnasked(within, limit, {
    console: moment.context.console,
    ...wording,
    now: moment.now,
    uses: library.uses,
    intents,
  });
  return {
    cards: first.map((reply) => cardAt(reply, wording, library, moment)),
    folders: foldersInOrder(within, group),
    total: within.length,
  };
}

/** Finds replies for a query (or without one) and what folders there are. */
export function findCards(library: Library, moment: Moment, asked: Asked): FoundCards {
  const { group = [], intents, limit, query, wording } = asked;
  if (query.trim() === '') return listCards(library, moment, asked);
  const hits = library.index.whole().find(query, {
    limit: limit + 1,
    console: moment.context.console,
    lang: wording.lang,
    tone: wording.tone,
    now: moment.now,
    uses: library.uses,
    intents,
    group,
    isOffered: (id) => {
      const reply = library.replies.get(id);
      return reply !== undefined && isOffered(reply, moment);
    },
  });
  const found = hits.flatMap((hit) => {
    const reply = library.replies.get(hit.id);
    return reply ? [{ hit, reply }] : [];
  });
  return {
    cards: found.slice(0, limit).map(({ hit, reply }) => {
      const card = cardAt(reply, wording, library, moment);
      return {
        ...card,
        marks: {
          title: card.title === reply.title ? [...hit.marks.title] : markText(card.title, query),
          code: [...hit.marks.code],
          preview: markText(card.preview, query),
        },
      };
    }),
    folders: [],
    total: found.length,
  };
}
