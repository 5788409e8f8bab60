import { vi } from 'vitest';
import type { Entry } from '../../components/attention/entry.ts';
import type { AttentionViewProps } from '../../components/attention/view-props.ts';
import { ok } from '../../utils/core/result.ts';

/** What the attention list is shown with, and what it calls is heard. `now` in UTC ms. */
export const attentionProps = (
  entries: readonly Entry[],
  now: number,
  over: Partial<AttentionViewProps> = {},
): AttentionViewProps => ({
  entries,
  notes: [],
  everRead: true,
  now,
  wide: false,
  consoleNames: ['拼多多', '京东'],
  lang: 'zh-CN',
  toast: undefined,
  canUndo: false,
  working: false,
  onAttend: vi.fn(),
  onUndo: vi.fn(),
  onOpen: vi.fn(),
  onCopy: vi.fn(),
  onToastClose: vi.fn(),
  fetchNotices: vi.fn(async () => ok({ notices: [] })),
  onDesk: vi.fn(),
  onReplies: vi.fn(),
  onWaiting: vi.fn(),
  onLeave: vi.fn(),
  ...over,
});
