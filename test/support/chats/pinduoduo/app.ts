import Vue from 'vue2/dist/vue.esm.js';
import { MINUTE } from '../../../../utils/core/time.ts';
import { chinaTime } from '../../china-time.ts';
import { groupStarts, waitOf } from '../script.ts';
import { expose, hashed, knobs, makeGuard, noteChange, openDesk, script, today } from '../shared/page.ts';
import type { Conversation, TrueTurn } from '../talk.ts';
import { startNetwork } from './network.ts';
import { TEMPLATE } from './template.ts';

const desk = openDesk('pinduoduo');
const isOther = knobs.layout === 'other';
const guard = makeGuard();
const GROUPS = ['unTimeout', 'reply', 'all'];

/** How long a buyer waits, as the list says it; a page that plays nothing says it of everybody. */
function waitsOf(one: Conversation): { waits: string; replied: boolean } {
  const last = one.turns.at(-1);
  const since = script ? waitOf(one)?.since : (last?.at ?? today());
  const minutes = since === undefined ? 0 : Math.floor((today() - since) / MINUTE);
  const long = minutes >= 60 ? `${Math.floor(minutes / 60)}小时` : `${minutes}分钟`;
  return { waits: minutes >= (script ? 1 : 4) ? `已等待${long}` : '', replied: since === undefined };
}

/** The same buyer stands in three groups; one row is shown, the copies are hidden. */
const rowsOf = () =>
  GROUPS.flatMap((group, at) =>
    desk.conversations.map((one, index) => {
      const last = one.turns.at(-1);
      return {
        key: one.key,
        random: `${one.key}-0-${group}`,
        name: one.name,
        isCopy: index % GROUPS.length !== at,
        last: last?.kind === 'picture' ? '[图片]' : (last?.text ?? ''),
        time: chinaTime(last?.at ?? today(), 'HH:mm'),
        ...waitsOf(one),
      };
    }),
  );

/** A time stands only at the beginning of a group of messages; in the other build it is not that of the id. */
function timed(turns: readonly TrueTurn[]) {
  const starts = groupStarts('pinduoduo', turns);
  return turns.map((turn, index) => {
    const isFirst = starts[index] || (!script && index % 7 === 0);
    return {
      ...turn,
      agent: turn.agent ?? '主账号',
      time: isFirst ? chinaTime(turn.at + (isOther ? 200_000 : 0), 'YYYY年MM月DD日 HH:mm:ss') : '',
    };
  });
}

const view = () => ({
  rows: rowsOf(),
  title: desk.find(desk.header)?.name ?? '',
  header: desk.header ?? '',
  thread: desk.thread ?? '',
  generation: desk.generation,
  turns: timed(desk.turnsOf(desk.thread)),
  prefix: isOther || (knobs.anyCase && desk.generation % 2 === 1) ? 'middlePanel_List_' : 'middlePanel_list_',
});

const data = {
  ...view(),
  draft: '',
  remark: '',
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
    scrolled(event: Event) {
      if ((event.currentTarget as Element).scrollTop === 0) desk.loadMore();
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
let last = '';
const follow = () => {
  Object.assign(data, view());
  const newest = `${desk.thread}/${data.turns.at(-1)?.id}`;
  if (script && newest === last) return;
  last = newest;
  Vue.nextTick(() => {
    const scroll = vm.$refs.scroll;
    if (scroll instanceof Element) scroll.scrollTop = scroll.scrollHeight;
  });
};
desk.subscribe(follow);
if (script) startNetwork(desk);
expose(desk, (which) => (which === 0 ? data.draft : data.remark));
setTimeout(() => {
  vm.$mount('#root');
  follow();
}, knobs.delay);
