import { situations } from '../../utils/notices/catalogue.ts';
import { noticesAmong, type Telling } from '../../utils/notices/fill.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';

/** The ready texts that fit a record, best first; see `noticesAmong`. */
export const noticesFor = (subject: Telling): FilledNotice[] => noticesAmong(situations, subject);
