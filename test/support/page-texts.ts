/** Stands in for `#i18n` in scripts that tests put into a page without the extension: the texts lie in a global. */
const texts = () => (globalThis as { __texts?: Record<string, { message: string }> }).__texts ?? {};

export const i18n = {
  t: (key: string, values: readonly string[] = []): string =>
    (texts()[key.replaceAll('.', '_')]?.message ?? '').replace(
      /\$([1-9])/g,
      (_, place: string) => values[Number(place) - 1] ?? '',
    ),
};
