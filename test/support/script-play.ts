import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ChatId } from './chats/chat.ts';
import { answerOf, pushOf, SOCKET_HOST } from './chats/pinduoduo/wire.ts';
import {
  type ChatScript,
  type PlayedScript,
  type ScriptLine,
  type WholeLine,
  withIds,
} from './chats/script.ts';
import { type Incoming, json, type Reply } from './consoles/shared/stand-in.ts';
import { acceptSocket, type PushSocket, refuseSocket } from './web-socket.ts';

type Shop = { id: string; name: string };

/** The server's side of chats that play a script: what was said so far, and who listens to more. */
export class Plays {
  /** ms by which answers are late. */
  late = 0;
  readonly #played = new Map<
    ChatId,
    { buyers: ChatScript['buyers']; lines: WholeLine[]; ids: Set<string> }
  >();
  readonly #sockets = new Set<PushSocket>();
  readonly #streams = new Set<Duplex>();
  #missed: WholeLine[] = [];

  /** From the next load on, the chat plays this. */
  play(id: ChatId, { buyers, lines }: ChatScript): void {
    const ids = new Set<string>();
    this.#played.set(id, { buyers, lines: withIds(id, lines, ids), ids });
  }

  scriptOf(id: ChatId): PlayedScript | undefined {
    const played = this.#played.get(id);
    return played && { lines: [...played.lines], ...(played.buyers && { buyers: played.buyers }) };
  }

  /** Something more is said: it is in every answer from now on. Gives the lines with their ids. */
  add(id: ChatId, lines: readonly ScriptLine[]): WholeLine[] {
    const played = this.#played.get(id);
    if (!played) throw new Error(`${id} plays nothing`);
    const more = withIds(id, lines, played.ids);
    for (const line of more) {
      const at = played.lines.findIndex((one) => one.id === line.id && one.buyer === line.buyer);
      const before = played.lines[at];
      if (!before) played.lines.push(line);
      else
        played.lines[at] = {
          ...before,
          changed: true,
          kind: line.kind ?? 'text',
          ...(line.text && { text: line.text }),
        };
    }
    return more;
  }

  /** Tells the open sockets of it; where there is none, it is told when one asks what it missed. */
  push(id: ChatId, lines: readonly WholeLine[]): void {
    const script = this.scriptOf(id);
    if (!script) return;
    if (this.#sockets.size === 0) this.#missed.push(...lines);
    for (const socket of this.#sockets)
      for (const line of lines) socket.send(JSON.stringify(pushOf(line, script)));
  }

  get sockets(): number {
    return this.#sockets.size;
  }

  /** Breaks all sockets off. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** The answer to a request of a page that plays a script. */
  async answer({ host, path, body }: Incoming, shop: Shop): Promise<Reply | undefined> {
    const script = host === 'mms.pinduoduo.com' ? this.scriptOf('pinduoduo') : undefined;
    const answer = script && answerOf(path, body, script, this.#missed, shop);
    if (!answer) return undefined;
    if (path.endsWith('/sync/message')) this.#missed = [];
    await new Promise((done) => setTimeout(done, this.late));
    return json(answer);
  }

  /** A request to upgrade: a socket for the host that has one, and none for others. */
  accept(request: IncomingMessage, stream: Duplex): void {
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (host !== SOCKET_HOST) {
      refuseSocket(stream, '404 Not Found');
      return;
    }
    const socket = acceptSocket(request, stream);
    this.#sockets.add(socket);
    socket.onEnd(() => this.#sockets.delete(socket));
    socket.send(JSON.stringify({ response: 'auth', result: 'ok' }));
  }

  /** Nothing is played any more. */
  clear(): void {
    this.#played.clear();
    this.#missed = [];
    this.late = 0;
    this.drop();
  }

  close(): void {
    for (const stream of this.#streams) stream.destroy();
  }
}
