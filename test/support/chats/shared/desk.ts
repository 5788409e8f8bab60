import { Random } from '../../random.ts';
import type { ChatConfig, ChatId, ChatKnobs, Sent } from '../chat.ts';
import { conversationsOf, turnOf, type WholeLine, waitOf } from '../script.ts';
import { type Conversation, idOf, makeTalk, type TrueTurn } from '../talk.ts';

/** What a chat page knows, apart from its draft: conversations, which is open, what was sent. Views are told of each change. */
export class Desk {
  readonly conversations: Conversation[];
  readonly sent: Sent[] = [];
  /** The conversation that the header names, and the one whose messages stand: they differ for a moment. */
  header: string | undefined;
  thread: string | undefined;
  /** Counts up when list and thread are to be made of new nodes. */
  generation = 0;
  version = 0;
  /** Ids that are not in the page yet, because they come after their bubble. */
  readonly withoutId = new Set<string>();
  /** It plays a script, and lives on. */
  readonly isScripted: boolean;
  /** Called when a conversation's thread is opened. */
  onOpen: (key: string) => void = () => undefined;
  readonly #loaded = new Map<string, number>();
  readonly #id: ChatId;
  readonly #knobs: ChatKnobs;
  readonly #random: Random;
  readonly #listeners = new Set<() => void>();
  readonly #onSwitch = new Set<() => void>();

  constructor(id: ChatId, seed: string, now: number, knobs: ChatKnobs, script?: ChatConfig['script']) {
    this.#id = id;
    this.#knobs = knobs;
    this.#random = new Random(`${seed}/desk`);
    this.conversations = script ? conversationsOf(id, script) : makeTalk(id, seed, now, knobs);
    this.isScripted = script !== undefined;
    if (script) setInterval(() => this.#tell(), 1000);
    this.header = this.conversations[0]?.key;
    this.thread = this.header;
    if (knobs.replaceEvery > 0)
      setInterval(() => {
        this.generation += 1;
        this.#tell();
      }, knobs.replaceEvery);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Called when another conversation is opened and the knobs have the page clear its draft. */
  onSwitch(callback: () => void): () => void {
    this.#onSwitch.add(callback);
    return () => this.#onSwitch.delete(callback);
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }

  /** What is in the thread of a conversation: of a long one, the newest until more is loaded. */
  turnsOf(key: string | undefined): TrueTurn[] {
    const turns = this.find(key)?.turns ?? [];
    if (!this.isScripted || this.#knobs.page === 0) return turns;
    return turns.slice(-(this.#loaded.get(key ?? '') ?? this.#knobs.page));
  }

  /** More of the open thread is loaded at its upper end, a moment later. */
  loadMore(): void {
    const key = this.thread;
    const { page, send } = this.#knobs;
    if (!this.isScripted || page === 0 || key === undefined) return;
    const shown = this.turnsOf(key).length;
    if (shown === this.find(key)?.turns.length) return;
    setTimeout(() => {
      this.#loaded.set(key, shown + page);
      this.#tell();
    }, send);
  }

  /** Somebody says something; what comes once more changes nothing but what was withdrawn. */
  say(line: WholeLine): void {
    const { buyer: key } = line;
    const turn = turnOf(line);
    let conversation = this.find(key);
    if (!conversation) {
      conversation = { key, name: `买家${key.slice(-4)}`, group: 'waiting', unread: 0, turns: [] };
      this.conversations.unshift(conversation);
    }
    if (conversation.turns.some(({ id }) => id === turn.id)) {
      if (turn.kind === 'withdrawn') this.withdraw(key, turn.id);
      return;
    }
    conversation.turns = [...conversation.turns, turn].sort((a, b) => a.at - b.at);
    this.#loaded.set(key, (this.#loaded.get(key) ?? this.#knobs.page) + 1);
    if (turn.who === 'buyer' && key !== this.header) conversation.unread += 1;
    if (this.#id === 'doudian') this.#giveIdLate(turn.id);
    this.conversations.sort((a, b) => (b.turns.at(-1)?.at ?? 0) - (a.turns.at(-1)?.at ?? 0));
    this.#tell();
  }

  /** In which group of the list a conversation stands. */
  groupOf(one: Conversation): Conversation['group'] {
    if (!this.isScripted) return one.group;
    const wait = waitOf(one);
    if (!wait) return 'answered';
    return Date.now() - wait.since > 180_000 ? 'overtime' : 'waiting';
  }

  find = (key: string | undefined): Conversation | undefined =>
    this.conversations.find((one) => one.key === key);

  /** The header changes at once, the thread when it has arrived. */
  open(key: string): void {
    if (key === this.header || !this.find(key)) return;
    this.header = key;
    if (this.#knobs.onSwitch === 'clear') for (const callback of this.#onSwitch) callback();
    this.#tell();
    setTimeout(() => {
      if (this.header !== key) return;
      this.thread = key;
      const conversation = this.find(key);
      if (conversation) conversation.unread = 0;
      this.onOpen(key);
      this.#tell();
    }, this.#knobs.lead);
  }

  #giveIdLate(id: string): void {
    this.withoutId.add(id);
    setTimeout(() => {
      this.withoutId.delete(id);
      this.#tell();
    }, this.#knobs.idDelay);
  }

  #add(key: string, turn: Omit<TrueTurn, 'id' | 'at'>): string {
    const at = Date.now();
    const id = idOf(this.#id, at, this.#random);
    setTimeout(() => {
      const conversation = this.find(key);
      if (!conversation) return;
      if (this.#id === 'doudian') {
        this.#giveIdLate(id);
      }
      conversation.turns = [...conversation.turns, { ...turn, id, at }];
      if (turn.who === 'buyer' && key !== this.header) conversation.unread += 1;
      this.#tell();
    }, this.#knobs.send);
    return id;
  }

  /** Sends to the conversation that the header names. */
  send(text: string): void {
    if (!this.header) return;
    this.sent.push({ key: this.header, text });
    this.#add(this.header, { who: 'staff', kind: 'text', text });
  }

  buyerSays(key: string, text: string): string {
    return this.#add(key, { who: 'buyer', kind: 'text', text });
  }

  withdraw(key: string, id: string): void {
    const conversation = this.find(key);
    if (!conversation) return;
    conversation.turns = conversation.turns.map((turn) =>
      turn.id === id ? { ...turn, kind: 'withdrawn' } : turn,
    );
    this.#tell();
  }
}
