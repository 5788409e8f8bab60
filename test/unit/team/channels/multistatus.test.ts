import { describe, expect, it } from 'vitest';
import { readMultistatus } from '../../../../utils/team/channels/multistatus.ts';
import { spent } from '../../../support/spent.ts';

const TIME = 'Thu, 01 Oct 2026 08:00:00 GMT';
const whole = (responses: string, prefix = 'D:') =>
  `<?xml version="1.0" encoding="utf-8"?><${prefix}multistatus xmlns:D="DAV:">${responses}</${prefix}multistatus>`;

describe('a PROPFIND', () => {
  it('is read as servers of several makes write it', () => {
    const nextcloud = whole(
      `<d:response><d:href>/remote.php/dav/files/a/posts/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
       <d:response><d:href>/remote.php/dav/files/a/posts/m.status.json</d:href><d:propstat><d:prop><d:getlastmodified>${TIME}</d:getlastmodified><d:resourcetype/><d:getetag>&quot;abc&quot;</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`,
      'd:',
    );
    expect(readMultistatus(nextcloud)).toEqual([
      { name: 'posts', isFolder: true },
      { name: 'm.status.json', isFolder: false, etag: '"abc"', modified: Date.parse(TIME) },
    ]);
    const apache = whole(
      `<D:response xmlns:lp1="DAV:">\n<D:href>/p/%E5%9B%9E.json</D:href>\n<D:propstat><D:prop>\n<lp1:resourcetype/>\n<lp1:getetag>"1-2"</lp1:getetag>\n</D:prop>\n<D:status>HTTP/1.1 200 OK</D:status></D:propstat>\n<D:propstat><D:prop><D:getlastmodified/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>`,
    );
    expect(readMultistatus(apache)).toEqual([{ name: '回.json', isFolder: false, etag: '"1-2"' }]);
    const bare = whole(
      '<response><href><![CDATA[http://host/p/a&b.json]]></href><propstat><prop><getetag>x</getetag></prop></propstat></response>',
      '',
    );
    expect(readMultistatus(bare)).toEqual([{ name: 'a&b.json', isFolder: false, etag: 'x' }]);
  });

  it('does not believe what is said not to be there', () => {
    const refused = whole(
      '<D:response><D:href>/p/a.json</D:href><D:propstat><D:prop><D:getetag>"no"</D:getetag></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>',
    );
    expect(readMultistatus(refused)).toEqual([{ name: 'a.json', isFolder: false }]);
  });

  it.each([
    '',
    '<html><body>Sign in</body></html>',
    '{"multistatus": 1}',
    `<!DOCTYPE x [<!ENTITY a "aaaa">]>${whole('<D:response><D:href>&a;</D:href></D:response>')}`,
  ])('is none: %s', (text) => {
    expect(readMultistatus(text)).toBeUndefined();
  });

  it('is read as far as it goes when it is cut off or crooked', () => {
    const one = '<D:response><D:href>/p/a.json</D:href></D:response>';
    expect(readMultistatus(`<D:multistatus>${one}<D:response><D:href>/p/b.js`)).toEqual([
      { name: 'a.json', isFolder: false },
    ]);
    expect(readMultistatus(whole(`</D:response>${one}<D:href>/x</D:href>`))).toEqual([
      { name: 'a.json', isFolder: false },
    ]);
    expect(readMultistatus(whole('<D:response><D:href>/p/%zz</D:href></D:response>'))?.[0]?.name).toBe('%zz');
  });

  it('costs no more than its length, whatever stands in it', () => {
    const nasty = [
      '<'.repeat(200_000),
      '<a '.repeat(100_000),
      `<a b="${'x'.repeat(300_000)}`,
      '<!--'.repeat(99_999),
    ];
    for (const text of nasty) expect(spent(() => readMultistatus(whole(text)))).toBeLessThan(750);
  });
});
