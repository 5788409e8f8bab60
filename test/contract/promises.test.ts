import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/checks/source-files.ts';

interface Kept {
  what: string;
  pattern: RegExp;
  /** The only files that may, each for its reason in `docs/privacy.md`. */
  except: readonly string[];
  /** What the pattern must find, so that the promise can be broken. */
  breach: string;
}

const PROMISES: readonly Kept[] = [
  {
    what: 'makes no request, but for files of its own package and to addresses that a team set up',
    pattern: /(?<![\w.'])fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon/,
    except: ['utils/platform/own-file.ts', 'utils/platform/request.ts', 'utils/team/hub/dial.ts'],
    breach: "await fetch('https://example.com')",
  },
  {
    what: 'clicks and submits nothing, but for its own file dialog and download',
    pattern: /\.(?:click|submit|requestSubmit)\(\)/,
    except: [
      'components/desk/library/editor/images.tsx',
      'entrypoints/options/save-file.ts',
      'components/file-button.tsx',
    ],
    breach: "document.querySelector('button').click()",
  },
  {
    what: 'sends no events to a page, but for the tap on its own channel and for a draft that a person put in',
    pattern: /\bdispatchEvent\(/,
    except: ['utils/tap/outbox.ts', 'utils/tap/receive.ts', 'utils/composer/ways.ts'],
    breach: "box.dispatchEvent(new Event('input'))",
  },
  {
    what: 'presses no key and no button of a page',
    pattern: /new (?:Keyboard|Mouse|Pointer|Submit)Event\b/,
    except: [],
    breach: "box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))",
  },
  {
    what: 'makes no HTML and no code from strings',
    pattern: /(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
    except: [],
    breach: 'box.innerHTML = title',
  },
  {
    what: 'reads no cookies and no storage of a page',
    pattern: /document\.cookie|\b(?:localStorage|sessionStorage)\b|browser\.cookies/,
    except: [],
    breach: 'localStorage.getItem(name)',
  },
  {
    what: 'opens its database in the store only',
    pattern: /\bindexedDB\.|from 'idb'/,
    except: ['utils/store/'],
    breach: "indexedDB.open('tiexin')",
  },
];

/** Who may have the one request of the product: a team's channels, and what opens them. */
const ASKERS = [
  'utils/platform/request.ts',
  'utils/team/',
  'entrypoints/background/team/',
  'entrypoints/options/team-',
];

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('the product', async () => {
  const files = await sourceFiles();
  const sources = files.map((file) => [file, withoutComments(readFileSync(file, 'utf8'))] as const);

  it.each(PROMISES)('$what', ({ pattern, except, breach }) => {
    expect(breach).toMatch(pattern);
    const found = sources.filter(([, source]) => pattern.test(source)).map(([file]) => file);
    expect(found.filter((file) => !except.some((allowed) => file.startsWith(allowed)))).toEqual([]);
  });

  it('leaves its one request to the channels of a team', () => {
    const users = sources.flatMap(([file, source]) => (/platform\/request\.ts'/.test(source) ? [file] : []));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !ASKERS.some((allowed) => file.startsWith(allowed)))).toEqual([]);
  });

  it('asks for hosts besides the consoles one by one: none of them comes with the installation', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    expect(config).toContain("optional_host_permissions: ['https://*/*'");
    expect(/(?<!optional_)host_permissions = \[\.\.\.new Set\(matches\)\]/.test(config)).toBe(true);
  });
});
