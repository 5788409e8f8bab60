/** What is brought into a page when it is needed, and not before. */
export const PAGE_PARTS = ['reader', 'card'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A script of our package. */
type ScriptPath = `/${string}.js`;

/** The file of our package that says how a console's pages are read. */
export const consoleScript = (id: string): ScriptPath => `/consoles/${id}.js`;

/** The files of a part, in the order in which they run. */
export const scriptsOf = (part: PagePart, console: string): ScriptPath[] =>
  part === 'reader' ? [consoleScript(console), '/page-reader.js'] : ['/page-card.js'];
