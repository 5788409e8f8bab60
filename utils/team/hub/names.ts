import type { TeamRole } from '../../records/team.ts';

/**
 * What a team's places on a hub are called. The id of a team is base64url, which stream names and subjects allow. Each place is a stream of
 * its own, so that the server's permissions can tell them apart.
 */
export interface HubNames {
  /** Key `head`: the newest release, or where its parts lie. */
  head: string;
  /** Parts of releases that are too long for one message: `<release>.<number>`. */
  releases: string;
  /** Posts for the leads: `<member>.<slot>`. */
  posts: string;
  /** Claims of the care list, by their keys. */
  care: string;
}

/** The key-value buckets of a team. */
export const bucketsOf = (team: string): HubNames => ({
  head: `tiexin_${team}`,
  releases: `tiexin_${team}_releases`,
  posts: `tiexin_${team}_posts`,
  care: `tiexin_${team}_care`,
});

/** The one key of the first bucket. */
export const HEAD = 'head';

/** The stream behind a bucket, and the subject of a key in it, as NATS names them. */
export const streamOf = (bucket: string): string => `KV_${bucket}`;
export const subjectOf = (bucket: string, key: string): string => `$KV.${bucket}.${key}`;

/** The subject on which the server says again what was stored as head, and below which what was stored as a claim. */
export const headNews = (team: string): string => `tiexin.${team}.head`;
export const careNews = (team: string): string => `tiexin.${team}.care`;

/** Each role hears answers on inboxes of its own: else an agent could listen to what a lead is answered. */
export const inboxOf = (role: TeamRole): string => `_INBOX_${role}`;
