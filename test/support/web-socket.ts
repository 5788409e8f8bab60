import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** RFC 6455, 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** The server's end of a WebSocket. */
export interface PushSocket {
  send(data: string | Buffer): void;
  /** As a server that says goodbye; without it, `destroy` breaks the connection off. */
  close(code?: number): void;
  destroy(): void;
  onText(take: (text: string) => void): void;
  /** Text and bytes alike. */
  onFrame(take: (data: Buffer) => void): void;
  onEnd(run: () => void): void;
}

function frameOf(opcode: number, data: Buffer): Buffer {
  const { length } = data;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), data]);
  const head = Buffer.alloc(length < 0x1_0000 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = length < 0x1_0000 ? 126 : 127;
  if (length < 0x1_0000) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, data]);
}

/** The first whole frame of a client in these bytes, and how many of them it takes. */
function readFrame(bytes: Buffer): { opcode: number; data: Buffer; size: number } | undefined {
  if (bytes.length < 2) return;
  const short = (bytes[1] ?? 0) & 0x7f;
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + wide + 4;
  if (bytes.length < start) return;
  const length = wide === 2 ? bytes.readUInt16BE(2) : wide === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + length) return;
  const mask = bytes.subarray(start - 4, start);
  const data = Buffer.from(
    bytes.subarray(start, start + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0)),
  );
  return { opcode: (bytes[0] ?? 0) & 0x0f, data, size: start + length };
}

/** Refuses a request to upgrade. A browser may have gone before it hears of that. */
export function refuseSocket(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
}

/** Answers a request to upgrade: the browser has its WebSocket afterwards. `protocol` is the one that is chosen, if any. */
export function acceptSocket(request: IncomingMessage, stream: Duplex, protocol?: string): PushSocket {
  stream.on('error', () => stream.destroy());
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  lines.push(`Sec-WebSocket-Accept: ${accept}`);
  if (protocol) lines.push(`Sec-WebSocket-Protocol: ${protocol}`);
  stream.write(`${lines.join('\r\n')}\r\n\r\n`);

  const takers: ((text: string) => void)[] = [];
  const frameTakers: ((data: Buffer) => void)[] = [];
  const write = (opcode: number, data: Buffer) => {
    if (stream.writable) stream.write(frameOf(opcode, data));
  };
  let bytes = Buffer.alloc(0);
  stream.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more]);
    for (let frame = readFrame(bytes); frame; frame = readFrame(bytes)) {
      const { opcode, data, size } = frame;
      bytes = bytes.subarray(size);
      if (opcode === TEXT) for (const take of takers) take(data.toString('utf8'));
      if (opcode === TEXT || opcode === BINARY) for (const take of frameTakers) take(data);
      if (opcode === PING) write(PONG, data);
      if (opcode === CLOSE) {
        write(CLOSE, data);
        stream.end();
      }
    }
  });
  return {
    send: (data) => write(typeof data === 'string' ? TEXT : BINARY, Buffer.from(data as string)),
    close: (code = 1000) => write(CLOSE, Buffer.from([code >> 8, code & 0xff])),
    destroy: () => stream.destroy(),
    onText: (take) => void takers.push(take),
    onFrame: (take) => void frameTakers.push(take),
    onEnd: (run) => void stream.once('close', run),
  };
}
