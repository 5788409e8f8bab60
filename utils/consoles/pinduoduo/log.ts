import type { FieldTest, LogData, MessageFields } from '../../reader/log-vocabulary.ts';
import { NOTICE, WITHDRAWN } from '../chat-words.ts';

/** The type of a message (B), as number or text. */
const type = (...types: number[]): FieldTest => ({
  when: [{ path: 'type', in: [...types, ...types.map(String)] }],
});
const YES = [1, '1', true, 'true'];
const NO = [0, '0', false, 'false'];

/**
 * A message in answers and frames (A). `from` and `to` hold role and uid; the buyer is on one side or the other. That ids are unix
 * milliseconds is A; that a text of the shop is manual is said by `manual_reply` (A, in what the page sends), by `is_aut` that it is
 * not (B). What `mall` is beside `mall_cs` is assumed: the shop; and so is that nobody wrote its list of common questions (56).
 */
const MESSAGE: MessageFields = {
  id: { from: 'msg_id', as: 'id' },
  at: { from: 'ts', as: 'unix' },
  buyer: [
    {
      when: [{ path: 'from.role', in: ['user'] }],
      key: { from: ['from.uid', 'user_info.uid'], as: 'id' },
      name: { from: ['nickname', 'user_info.nickname'], as: 'text' },
    },
    {
      when: [{ path: 'to.role', in: ['user'] }],
      key: { from: ['to.uid', 'user_info.uid'], as: 'id' },
      name: { from: 'user_info.nickname', as: 'text' },
    },
  ],
  roles: [
    { role: 'system', when: [{ path: 'from.role', in: ['system'] }] },
    { role: 'system', ...type(24, 31, 41) },
    { role: 'system', says: NOTICE },
    { role: 'buyer', when: [{ path: 'from.role', in: ['user'] }] },
    { role: 'robot', when: [{ path: 'from.role', in: ['robot'] }] },
    { role: 'robot', ...type(56) },
    { role: 'robot', when: [{ path: 'is_aut', in: YES }] },
    { role: 'robot', when: [{ path: 'manual_reply', in: NO }] },
    { role: 'agent', when: [{ path: 'from.role', in: ['mall_cs', 'mall'] }] },
  ],
  kinds: [
    { kind: 'withdrawn', ...type(1002) },
    { kind: 'withdrawn', says: WITHDRAWN },
    { kind: 'image', ...type(1, 5) },
    { kind: 'video', ...type(14) },
    { kind: 'card', ...type(41, 56, 64) },
    { kind: 'card', when: [...(type(0).when ?? []), { path: 'sub_type', in: [1, 2, '1', '2'] }] },
    {
      kind: 'card',
      when: [...(type(0).when ?? []), { path: 'sub_type', in: [0, '0'] }, { path: 'info', is: 'object' }],
    },
    { kind: 'other', ...type(97) },
  ],
  events: [{ event: 'transfer', ...type(24) }],
  text: 'content',
  /** Assumed: no source names the member of the id of what was withdrawn. */
  withdrawn: {
    from: ['info.withdraw_msg_id', 'info.withdrawMsgId'],
    as: 'id',
  },
  orderIds: 'info.order_sequence_no',
};

const OK = [{ path: 'success', in: [true] }] as const;
const plateau = (path: string) => ({
  method: 'any' as const,
  url: `^mms\\.pinduoduo\\.com/plateau/${path}$`,
});

/**
 * The log of Pinduoduo's chat. Sources: shared/consoles/pinduoduo.md 4. Calls under `/plateau/` and text frames are A, their envelopes
 * calibrated; `titan-ws` is binary and left alone. The list: rows, keys and waiting words A; that `.reply-status` says 待回复 is A, what
 * else it may say is assumed. The side that is not the buyer's is the shop; that its `uid` is the shop's id is assumed where no `mall_id`
 * stands beside it.
 */
export default {
  sources: [
    {
      kind: 'frame',
      id: 'push',
      request: { method: 'any', url: '^m-ws\\.pinduoduo\\.com/' },
      envelope: [{ path: 'response', in: ['push'] }],
      messages: ['message'],
      message: MESSAGE,
      shop: { id: 'message.[role=mall_cs].uid' },
    },
    {
      kind: 'answer',
      id: 'chat-list',
      request: plateau('chat/list'),
      envelope: OK,
      messages: ['result.messages'],
      message: MESSAGE,
      shop: { id: 'result.messages.*.[role=mall_cs].mall_id' },
    },
    {
      kind: 'answer',
      id: 'latest-conversations',
      request: plateau('chat/latest_conversations'),
      envelope: OK,
      messages: ['result.conversations'],
      message: MESSAGE,
      shop: {
        id: 'result.conversations.*.[role=mall_cs].mall_id',
        name: 'result.conversations.*.mallName',
      },
    },
    {
      kind: 'answer',
      id: 'sync-message',
      request: plateau('sync/message'),
      envelope: OK,
      messages: ['result.sync_data.*.data.*.message'],
      message: MESSAGE,
      shop: {
        id: 'result.sync_data.*.data.*.message.[role=mall_cs].uid',
      },
    },
  ],
  threads: [
    {
      page: 'chat',
      timedIds: true,
      list: {
        key: { select: [], attr: 'data-random', match: '^([^-]+)-' },
        name: [{ select: ['.nickname-span'] }],
        open: '.active',
        wait: [{ select: ['[class*="over-time" i]'] }],
        status: [{ select: ['.reply-status'] }],
        last: [{ select: ['.item-note'] }],
      },
    },
  ],
} satisfies LogData;
