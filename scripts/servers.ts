import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, ok, type Result } from '../utils/core/result.ts';
import { canInstall, install, isInstalled } from './debian.ts';

/** Real servers that the tests of a team's channels talk to. */
export type Server = 'lighttpd' | 'nats-server';

/** Debian packages, and for WebDAV the module that makes a server of files one. */
const PACKAGES: Record<Server, readonly string[]> = {
  lighttpd: ['lighttpd', 'lighttpd-mod-webdav'],
  'nats-server': ['nats-server'],
};

/** Where servers lie that are not on the path of everybody. */
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The path of a server on this machine. */
export function findServer(server: Server): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES];
  return folders.map((folder) => join(folder, server)).find((place) => existsSync(place));
}

const ADVICE = [
  'Needed for the tests of channels: lighttpd with mod_webdav, and nats-server.',
  '  Debian, Ubuntu (as root): apt-get install lighttpd lighttpd-mod-webdav nats-server',
  '  macOS: brew install lighttpd nats-server',
].join('\n');

/**
 * Finds the servers; on Debian, as root, installs what is missing, and keeps it from running by itself. Errors: `no-server` with advice in
 * `detail`, which has been printed as well.
 */
export function ensureServers(wanted: readonly Server[] = ['lighttpd', 'nats-server']): Result<void> {
  if (canInstall()) {
    const lacking = wanted.flatMap((server) => PACKAGES[server]).filter((name) => !isInstalled(name));
    if (lacking.length > 0) {
      install(lacking);
      for (const server of wanted)
        if (lacking.includes(server)) {
          spawnSync('service', [server, 'stop']);
          spawnSync('update-rc.d', [server, 'disable']);
        }
    }
  }
  const absent = wanted.filter((server) => !findServer(server));
  if (absent.length === 0) return ok(undefined);
  console.error(`Not found: ${absent.join(', ')}.\n${ADVICE}`);
  return fail('no-server', ADVICE);
}
