/** Sentences one after the other: behind a full-width mark no space is needed. */
export const formatSentences = (...sentences: readonly string[]): string =>
  sentences.reduce((text, next) => (/[。；：]$/u.test(text) ? text + next : `${text} ${next}`));
