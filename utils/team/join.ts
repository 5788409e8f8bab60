import * as z from 'zod/mini';
import { fail, ok, type Result } from '../core/result.ts';
import type { LeadKey } from '../records/team.ts';
import { type Join, join } from './join-form.ts';
import { fromBase64url, toBase64url } from './release/base64.ts';
import { fingerprintOf, readShortCode } from './release/fingerprint.ts';
import { keysAfter, signedByOne } from './release/follow.ts';
import { bytesOf, teamIdOf } from './release/hash.ts';
import { KEY_CHANGES_LIMIT } from './release/key-changes.ts';
import { pack, unpack } from './release/pack.ts';
import { fieldOf, parseJson } from './release/read-envelope.ts';
import { identify } from './release/release-id.ts';
import { verifyJson } from './release/sign-json.ts';
import { readTextForm, writeTextForm } from './release/text-form.ts';

const JOIN_LIMIT = 200_000;
/** What is looked at of a paste, in UTF-16 units. */
const PASTE_LIMIT = 1_000_000;
const LINK_MARK = '#tiexin-join=';

/** A join text that holds: what it says, what to trust from now on, and the fingerprint that two people compare. */
export interface Joining {
  join: Join;
  fingerprint: string;
  trust: { team: string; number: number; release: string; keys: readonly LeadKey[] };
}

/** What stands at a web address as `team.json`: no role, no secrets. It has to be signed anew (`signJoin`). */
export function publicFields({
  team,
  name,
  founding,
  channels,
  keyChanges,
  head,
}: Join): Omit<Join, 'tiexin' | 'format' | 'by' | 'signature'> {
  return { team, name, founding, channels, keyChanges, ...(head && { head }) };
}

/** A join text as messages for a chat; mostly one. */
export const writeJoinText = (value: Join): Promise<Result<string[]>> =>
  writeTextForm('join', JSON.stringify(value));

/** A join text behind a web address; the part behind `#` is sent to no server. */
export async function writeJoinLink(address: string, value: Join): Promise<string> {
  const bytes = bytesOf(JSON.stringify(value));
  const data = toBase64url(await pack(bytes));
  return `${address.split('#')[0]}${LINK_MARK}${bytes.length}.${data.length}.${data}`;
}

/** What a link holds, also where a chat broke it into lines; undefined where there is no link, empty where it holds nothing. */
async function textOfLink(pasted: string): Promise<string | undefined> {
  const bare = pasted.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  const at = bare.indexOf(LINK_MARK);
  if (at < 0) return undefined;
  const from = at + LINK_MARK.length;
  const [head = '', length, characters] = /^(\d{1,6})\.(\d{1,6})\./.exec(bare.slice(from, from + 20)) ?? [];
  const start = from + head.length;
  const packed = fromBase64url(bare.slice(start, start + Number(characters ?? 0)));
  if (!packed || Number(length) > JOIN_LIMIT) return '';
  const bytes = await unpack(packed, Number(length));
  return bytes.ok ? new TextDecoder().decode(bytes.value) : '';
}

async function prove(value: Join): Promise<Result<Joining>> {
  if ((await teamIdOf(value.founding)) !== value.team) return fail('team-join-changed', 'team');
  const founder = [{ key: value.founding, name: '', from: 0 }];
  const reached = await keysAfter(founder, value.keyChanges, value.team);
  if (!reached.ok) {
    // As many as travel, and they begin later than the team: those before them are lost, whoever handed this on.
    const isCut =
      value.keyChanges.length === KEY_CHANGES_LIMIT && value.keyChanges[0]?.header.by !== value.founding;
    return isCut ? fail('team-join-cut') : fail('team-join-changed', 'keyChanges');
  }
  let trust = { team: value.team, number: 0, release: '', keys: reached.value };
  if (value.head) {
    const { header, signature: signed } = value.head;
    const id = await identify(header);
    if (!id.ok || header.team !== value.team) return fail('team-join-changed', 'head');
    const { release } = id.value;
    // The newest release may itself be the last change of keys.
    const last = value.keyChanges.at(-1)?.header.number === header.number;
    const before = last ? await keysAfter(founder, value.keyChanges.slice(0, -1), value.team) : reached;
    if (!before.ok || !(await signedByOne(before.value, header.by, signed, release)).ok)
      return fail('team-join-changed', 'head');
    trust = { team: value.team, number: header.number, release, keys: header.keys };
  }
  const known = trust.keys.some(({ key }) => key === value.by);
  if (!known || !(await verifyJson('tiexin-join-1', value, value.by)))
    return fail('team-join-changed', 'signature');
  return ok({ join: value, fingerprint: fingerprintOf(value.team), trust });
}

/**
 * What a browser that is in the team already may trust from now on because of a join text: the newest release that it names, where changes of keys
 * lead there from the keys that are trusted here. A lead whose key was taken away leads nobody back. Undefined: nothing newer, or nothing that
 * follows.
 */
export async function trustAhead(
  { join: { head, keyChanges, team }, trust }: Joining,
  here: { number: number; keys: readonly LeadKey[] },
): Promise<Joining['trust'] | undefined> {
  if (!head || trust.number <= here.number) return undefined;
  const between = keyChanges.filter(
    ({ header: { number } }) => number > here.number && number < trust.number,
  );
  const keys = await keysAfter(here.keys, between, team);
  if (!keys.ok) return undefined;
  const signed = await signedByOne(keys.value, head.header.by, head.signature, trust.release);
  return signed.ok ? trust : undefined;
}

/**
 * A join text, a link, or the JSON of one, its signatures compared. The fingerprint is left to the people. Errors: `team-join-unreadable`,
 * `team-join-changed` (somebody altered it), `team-join-cut` (more changes of keys than travel), `team-client-too-old`, and those of `readTextForm`.
 */
export async function readJoin(pasted: string): Promise<Result<Joining>> {
  const looked = pasted.slice(0, PASTE_LIMIT);
  let text = await textOfLink(looked);
  if (text === undefined) {
    const form = await readTextForm(looked);
    if (!form.ok) return form;
    if (form.value.kind !== 'join') return fail('team-join-unreadable', form.value.kind);
    text = form.value.text;
  }
  const raw = text.length > JOIN_LIMIT ? undefined : parseJson(text);
  const read = join.safeParse(raw);
  if (read.success) return prove(read.data);
  const later = z.object({ tiexin: z.literal('join'), format: z.int().check(z.gte(2)) }).safeParse(raw);
  return later.success
    ? fail('team-client-too-old', `format ${later.data.format}`)
    : fail('team-join-unreadable', fieldOf(read.error));
}

/** The `team.json` of a web address, proved by the short code that somebody was told. Errors: those of `readJoin`, `team-join-code`. */
export async function readJoinFile(text: string, code: string): Promise<Result<Joining>> {
  const wanted = readShortCode(code);
  if (wanted === undefined) return fail('team-join-code');
  const read = await readJoin(text);
  if (!read.ok) return read;
  return read.value.fingerprint === wanted ? read : fail('team-join-code', read.value.fingerprint);
}
