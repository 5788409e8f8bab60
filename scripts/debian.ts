import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A format of dpkg-query, not a template of ours. */
const STATUS = '$' + '{Status}';

/** Whether a Debian package is installed on this machine. */
export const isInstalled = (name: string): boolean =>
  / installed$/.test(spawnSync('dpkg-query', ['-W', '-f', STATUS, name], { encoding: 'utf8' }).stdout ?? '');

/** Whether we may install packages here: Debian, as root. */
export const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages, each alone where they cannot be had together. */
export function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], { env, encoding: 'utf8' });
  aptGet('update');
  const all = aptGet('install', '--no-install-recommends', ...packages);
  if (all.status !== 0) for (const name of packages) aptGet('install', '--no-install-recommends', name);
}
