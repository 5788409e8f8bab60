import { formatShare } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Reply, ReplyLang, Tone } from '../../../utils/records/reply.ts';

const LANGS = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const;

/** What a language is called. */
export const langWords = (lang: ReplyLang): string => t(`library.lang.${LANGS[lang]}`);

/** What a voice is called. */
export const toneWords = (tone: Tone): string => t(`finder.tone.${tone}`);

/** Voice and language of a wording, as a tab says it. */
export const wordingWords = ({ tone, lang }: { tone: Tone; lang: ReplyLang }): string =>
  t('library.wording', [toneWords(tone), langWords(lang)]);

/** What a state is called. */
export const stateWords = (state: Reply['state']): string => t(`library.state.${state}`);

/** A share in whole per cent, or a dash where nothing was sent. */
export const shareWords = (share: number | undefined): string =>
  share === undefined ? '–' : formatShare(Math.round(share * 100) / 100);

/** Wordings in short: how many voices in which languages, as in `4 简 · 4 繁`. */
export function wordingsInShort({ variants }: Pick<Reply, 'variants'>): string {
  const counts = new Map<ReplyLang, number>();
  for (const { lang } of variants) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].map(([lang, count]) => `${count} ${t(`library.langShort.${LANGS[lang]}`)}`).join(' · ');
}

/** Why something about folders did not happen. */
export function folderFailure(code: string, detail = ''): string {
  if (code === 'too-deep') return t('library.folder.tooDeep', [detail]);
  if (code === 'into-itself') return t('library.folder.intoItself');
  return code === 'name-long' ? t('library.folder.nameLong') : t('library.folder.nameEmpty');
}
