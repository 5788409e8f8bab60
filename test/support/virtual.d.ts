declare module '*.yaml?browser' {
  const messages: Readonly<Record<string, { message: string }>>;
  export default messages;
}
