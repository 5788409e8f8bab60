import { situations } from '../../utils/notices/catalogue.ts';
import { noticesAmong } from '../../utils/notices/fill.ts';
import type { Subject } from '../../utils/notices/fit.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';

/** The ready texts that fit a record, best first; see `noticesAmong`. */
export const noticesFor = (subject: Subject & { zone?: string }): FilledNotice[] =>
  noticesAmong(situations, subject);
