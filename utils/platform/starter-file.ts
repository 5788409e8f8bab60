/** Where the build puts the starter library (`scripts/build/starter-texts.ts`). */
export const STARTER_PATH = '/starter.json';
