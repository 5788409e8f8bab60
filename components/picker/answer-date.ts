import type { ReplyLang } from '../../utils/records/reply.ts';

/**
 * A day (`2026-03-09`) and, where one was given, a clock time (`14:30`) as a buyer reads them: `3月9日 14:30`, `9 March, 14:30`. Empty where
 * the day is none.
 */
export function dateText(day: string, clock: string, lang: ReplyLang): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (day === '' || Number.isNaN(moment.getTime())) return '';
  const tag = lang === 'en' ? 'en-GB' : lang;
  const date = new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    moment,
  );
  if (clock === '') return date;
  return lang === 'en' ? `${date}, ${clock}` : `${date} ${clock}`;
}
