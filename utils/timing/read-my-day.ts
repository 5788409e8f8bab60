import { ok, type Result } from '../core/result.ts';
import type { MyDay } from './my-day.ts';

/** Reads how this agent's day goes. Errors: those of the store. */
export const readMyDay = async (): Promise<Result<MyDay | undefined>> => ok(undefined);
