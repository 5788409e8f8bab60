/** The build of Vue 2 that compiles templates. */
declare module 'vue2/dist/vue.esm.js' {
  export { default } from 'vue2';
}
