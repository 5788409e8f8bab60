/** Where the build puts the ready texts (`scripts/build/notice-texts.ts`). */
export const NOTICES_PATH = '/notices.json';
