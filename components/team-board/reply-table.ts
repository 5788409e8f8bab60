import { t } from '../../utils/locales/text.ts';
import type { ReplyFigures } from '../../utils/team/counts/reply-view.ts';
import type { DataTable } from '../charts/model.ts';
import { rateCells } from './words.ts';

const RATES = ['asIs', 'edited', 'askedAgain'] as const;

/** The replies for a file: counts, and each rate with its bounds. */
export const replyTable = (rows: readonly ReplyFigures[]): DataTable => ({
  head: [
    t('teamBoard.reply.title'),
    t('teamBoard.reply.used'),
    t('teamBoard.reply.sent'),
    ...RATES.flatMap((rate) => [
      t(`teamBoard.reply.${rate}`),
      t('teamBoard.low', [t(`teamBoard.reply.${rate}`)]),
      t('teamBoard.high', [t(`teamBoard.reply.${rate}`)]),
    ]),
  ],
  rows: rows.map((row) => [
    row.title,
    String(row.sum.inserted),
    String(row.sent),
    ...RATES.flatMap((rate) => rateCells(row[rate])),
  ]),
});
