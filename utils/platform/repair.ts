import * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const passes = (schema: Schema, value: unknown): boolean => z.core.safeParse(schema, value).success;

/** Keys that would reach an object's prototype when copied. */
const isSafe = (key: string): boolean => key !== '__proto__';

function repairFields(
  shape: Readonly<Record<string, Schema>>,
  value: Record<string, unknown>,
  fallback: unknown,
) {
  const spare = isRecord(fallback) ? fallback : {};
  const fields: [string, unknown][] = [];
  for (const [field, schema] of Object.entries(shape)) {
    const spareField = Object.hasOwn(spare, field) ? spare[field] : undefined;
    const repaired = Object.hasOwn(value, field) ? repair(schema, value[field], spareField) : spareField;
    if (repaired !== undefined) fields.push([field, repaired]);
  }
  return Object.fromEntries(fields);
}

function repairInside(schema: Schema, value: unknown, fallback: unknown): unknown {
  const def = schema._zod.def as Def;
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default' || def.type === 'readonly')
    return repair(def.innerType, value, fallback);
  if (def.type === 'object' && isRecord(value)) return repairFields(def.shape, value, fallback);
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((entry: unknown) => repair(def.element, entry, undefined) ?? []);
  if (def.type === 'record' && isRecord(value))
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, entry]) => [key, repair(def.valueType, entry, undefined)] as const)
        .filter(([key, entry]) => entry !== undefined && isSafe(key) && passes(def.keyType, key)),
    );
  return undefined;
}

/**
 * The nearest valid value to a broken one: a bad field takes the fallback's, a bad entry of a list or map is left out, and all
 * that is good stays. Answers the fallback where nothing can be saved.
 */
export function repair(schema: Schema, value: unknown, fallback: unknown): unknown {
  const whole = z.core.safeParse(schema, value);
  if (whole.success) return whole.data;
  const inside = z.core.safeParse(schema, repairInside(schema, value, fallback));
  return inside.success && inside.data !== undefined ? inside.data : fallback;
}

/** A value with the fields that it lacks, as an older version of the product left it: to tell what is merely old from what is broken. */
export const withMissing = (value: unknown, fallback: unknown): unknown =>
  isRecord(value) && isRecord(fallback)
    ? {
        ...fallback,
        ...Object.fromEntries(
          Object.entries(value).map(([field, inner]) => [field, withMissing(inner, fallback[field])]),
        ),
      }
    : value;
