/** What is shorter than this (UTF-16 units of JSON) is said again: a name for it would save nothing. */
const WORTH_IT = 24;

/** A key as it is written in an object: most need no quotes. */
const nameOf = (key: string): string => (/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key));

/** JSON data as an expression in which what occurs more than once, a text or a whole part, is said once. */
export function sayOnce(data: unknown): string {
  const counts = new Map<string, number>();
  const count = (value: unknown) => {
    const json = JSON.stringify(value);
    if (json === undefined || json.length < WORTH_IT) return;
    const before = counts.get(json) ?? 0;
    counts.set(json, before + 1);
    // What is in a part that is said once is said once with it.
    if (before === 0 && typeof value === 'object' && value !== null) Object.values(value).forEach(count);
  };
  count(data);

  const names = new Map<string, string>();
  const said: string[] = [];
  const inFull = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(say).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${parts.map(([key, part]) => `${nameOf(key)}:${say(part)}`).join(',')}}`;
  };
  const say = (value: unknown): string => {
    const json = JSON.stringify(value) ?? 'null';
    if ((counts.get(json) ?? 0) < 2) return inFull(value);
    const known = names.get(json);
    if (known !== undefined) return known;
    const full = inFull(value);
    const name = `s${said.length}`;
    names.set(json, name);
    said.push(`${name}=${full}`);
    return name;
  };
  const whole = say(data);
  return said.length === 0 ? whole : `(()=>{const ${said.join(',')};return ${whole}})()`;
}
