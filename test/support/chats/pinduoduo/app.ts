import Vue from 'vue2/dist/vue.esm.js';
import { MINUTE } from '../../../../utils/core/time.ts';
import { chinaTime } from '../../china-time.ts';
import { expose, hashed, knobs, makeGuard, noteChange, now, openDesk } from '../shared/page.ts';
import type { TrueTurn } from '../talk.ts';
import { TEMPLATE } from './template.ts';

const desk = openDesk('pinduoduo');
const isOther = knobs.layout === 'other';
const guard = makeGuard();
const GROUPS = ['unTimeout', 'reply', 'all'];

/** The same buyer stands in three groups; one row is shown, the copies are hidden. */
const rowsOf = () =>
  GROUPS.flatMap((group, at) =>
    desk.conversations.map((one, index) => {
      const last = one.turns.at(-1);
      const minutes = Math.floor((now - (last?.at ?? now)) / MINUTE);
      return {
        key: one.key,
        random: `${one.key}-0-${group}`,
        name: one.name,
        isCopy: index % GROUPS.length !== at,
        last: last?.kind === 'picture' ? '[图片]' : (last?.text ?? ''),
        time: chinaTime(last?.at ?? now, 'HH:mm'),
        waits: minutes > 3 ? minutes : 0,
      };
    }),
  );

/** A time stands only at the beginning of a group of messages; in the other build it is not that of the id. */
const timed = (turns: readonly TrueTurn[]) =>
  turns.map((turn, index) => {
    const before = turns[index - 1];
    const isFirst = !before || turn.at - before.at > 45_000 || index % 7 === 0;
    return {
      ...turn,
      time: isFirst ? chinaTime(turn.at + (isOther ? 200_000 : 0), 'YYYY年MM月DD日 HH:mm:ss') : '',
    };
  });

const view = () => ({
  rows: rowsOf(),
  title: desk.find(desk.header)?.name ?? '',
  header: desk.header ?? '',
  thread: desk.thread ?? '',
  generation: desk.generation,
  turns: timed(desk.find(desk.thread)?.turns ?? []),
});

const data = {
  ...view(),
  draft: '',
  remark: '',
  prefix: isOther ? 'middlePanel_List_' : 'middlePanel_list_',
  other: isOther,
  two: knobs.composers > 1,
  covered: knobs.cover,
};

const vm = new Vue({
  data,
  template: TEMPLATE,
  watch: {
    draft(next: string, before: string) {
      noteChange();
      const kept = guard.cut(next);
      if (kept !== next) data.draft = kept;
      else if (guard.resets(before, next))
        requestAnimationFrame(() => {
          data.draft = before;
        });
    },
  },
  methods: {
    roleOf: ({ who }: TrueTurn) =>
      who === 'buyer' ? 'buyer-item' : who === 'robot' ? 'cs-item isread callback' : 'cs-item isread',
    pick(event: Event, key: string) {
      if (event.isTrusted) desk.open(key);
    },
    key(event: KeyboardEvent) {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      if (event.isTrusted) send();
    },
    send(event: Event) {
      if (event.isTrusted) send();
    },
  },
});
// Scoped styles give each element an attribute of its own.
(vm.$options as { _scopeId?: string })._scopeId = `data-v-${hashed('scope', 8).toLowerCase()}`;

function send(): void {
  if (!data.draft.trim()) return;
  desk.send(data.draft);
  data.draft = '';
}

desk.onSwitch(() => {
  data.draft = '';
});
const follow = () => {
  Object.assign(data, view());
  Vue.nextTick(() => {
    const scroll = vm.$refs.scroll;
    if (scroll instanceof Element) scroll.scrollTop = scroll.scrollHeight;
  });
};
desk.subscribe(follow);
expose(desk, (which) => (which === 0 ? data.draft : data.remark));
setTimeout(() => {
  vm.$mount('#root');
  follow();
}, knobs.delay);
