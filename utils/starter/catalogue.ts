import type { Reply, ReplyLang, Variant } from '../records/reply.ts';
import { templateOf } from './notation.ts';
import { sections } from './sections.ts';
import { type Situation, VOICES, type Voices, type Words } from './situation.ts';
import { translations } from './translations.ts';

const FURTHER = ['zh-TW', 'en'] as const satisfies readonly ReplyLang[];

const messagesOf = (words: Words): string[] => [words].flat().map(templateOf);

/** `title` goes with the first one: once is enough. */
const variantsOf = (lang: ReplyLang, voices: Voices, title?: string): Variant[] =>
  VOICES.map((tone, at) => {
    const [body = '', ...more] = messagesOf(voices[tone]);
    return {
      tone,
      lang,
      ...(title !== undefined && at === 0 && { title }),
      body,
      ...(more.length > 0 && { more }),
    };
  });

function replyOf(group: readonly string[], situation: Situation, now: number): Reply {
  const further = FURTHER.flatMap((lang) => {
    const translation = translations[lang][situation.id];
    return translation ? [{ lang, ...translation }] : [];
  });
  return {
    id: `starter:${situation.id}`,
    code: situation.code,
    group: [...group],
    title: situation.title,
    variants: [
      ...variantsOf('zh-CN', situation.voices),
      ...further.flatMap(({ lang, title, voices }) => variantsOf(lang, voices, title)),
    ],
    situations: [...situation.situations],
    tags: [...situation.tags, ...further.map(({ title }) => title)],
    consoles: [],
    images: [],
    state: 'approved',
    layer: 'starter',
    updatedAt: now,
  };
}

/** The starter library, in the order in which its folders are shown; `now` (UTC ms) is when it was brought. */
export const starterReplies = (now: number): Reply[] =>
  sections.flatMap(({ group, situations }) => situations.map((one) => replyOf(group, one, now)));
