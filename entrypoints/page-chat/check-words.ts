import { t } from '../../utils/locales/text.ts';
import type { Reason } from '../../utils/records/alert.ts';

const lookUp = t as unknown as (key: string, values: Record<string, string | number>) => string;

/** Why a part of a draft was found, in words; empty where no words for its code exist. */
export const checkReason = ({ code, values = {} }: Reason): string =>
  lookUp(`check.why.${code.replaceAll('-', '_')}`, values);
