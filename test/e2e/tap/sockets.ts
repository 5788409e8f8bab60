import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { acceptSocket, type PushSocket, refuseSocket } from '../../support/web-socket.ts';

export const TEXTS = ['{"标题":"羊毛围巾"}', '', '{"id":3602175489012345679}', '最后一条'];
export const BURST = Array.from({ length: 300 }, (_, n) => `第${n}条`);

type Talk = (socket: PushSocket) => void;

const echo: Talk = (socket) =>
  socket.onText((text) => {
    if (text === 'bye') socket.close(4001);
    else socket.send(text);
  });

const TALKS: Record<string, Talk> = {
  'ws-texts': (socket) => {
    for (const text of TEXTS) {
      socket.send(text);
      socket.send(Buffer.from([1, 2, 3]));
    }
    socket.close();
  },
  'ws-burst': (socket) => {
    for (const text of BURST) socket.send(text);
    socket.close();
  },
  'ws-large': (socket) => {
    socket.send('大'.repeat(8_000_001));
    socket.send('小');
    socket.close();
  },
  'ws-drop': (socket) => {
    socket.send('只此一句');
    setTimeout(() => socket.destroy(), 100);
  },
  'ws-echo': echo,
  'ws-chosen': echo,
};

/** Opens `/<declared or not>/<name>` as a WebSocket; any other name is refused. */
export function talk(request: IncomingMessage, stream: Duplex): void {
  const name = new URL(request.url ?? '/', 'http://any').pathname.split('/').at(-1) ?? '';
  const run = TALKS[name];
  if (run) run(acceptSocket(request, stream, name === 'ws-chosen' ? 'second' : undefined));
  else refuseSocket(stream, '403 Forbidden');
}
