/** The beginning of a text, of at most so many UTF-16 units; a sign that takes two of them goes whole: half of one can be neither signed nor shown. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
