const VARIABLE = /\{([a-z]+(?:\.[a-z_]+)?)\}/gu;
const ASK = /<([^<>@:]+)(?:(@)|:([^<>]+))?>/gu;

/**
 * The texts are written in short, so that they can be read as sentences; this gives the template that they stand for.
 * `{order.id}` is a variable, `<label>` asks for words, `<label@>` for a time, `<label:this/that>` for a choice; conditions
 * (`{% if order.ship_by %}`) are written in full.
 */
export const templateOf = (short: string): string =>
  short
    .replace(ASK, (_, label: string, date?: string, choices?: string) => {
      if (date) return `{{ "${label}" | ask: "date" }}`;
      if (!choices) return `{{ "${label}" | ask }}`;
      const quoted = choices.split('/').map((choice) => `"${choice}"`);
      return `{{ "${label}" | ask: "choice", ${quoted.join(', ')} }}`;
    })
    .replace(VARIABLE, '{{ $1 }}');
