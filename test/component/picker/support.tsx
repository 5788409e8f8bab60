import type { PickerActions, PickerModel } from '../../../components/picker/model.ts';
import type { ReplyCard } from '../../../utils/platform/reply-contract.ts';

/** A reply as the background shows it. */
export const card = (id: string, more: Partial<ReplyCard> = {}): ReplyCard => ({
  id,
  code: id,
  title: `回复 ${id}`,
  group: ['物流'],
  lang: 'zh-CN',
  tone: 'poised',
  tones: ['poised', 'brisk'],
  preview: `您好，这是第 ${id} 条。`,
  messages: 1,
  images: [],
  missing: [],
  asks: [],
  favourite: false,
  marks: { title: [], code: [], preview: [] },
  ...more,
});

export const model = (more: Partial<PickerModel> = {}): PickerModel => ({
  place: { left: 8, width: 480, maxHeight: 400, bottom: 120, wide: false },
  phase: 'ready',
  query: '',
  path: [],
  rows: [],
  total: 0,
  selected: -1,
  busy: false,
  ...more,
});

export const NO_ACTIONS: PickerActions = {
  select() {},
  choose() {},
  voice() {},
  favour() {},
  enter() {},
  leave() {},
  answer() {},
  cancelForm() {},
  retry() {},
};

/** An event as if a person had made it. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
