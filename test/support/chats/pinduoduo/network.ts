import type { WholeLine } from '../script.ts';
import type { Desk } from '../shared/desk.ts';
import { knobs } from '../shared/page.ts';
import { type Frame, lineOf, SOCKET } from './wire.ts';

const AGAIN = 150;

/** POSTs as the page does. */
async function ask<T>(path: string, data: object = {}): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data, client: 'WEB' }),
  });
  return (await response.json()) as T;
}

interface Synced {
  result: { sync_data: { data: { message: Parameters<typeof lineOf>[0] }[] }[] };
}

/**
 * What the page asks for and is sent: the list, a thread when it is opened, frames of its socket, and after a break what it missed. Rows
 * come `lateRow` ms after their frame.
 */
export function startNetwork(desk: Desk): void {
  let isFirst = true;
  const take = (line: WholeLine | undefined) => {
    if (line) setTimeout(() => desk.say(line), knobs.lateRow);
  };
  const listen = () => {
    const socket = new WebSocket(SOCKET);
    socket.addEventListener('open', async () => {
      if (isFirst) return;
      const { result } = await ask<Synced>('/plateau/sync/message');
      for (const { data } of result.sync_data) for (const { message } of data) take(lineOf(message));
    });
    socket.onmessage = ({ data }) => {
      isFirst = false;
      const frame = JSON.parse(String(data)) as Frame;
      if (frame.response === 'push' && frame.message) take(lineOf(frame.message));
    };
    socket.onclose = () => setTimeout(listen, AGAIN);
  };
  const history = (uid: string) =>
    void ask('/plateau/chat/list', { list: { with: { role: 'user', id: uid } } });
  desk.onOpen = history;
  void ask('/chats/userinfo/realtime');
  void ask('/plateau/chat/latest_conversations', { page: 1, size: 100 });
  if (desk.thread) history(desk.thread);
  listen();
}
