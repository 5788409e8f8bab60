/** Where the build puts the starter library (`scripts/build/starter-library.ts`). */
export const STARTER_PATH = '/starter.json';
