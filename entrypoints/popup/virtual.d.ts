/** Every console's names and zone as a constant, made by `scripts/build/console-names.ts`. */
declare module 'virtual:console-names' {
  const names: readonly import('../../scripts/build/console-names.ts').ConsoleName[];
  export default names;
}
