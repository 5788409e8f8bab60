/** The address of something in a folder; a folder named by its `release.json` or `team.json` is meant as well. A query of the folder (as a signed address has one) is kept. Undefined for an address that is none. */
export function addressIn(folder: string, path: string): string | undefined {
  if (!URL.canParse(folder)) return undefined;
  const url = new URL(folder);
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/(?:release|team)\.json$/, '').replace(/\/+$/, '')}/${path}`;
  return url.href;
}

const RELEASE = 'release.json';

/** The address of a channel's release: in the folder, unless the address itself names a JSON file. */
export const releaseAddress = (url: string): string | undefined =>
  URL.canParse(url) && new URL(url).pathname.endsWith('.json') ? url : addressIn(url, RELEASE);

/** A name as one safe part of a path on any file system: what is not a letter, digit or `-` is written as its code in `_`. */
export const fileName = (name: string): string =>
  name.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
