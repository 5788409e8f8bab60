import type { Health } from '../records/health.ts';

/** What our own data may name: an id of a source, page or field. Anything else could have come from a page. */
const OWN_NAME = /^[\w.$*[\]=-]{1,60}$/u;

const named = (name: string): string => (OWN_NAME.test(name) && !/\d{6}/u.test(name) ? name : '?');
const at = (instant: number | undefined): string =>
  instant === undefined ? 'never' : `${new Date(instant).toISOString().slice(0, 16)}Z`;

function linesOf(health: Health): string[] {
  const facts = [
    `state=${health.state}`,
    health.wall && `wall=${health.wall}`,
    `records=${health.records}`,
    `sources=${health.sources.map(named).join(',') || 'none'}`,
    `read=${at(health.readAt)}`,
    `tried=${at(health.triedAt)}`,
  ];
  return [
    `${named(health.console)}/${named(health.page)} ${facts.filter(Boolean).join(' ')}`,
    ...health.diagnostics.map(
      ({ code, source, field, count }) =>
        `  ${code} ${named(source)}${field === undefined ? '' : ` ${named(field)}`} ×${count}`,
    ),
  ];
}

/**
 * How well the pages could be read, as text for a report: versions, codes, field names, counts and times. It holds no personal
 * data: no order, no buyer, no shop, and none of a page's own words, whatever a page put into a health record.
 */
export const healthReport = (health: readonly Health[], version: string, userAgent: string): string =>
  [`Tiexin ${version}`, userAgent, ...health.flatMap(linesOf)].join('\n');
