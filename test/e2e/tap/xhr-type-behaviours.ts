import { attempt, type Behaviour } from './probe.ts';
import { facts, sent, whole } from './xhr-probe.ts';

export const TYPES: XMLHttpRequestResponseType[] = ['', 'text', 'json', 'arraybuffer', 'blob', 'document'];
const NAMES = [
  'json',
  'big',
  'broken',
  'empty',
  'bom',
  'xml',
  'html',
  'gbk',
  'header-gbk',
  'not-found',
  'none',
  'redirect',
  'chunks',
];

const eachType = Object.fromEntries(
  TYPES.flatMap((type) =>
    NAMES.map((name): [string, Behaviour] => [
      `xhr: ${name} as '${type}'`,
      ({ at }) => whole(at(name), { type }),
    ]),
  ),
);

const eachFailure = Object.fromEntries(
  TYPES.flatMap((type): [string, Behaviour][] => [
    [
      `xhr: lost before the answer as '${type}'`,
      ({ at }) => whole(at('drop-early'), { type, method: 'POST' }),
    ],
    [
      `xhr: lost within the answer as '${type}'`,
      async ({ at }) => {
        const { log, ...rest } = await whole(at('drop-late'), { type });
        // Whether the body's beginning is still told before its loss depends on the network.
        const isBegun = (row: unknown) => JSON.stringify(row).startsWith('["readystatechange",3,');
        return { ...rest, log: log.filter((row) => !isBegun(row)) };
      },
    ],
    [
      `xhr: out of time as '${type}'`,
      ({ at }) => whole(at('silent'), { type, before: (request) => Reflect.set(request, 'timeout', 40) }),
    ],
    [
      `xhr: aborted within the answer as '${type}'`,
      ({ at }) => {
        const on = (name: string, request: XMLHttpRequest) => {
          if (name === 'readystatechange' && request.readyState === 2) request.abort();
        };
        return whole(at('chunks'), { type, on });
      },
    ],
    [
      `xhr: aborted afterwards as '${type}'`,
      async ({ at }) => {
        const { request, log, done } = sent(at('json'), { type });
        await done;
        request.abort();
        return { log, after: facts(request) };
      },
    ],
    [
      `xhr: type changed when the headers are there, from '${type}'`,
      async ({ at }) => {
        const changes: unknown[] = [];
        const on = (name: string, request: XMLHttpRequest) => {
          if (name !== 'readystatechange' || request.readyState < 2) return;
          const next = request.readyState === 2 ? (type === 'text' ? 'arraybuffer' : 'text') : 'blob';
          changes.push(
            attempt(() => Reflect.set(request, 'responseType', next)),
            request.responseType,
          );
        };
        return { ...(await whole(at('json'), { type, on })), changes };
      },
    ],
  ]),
);

/** What every kind of answer and every failure looks like, by every response type. */
export const xhrTypeBehaviours: Record<string, Behaviour> = { ...eachType, ...eachFailure };
