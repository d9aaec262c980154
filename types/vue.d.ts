/** For tools that read types without knowing Vue's files (ESLint); vue-tsc sees the components themselves. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent
  export default component
}
