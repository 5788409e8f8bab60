/** How long a sound to try may take, ms. */
export const playChime = (): void => undefined;
