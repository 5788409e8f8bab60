import * as z from 'zod/mini';

/** The most ways of one release: with releases by file there are no more channels than a membership holds. */
export const TEAM_WAYS_LIMIT = 9;
/** Of how many channels it is remembered that the team gave them up. */
export const GONE_LIMIT = 50;
const ADDRESS_LIMIT = 500;

/**
 * Whether an address may stand in a release, which anybody may read who comes by it: with TLS (without only on this machine), and with nothing in it
 * that may be a secret: no name, no password, no query, no fragment.
 */
export function isTellable(text: string, secure: 'https' | 'wss'): boolean {
  if (text.length > ADDRESS_LIMIT || /[\s?#]/u.test(text) || !URL.canParse(text)) return false;
  const { hostname, password, protocol, username } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === `${secure}:`) return true;
  const plain = secure === 'https' ? 'http:' : 'ws:';
  return protocol === plain && (hostname === 'localhost' || hostname === '127.0.0.1');
}

const address = (secure: 'https' | 'wss') =>
  z.string().check(
    z.maxLength(ADDRESS_LIMIT),
    z.refine((text) => isTellable(text, secure)),
  );
/** The id of a channel that somebody set up; what the policy adds and releases by file have ids of their own. */
export const wayId = z.string().check(z.regex(/^(?!policy|file$)[\w-]{1,40}$/));

/** `secret`: members need an account or a key for it, which a release never holds: it comes with a join text. */
const needs = z.optional(z.literal(true));

/** A channel as a release tells of it: where it is, and nothing that opens it. */
export const teamWay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('web'),
    id: wayId,
    url: address('https'),
    mirrors: z.array(address('https')).check(z.maxLength(5)),
    webdav: z.boolean(),
    everyMinutes: z.int().check(z.gte(1), z.lte(1440)),
    secret: needs,
  }),
  z.object({
    kind: z.literal('hub'),
    id: wayId,
    servers: z.array(address('wss')).check(z.minLength(1), z.maxLength(10)),
    secret: needs,
  }),
]);
export type TeamWay = z.infer<typeof teamWay>;

/** Where the team's releases lie from now on: `now` are the channels in use, `gone` the ids of those that were given up. */
export const teamAddresses = z.object({
  now: z.array(teamWay).check(z.maxLength(TEAM_WAYS_LIMIT)),
  gone: z.array(wayId).check(z.maxLength(GONE_LIMIT)),
});
export type TeamAddresses = z.infer<typeof teamAddresses>;
