import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

/** Consoles that a person switched off: their pages are neither read nor recorded, what is stored stays. */
export const consoleSettings = z.object({ off: z.array(id).check(z.maxLength(100)) });
export type ConsoleSettings = z.infer<typeof consoleSettings>;

export const DEFAULT_CONSOLES: ConsoleSettings = { off: [] };
