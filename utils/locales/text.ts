import { i18n } from '#i18n';

/** The text of a key in the browser's language, with its values put in; types know every key. */
export const t = i18n.t;
