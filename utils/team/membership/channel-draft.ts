import * as z from 'zod/mini';
import type { ChannelConfig } from '../../records/team.ts';

const line = z.string().check(z.maxLength(500));
const lines = z.string().check(z.maxLength(6000));

/** A way on which releases come, as somebody types it. It holds no password: what is left over night is kept without. */
export const channelDraft = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  kind: z.enum(['web', 'webdav', 'hub']),
  url: line,
  /** One address in each line. */
  mirrors: lines,
  /** Addresses of the hub's servers, one in each line. */
  servers: lines,
  everyMinutes: z.int().check(z.gte(1), z.lte(1440)),
});
export type ChannelDraft = z.infer<typeof channelDraft>;

/** The accounts of a WebDAV folder: the leads' writes, the members' reads. */
export interface Accounts {
  user: string;
  password: string;
  readUser: string;
  readPassword: string;
}
export const NO_ACCOUNTS: Accounts = { user: '', password: '', readUser: '', readPassword: '' };

/** Releases by file are part of every team. */
export const FILE_CHANNEL: ChannelConfig = { kind: 'file', id: 'file' };

/** Minutes between two looks at a web address, at first. */
const USUAL_MINUTES = 10;
const MIRRORS = 5;
const SERVERS = 10;

export const newChannel = (id: string, kind: ChannelDraft['kind']): ChannelDraft => ({
  id,
  kind,
  url: '',
  mirrors: '',
  servers: '',
  everyMinutes: USUAL_MINUTES,
});

const linesOf = (text: string): string[] =>
  text.split(/\s+/u).flatMap((one) => (one === '' ? [] : [one.trim()]));

const isHere = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

/** What is wrong with an address: none, without TLS, or with a name and a password in it. */
export type AddressFault = 'none' | 'noTls' | 'secret';

/** Checks an address of `https` or `wss`; without TLS only this machine may be reached. Undefined: nothing is wrong. */
export function addressFault(text: string, secure: 'https' | 'wss'): AddressFault | undefined {
  if (!URL.canParse(text)) return 'none';
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'secret';
  if (protocol === `${secure}:`) return undefined;
  const plain = secure === 'https' ? 'http:' : 'ws:';
  if (protocol !== plain) return 'none';
  return isHere(hostname) ? undefined : 'noTls';
}

/** What is wrong with a channel as it is typed, by field. */
export type ChannelFaults = Partial<Record<'url' | 'mirrors' | 'servers', AddressFault | 'tooMany'>>;

export function channelFaults({ kind, url, mirrors, servers }: ChannelDraft): ChannelFaults {
  const faultIn = (text: string, secure: 'https' | 'wss', most: number) => {
    const found = linesOf(text);
    if (found.length > most) return 'tooMany' as const;
    return found.map((one) => addressFault(one, secure)).find((one) => one !== undefined);
  };
  if (kind === 'hub') {
    const fault = linesOf(servers).length === 0 ? 'none' : faultIn(servers, 'wss', SERVERS);
    return fault ? { servers: fault } : {};
  }
  const address = addressFault(url.trim(), 'https');
  const beside = faultIn(mirrors, 'https', MIRRORS);
  return { ...(address && { url: address }), ...(beside && { mirrors: beside }) };
}

/** A channel that has no faults, as it is kept. */
export function configOf(draft: ChannelDraft): ChannelConfig {
  const { id, kind, everyMinutes } = draft;
  if (kind === 'hub') return { kind, id, servers: linesOf(draft.servers) };
  return {
    kind: 'web',
    id,
    url: draft.url.trim(),
    mirrors: linesOf(draft.mirrors),
    webdav: kind === 'webdav',
    everyMinutes,
  };
}

/** A channel as somebody would type it, to change its addresses. Undefined for one that has none. */
export function draftOf(channel: ChannelConfig): ChannelDraft | undefined {
  if (channel.kind === 'hub')
    return { ...newChannel(channel.id, 'hub'), servers: channel.servers.join('\n') };
  if (channel.kind !== 'web') return undefined;
  const { id, url, mirrors, webdav, everyMinutes } = channel;
  return { ...newChannel(id, webdav ? 'webdav' : 'web'), url, mirrors: mirrors.join('\n'), everyMinutes };
}

/** The addresses for which the browser's permission is needed: those that are asked with a request. */
export const addressesOf = (channels: readonly ChannelConfig[]): string[] =>
  channels.flatMap((one) => (one.kind === 'web' ? [one.url, ...one.mirrors] : []));

/** The hosts of addresses, each once, as a person reads them. */
export const hostNames = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.flatMap((one) => (URL.canParse(one) ? [new URL(one).host] : []))),
];
