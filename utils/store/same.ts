const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether two records say the same: JSON values, whatever the order of their fields; an undefined field is an absent one. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one) && one.length !== (other as unknown as unknown[]).length) return false;
  for (const field in one) if (!same(one[field], other[field])) return false;
  for (const field in other) if (other[field] !== undefined && one[field] === undefined) return false;
  return true;
}
