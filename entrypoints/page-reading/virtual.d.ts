/** The name under which what the parts of a chat page have in common is left in their world; another one in each edition. */
declare module 'virtual:reading-place' {
  const place: string;
  export default place;
}
