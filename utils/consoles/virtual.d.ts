/** What is known of every console apart from how its pages are read, made by `scripts/build/console-facts.ts`. */
declare module 'virtual:console-facts' {
  const facts: readonly import('../../scripts/build/console-facts.ts').ConsoleFacts[];
  export default facts;
}

/** Where every console's pages are, made by `scripts/build/console-facts.ts`. */
declare module 'virtual:console-addresses' {
  const addresses: readonly import('../../scripts/build/console-facts.ts').ConsoleAddress[];
  export default addresses;
}

/** What consoles are called whose orders are read, made by `scripts/build/console-facts.ts`. */
declare module 'virtual:console-names' {
  const names: readonly import('../../scripts/build/console-facts.ts').ConsoleName[];
  export default names;
}
