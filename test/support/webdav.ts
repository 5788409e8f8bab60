import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServer } from '../../scripts/servers.ts';
import { freePort } from './ports.ts';
import { waitFor } from './wait.ts';

/** A real lighttpd with WebDAV over a folder of its own. */
export interface WebdavServer {
  /** Where the lead publishes, with `LEAD`; `agentsUrl` is the same folder, of which agents may write `posts/` only, with `AGENT`. */
  url: string;
  agentsUrl: string;
  /** The same folder as any static host gives it: no credentials, nothing may be written. */
  plainUrl: string;
  /** The same folder under one address for all, as a team has it: `AGENT` reads it and writes `posts/`, `LEAD` writes all of it. */
  sharedUrl: string;
  folder: string;
  close(): Promise<void>;
}

export const LEAD = { user: 'lead', password: 'lead: 主管' };
export const AGENT = { user: 'agent', password: 'agent' };

const configOf = (port: number, home: string, folder: string): string => `
server.port = ${port}
server.bind = "127.0.0.1"
server.document-root = "${home}/empty"
server.upload-dirs = ("${home}")
server.errorlog = "${home}/error.log"
server.stat-cache-engine = "disable"
server.modules = ("mod_auth", "mod_authn_file", "mod_alias", "mod_access", "mod_webdav")
mimetype.assign = (".json" => "application/json")
alias.url = ("/team/" => "${folder}/", "/agents/" => "${folder}/", "/plain/" => "${folder}/", "/shared/" => "${folder}/")
auth.backend = "plain"
auth.backend.plain.userfile = "${home}/users"
$HTTP["url"] =~ "^/team/" {
  webdav.activate = "enable"
  webdav.is-readonly = "disable"
  auth.require = ("" => ("method" => "basic", "realm" => "team", "require" => "user=lead"))
}
$HTTP["url"] =~ "^/agents/" {
  webdav.activate = "enable"
  webdav.is-readonly = "enable"
  auth.require = ("" => ("method" => "basic", "realm" => "team", "require" => "valid-user"))
  $HTTP["url"] =~ "^/agents/posts/" { webdav.is-readonly = "disable" }
}
$HTTP["url"] =~ "^/shared/" {
  webdav.activate = "enable"
  webdav.is-readonly = "disable"
  auth.require = ("" => ("method" => "basic", "realm" => "team", "require" => "valid-user"))
  $HTTP["url"] !~ "^/shared/posts/" {
    $HTTP["request-method"] !~ "^(GET|HEAD|OPTIONS|PROPFIND)$" {
      auth.require = ("" => ("method" => "basic", "realm" => "team", "require" => "user=lead"))
    }
  }
}
`;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Starts lighttpd on a free port. Throws where it is not installed: `scripts/servers.ts` says how. */
export async function startWebdav(): Promise<WebdavServer> {
  const program = findServer('lighttpd');
  if (!program) throw new Error('lighttpd not found; see scripts/servers.ts');
  const home = mkdtempSync(join(tmpdir(), 'tiexin-webdav-'));
  const folder = join(home, 'team');
  mkdirSync(folder);
  mkdirSync(join(home, 'empty'));
  const users = [LEAD, AGENT].map(({ user, password }) => `${user}:${password}\n`);
  writeFileSync(join(home, 'users'), users.join(''));
  const port = await freePort();
  const config = join(home, 'lighttpd.conf');
  writeFileSync(config, configOf(port, home, folder));
  const child: ChildProcess = spawn(program, ['-D', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  await waitFor(() => {
    if (child.exitCode !== null) throw new Error(said);
    return answers(`${url}/plain/`);
  }, `lighttpd answers: ${said}`).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    url: `${url}/team`,
    agentsUrl: `${url}/agents`,
    plainUrl: `${url}/plain`,
    sharedUrl: `${url}/shared`,
    folder,
    close,
  };
}
