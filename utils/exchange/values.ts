import { fail, ok, type Result } from '../core/result.ts';
import { ALIAS_LIMIT, YAML_LIMIT } from './limits.ts';

const messageOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.message.split('\n')[0]?.slice(0, 160) : undefined;

/** The value of a JSON text. Errors: `badJson`. */
export function readJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail('badJson', messageOf(error));
  }
}

/** The value of a YAML text. Aliases are followed a bounded number of times, tags make no objects. Errors: `badYaml`, `tooLarge`. */
export async function readYaml(text: string): Promise<Result<unknown>> {
  if (text.length > YAML_LIMIT) return fail('tooLarge', String(YAML_LIMIT));
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, {
      schema: 'core',
      uniqueKeys: false,
      logLevel: 'error',
      prettyErrors: false,
    });
    const [error] = document.errors;
    return error ? fail('badYaml', messageOf(error)) : ok(document.toJS({ maxAliasCount: ALIAS_LIMIT }));
  } catch (error) {
    return fail('badYaml', messageOf(error));
  }
}

/** A value as YAML. */
export async function yamlText(value: unknown): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
