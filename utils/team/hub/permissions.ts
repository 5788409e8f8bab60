import type { TeamRole } from '../../records/team.ts';
import { bucketsOf, careNews, HEAD, headNews, inboxOf, streamOf, subjectOf } from './names.ts';

/** The subjects on which a role may send, and those that it may hear. Everything else is refused by the server. */
export interface Permissions {
  publish: string[];
  subscribe: string[];
}

const api = (call: string, bucket: string) => `$JS.API.${call}.${streamOf(bucket)}`;

/**
 * What a role may do on the hub. Agents read the head, parts of releases and claims one by one, never through a consumer, and leave posts
 * without being able to read any. Editors read posts too, since proposals are discussed in them. Leads alone write heads and parts.
 */
export function permissionsOf(team: string, role: TeamRole): Permissions {
  const { head, releases, posts, care } = bucketsOf(team);
  const everybody = {
    publish: [
      `${api('DIRECT.GET', head)}.${subjectOf(head, HEAD)}`,
      `${api('DIRECT.GET', releases)}.${subjectOf(releases, '>')}`,
      `${api('DIRECT.GET', care)}.${subjectOf(care, '>')}`,
      api('STREAM.INFO', head),
      api('STREAM.MSG.GET', head),
      api('STREAM.INFO', care),
      api('STREAM.MSG.GET', care),
      subjectOf(posts, '>'),
      subjectOf(care, '>'),
    ],
    subscribe: [headNews(team), `${careNews(team)}.>`, `${inboxOf(role)}.>`],
  };
  if (role === 'agent') return everybody;
  const reader = [
    api('STREAM.INFO', posts),
    api('CONSUMER.INFO', posts).concat('.*'),
    api('CONSUMER.DELETE', posts).concat('.*'),
    api('CONSUMER.CREATE', posts),
    api('CONSUMER.CREATE', posts).concat('.>'),
    api('CONSUMER.MSG.NEXT', posts).concat('.*'),
  ];
  if (role === 'editor')
    return { publish: [...everybody.publish, ...reader], subscribe: everybody.subscribe };
  const keeper = [head, releases, posts, care].flatMap((bucket) =>
    ['CREATE', 'UPDATE', 'INFO'].map((call) => api(`STREAM.${call}`, bucket)),
  );
  const own = [subjectOf(head, HEAD), subjectOf(releases, '>')];
  return {
    publish: [...new Set([...everybody.publish, ...reader, ...keeper, ...own])],
    subscribe: everybody.subscribe,
  };
}
