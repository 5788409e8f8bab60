import { healthReport } from '../health/report.ts';
import type { Health } from '../records/health.ts';
import { copyText } from './copy.ts';

/** Puts a report on how a page was read on the clipboard, without personal data; answers whether it is there. */
export const copyReport = (health: Health | undefined, version: string): Promise<boolean> =>
  copyText(healthReport(health ? [health] : [], version, navigator.userAgent));
