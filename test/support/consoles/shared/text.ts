/** The first character of a name: what masking leaves; one of two units is not torn. */
export const firstOf = (name: string): string => [...name][0] ?? '';
