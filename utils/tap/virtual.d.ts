/** Every console's request tests as a constant, made by `scripts/build/tap-rules.ts`. */
declare module 'virtual:tap-rules' {
  const rules: readonly import('./rule.ts').TapRule[];
  export default rules;
}
