import type { FilledNotice } from '../platform/contract.ts';
import { situations } from './catalogue.ts';
import { noticesAmong } from './fill.ts';
import type { Subject } from './fit.ts';

/** The ready texts that fit a record, best first; see `noticesAmong`. */
export const noticesFor = (subject: Subject & { zone?: string }): FilledNotice[] =>
  noticesAmong(situations, subject);
