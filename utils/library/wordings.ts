import { MESSAGES_LIMIT, type Reply, type ReplyLang, type Tone, type Variant } from '../records/reply.ts';

/** The voices and languages in the order in which tabs show them. */
export const TONES: readonly Tone[] = ['poised', 'fresh', 'playful', 'brisk', 'plain'];
export const LANGS: readonly ReplyLang[] = ['zh-CN', 'zh-TW', 'en'];
const WORDINGS_LIMIT = 30;

/** The messages of a wording, first to last. */
export const messagesOf = ({ body, more = [] }: Variant): string[] => [body, ...more];

/** A wording with these messages; never without one. */
export function withMessages(variant: Variant, messages: readonly string[]): Variant {
  const [body = '', ...more] = messages.slice(0, MESSAGES_LIMIT);
  const { more: _before, ...rest } = variant;
  return { ...rest, body, ...(more.length > 0 && { more }) };
}

/** A wording with one message changed, taken out, put behind another, or moved by one place. */
export function editMessage(
  variant: Variant,
  at: number,
  edit: { text: string } | 'remove' | 'add' | 'up' | 'down',
): Variant {
  const messages = messagesOf(variant);
  if (typeof edit === 'object') messages[at] = edit.text;
  else if (edit === 'remove') {
    if (messages.length === 1) return variant;
    messages.splice(at, 1);
  } else if (edit === 'add') messages.splice(at + 1, 0, '');
  else {
    const to = edit === 'up' ? at - 1 : at + 1;
    const [moved, other] = [messages[at], messages[to]];
    if (moved === undefined || other === undefined) return variant;
    messages[at] = other;
    messages[to] = moved;
  }
  return withMessages(variant, messages);
}

/** Voice and language pairs that a reply has no wording for yet. */
export const freeWordings = ({ variants }: Pick<Reply, 'variants'>): Pick<Variant, 'tone' | 'lang'>[] =>
  variants.length >= WORDINGS_LIMIT
    ? []
    : LANGS.flatMap((lang) =>
        TONES.flatMap((tone) =>
          variants.some((one) => one.lang === lang && one.tone === tone) ? [] : [{ tone, lang }],
        ),
      );

/** The order of the tabs: by language, then by voice; places are those in `variants`. */
export const tabOrder = ({ variants }: Pick<Reply, 'variants'>): number[] =>
  variants
    .map((_, at) => at)
    .sort((one, other) => {
      const rank = (at: number) => {
        const { lang = 'en', tone = 'plain' } = variants[at] ?? {};
        return LANGS.indexOf(lang) * TONES.length + TONES.indexOf(tone);
      };
      return rank(one) - rank(other) || one - other;
    });
