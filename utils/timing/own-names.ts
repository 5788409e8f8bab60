const folded = (name: string): string => name.trim().toLowerCase();

/** Whether a name is one of those under which somebody answers: case and blanks around it do not matter. */
export function ownNames(me: readonly string[]): (name: string) => boolean {
  const names = new Set(me.map(folded));
  return (name) => names.has(folded(name));
}
