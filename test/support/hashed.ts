/** Tails that a deploy or a library bump changes: version numbers, CSS-module hashes, styled-components names. */
export const HASHED_CLASS =
  /\.(?:sc-[A-Za-z]{5,}|[\w-]*(?:\d+-\d+-\d+|__[\w-]*|--[A-Za-z\d]{6,}|[-_](?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{5,}))(?![\w-])/;
export const HASHED_VALUE = /\[class[^\]]*(?:\d+-\d+-\d+|_{2,3}(?=[A-Za-z-]*\d)[A-Za-z\d-]{5,}"?\])/;

/** A plain mobile number. */
export const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

const SELECTORS = ['select', 'skip', 'anchor', 'observe', 'dom', 'freeText'];

/** Every selector that stands under one of the names for selectors in data. */
export function selectorsIn(data: object): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (SELECTORS.includes(name)) found.push(...[member].flat());
      else walk(member);
    }
  };
  walk(data);
  return found;
}
