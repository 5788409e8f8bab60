import type { insertDraft } from './insert.ts';

export type InsertDraft = typeof insertDraft;

/**
 * Where the script that inserts leaves its function for the chat's script beside it. It comes with the picker, when somebody goes to a
 * composer: until then a page does not pay for it.
 */
export const INSERT = Symbol.for('tiexin.insert');

/** The function, once its script is there. */
export const inserter = (): InsertDraft | undefined => (globalThis as { [INSERT]?: InsertDraft })[INSERT];
