/** What is brought into a page when it is needed, and not before. */
export const PAGE_PARTS = ['reader', 'card', 'chat'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A script of our package. */
type ScriptPath = `/${string}.js`;

/** The file of our package that says how a console's pages are read. */
export const consoleScript = (id: string): ScriptPath => `/consoles/${id}.js`;

/** The file of our package that says how a console's chat pages are read. */
export const chatScript = (id: string): ScriptPath => `/consoles/${id}-chat.js`;

/** The files of a part, in the order in which they run. */
export function scriptsOf(part: PagePart, console: string): ScriptPath[] {
  if (part === 'reader') return [consoleScript(console), '/page-reader.js'];
  if (part === 'chat') return [chatScript(console), '/page-chat.js'];
  return ['/page-card.js'];
}
