import type { LogData } from '../../reader/log-vocabulary.ts';
import { NOTICE, WITHDRAWN } from '../chat-words.ts';

/** An item of the records; the class is of CSS modules, its beginning is not (B). */
const ITEM = '[class*="chatWrap"]';
const GROUP = '.message-list-right > div';
const ROW = '.results-list';
/** Lines of the system besides those that are known everywhere (B); agents may write alike, so that all of their beginning is asked for. */
const LINE = '^(?:预计.{1,6}小时内发货，承诺.{1,6}小时内发货|邀请您评价)';

/**
 * The records of Taobao's chats, on a page of another site in a frame. Sources: shared/consoles/taobao.md 4.2 (A; classes of bubbles B). The
 * chat itself is the desktop client and no page (4.1). Each item shows its time and who sent it: the nick of the row that was pressed is
 * the buyer's, and those of the shop are sub-accounts with a colon (A: `主账号:子账号`). How the row that was pressed is marked is
 * assumed; where none is, it is the one whose nick speaks (`utils/chat-log/buyer-who-speaks.ts`). Robots are told by their names, system
 * lines by their words.
 */
export default {
  sources: [],
  records: [
    {
      id: 'records',
      kind: 'chat',
      url: ['^market\\.m\\.taobao\\.com/app/qn/im-history-search/'],
      frames: 'any',
      observe: ['.message-container'],
      composers: [],
      rows: ROW,
      conversation: [
        {
          at: 'row',
          gives: 'name',
          select: [
            `${ROW}:is([class*="active" i], [class*="selected" i], [class*="checked" i], [class*="current" i]):not([class*="inactive" i])`,
          ],
          attr: 'title',
        },
        { at: 'row', gives: 'name', select: ['[title]'], attr: 'title', odd: ROW, soft: true },
      ],
      messages: {
        list: ['.message-list-right'],
        row: [ITEM, `${GROUP} > div:not(:first-child)`],
        roles: [
          { role: 'system', says: NOTICE },
          { role: 'system', says: LINE },
          { role: 'agent', speaker: '.' },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'video', select: 'video' },
          { kind: 'image', select: 'img', wordless: true },
        ],
        text: ['[title]'],
        speaker: { select: ['[class*="chatName" i]', 'span:not([title])'] },
      },
    },
  ],
  threads: [{ page: 'records', ours: '[:：]' }],
} satisfies LogData;
