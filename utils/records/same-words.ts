/** A list that cuts a text off says nothing against a page that showed all of it. */
export function isCutOff(text: string, full: string): boolean {
  const [start = ''] = text.split(/(?:…+|\.{3,})\s*$/u, 1);
  return text !== '' && start.length < text.length && full.length > start.length && full.startsWith(start);
}

/** What a page draws as a picture: the emoji that answers write as `[大爱]`, and those of Unicode. */
const DRAWN = /\[[^[\]\s]{1,8}\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s/gu;

/** A text without what one page draws and another one writes. */
export const bareWords = (text: string): string => text.replace(DRAWN, '');

/** Whether two texts are of the same words, though one page draws as pictures or breaks into lines what another one writes. */
export const isSameWords = (one: string, other: string): boolean =>
  one === other || bareWords(one) === bareWords(other);
