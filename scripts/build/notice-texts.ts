import { situations } from '../../utils/notices/catalogue.ts';
import { NOTICES_PATH } from '../../utils/platform/notice-file.ts';

/** The ready texts as a file of the extension: 30 kB that the worker needs only when a person opens them. */
export const noticeTexts = () => ({
  relativeDest: NOTICES_PATH.slice(1),
  contents: JSON.stringify(situations),
});
