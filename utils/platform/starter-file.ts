/** Where the build puts the starter library (`scripts/build/starter-texts.ts`). */
export const STARTER_PATH = '/starter.json';
/** Where it puts the mark of its edition and the order of its replies: each start of the worker needs that, hardly one the library. */
export const EDITION_PATH = '/starter-edition.json';
