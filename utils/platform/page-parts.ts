/** What is brought into a page when it is needed, and not before. */
export const PAGE_PARTS = ['reader', 'card', 'chat', 'picker', 'reviews', 'review-card', 'clocks'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A script of our package. */
type ScriptPath = `/${string}.js`;

/** The file of our package that says how a console's pages are read. */
export const consoleScript = (id: string): ScriptPath => `/consoles/${id}.js`;

/** The file of our package that says how a console's chat pages are read. */
export const chatScript = (id: string): ScriptPath => `/consoles/${id}-chat.js`;

/** The file of our package that says how a console's review pages are read. */
export const reviewsScript = (id: string): ScriptPath => `/consoles/${id}-reviews.js`;

/** The file of our package that says how a console's log of messages and its list of conversations are read. */
export const logScript = (id: string): ScriptPath => `/consoles/${id}-log.js`;

/** What the parts of a chat page have in common: each of them brings it, and it is there once. */
const READING: ScriptPath = '/page-reading.js';

const SCRIPTS: Readonly<Record<PagePart, (console: string) => ScriptPath[]>> = {
  reader: (console) => [consoleScript(console), '/page-reader.js'],
  card: () => ['/page-card.js'],
  chat: (console) => [chatScript(console), READING, '/page-chat.js'],
  picker: () => ['/page-picker.js'],
  reviews: (console) => [reviewsScript(console), '/page-reviews.js'],
  clocks: (console) => [chatScript(console), logScript(console), READING, '/page-clocks.js'],
  'review-card': () => ['/page-review-card.js'],
};

/** The files of a part, in the order in which they run. */
export const scriptsOf = (part: PagePart, console: string): ScriptPath[] => SCRIPTS[part](console);
