import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../utils/platform/managed.ts';

const text = readFileSync('docs/team-policy.md', 'utf8');
const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block]) => block ?? '',
  );
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
  properties: Record<string, unknown>;
};

describe('the examples for administrators', () => {
  it('in JSON are valid as they stand', () => {
    const examples = blocks('json').map((block) => {
      const { '3rdparty': chromium, policies } = JSON.parse(block);
      return chromium?.extensions.ID ?? policies['3rdparty'].Extensions['tiexin@tiexin.example'];
    });
    expect(examples.length).toBe(2);
    for (const example of examples) {
      const { policy, faults } = readPolicy(example);
      expect(faults).toEqual([]);
      expect(policy).toMatchObject({ join: 'TIEXIN1…', mayLeave: false });
    }
  });

  it('in the registry name fields that are there, with lists that are JSON', () => {
    const [block = ''] = blocks('reg');
    const values = [...block.matchAll(/^"(\w+)"=(?:"(.*)"|dword:\d+)$/gm)];
    expect(values.map(([, name]) => name)).toEqual(['join', 'releaseUrl', 'channels', 'mayLeave']);
    const channels = JSON.parse((values[2]?.[2] ?? '').replaceAll('\\"', '"'));
    expect(readPolicy({ channels }).faults).toEqual([]);
  });

  it('in a property list name fields that are there', () => {
    const [block = ''] = blocks('xml');
    const names = [...block.matchAll(/^ {2}<key>(\w+)<\/key>$/gm)].map(([, name]) => name ?? '');
    expect(names).toEqual(['join', 'channels', 'mayLeave']);
    expect(names.filter((name) => !Object.hasOwn(schema.properties, name))).toEqual([]);
  });

  it('are preceded by every field of the schema', () => {
    for (const name of Object.keys(schema.properties)) expect(text).toContain(`| \`${name}\``);
  });
});
