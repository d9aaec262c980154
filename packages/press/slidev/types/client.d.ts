/**
 * The public functions of `@slidev/client` that a deck is likely to use. The package ships its sources, so an
 * import would put all of Slidev under our compiler options; `paths` in tsconfig.json leads here
 * instead. Shapes as in @slidev/client 53.0.0, context.ts and composables/. Add what you use.
 */
import type { ComputedRef, Ref, ShallowUnwrapRef, WritableComputedRef } from 'vue'

export interface ClicksContext {
  current: number
  readonly clicksStart: number
  readonly isMounted: boolean
  readonly total: number
}

export interface SlideRoute {
  no: number
  /** `__preloaded`: mounted although it is not on show. */
  meta: { slide?: { frontmatter: Record<string, unknown>, title?: string }, __preloaded?: boolean }
  load: () => Promise<object>
}

type Query = Record<string, string | null | undefined | (string | null)[]>

export interface Nav {
  currentPage: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  nextRoute: ComputedRef<SlideRoute>
  total: ComputedRef<number>
  clicks: ComputedRef<number>
  clicksContext: ComputedRef<ClicksContext>
  clicksTotal: ComputedRef<number>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  isPrintWithClicks: Ref<boolean>
  /** vue-router's, as far as this deck uses it. */
  router: {
    currentRoute: Ref<{ fullPath: string, query: Query }>
    isReady: () => Promise<void>
    replace: (to: { path?: string, query: Query }) => Promise<unknown>
    afterEach: (told: (to: unknown, from: unknown, failure?: unknown) => void) => void
  }
  /** Whether a slide is what the page is about: not in the overview of all, nor among notes. */
  hasPrimarySlide: ComputedRef<boolean>
  slides: Ref<SlideRoute[]>
  go: (no: number | string, clicks?: number, force?: boolean) => Promise<void>
  goFirst: () => Promise<void>
  goLast: () => Promise<void>
  next: () => Promise<void>
  nextSlide: (lastClicks?: boolean) => Promise<void>
  prev: () => Promise<void>
  prevSlide: (lastClicks?: boolean) => Promise<void>
}

/** Within a slide: refs of what markdown knows as `$clicks`, `$page`, `$frontmatter` … */
export function useSlideContext(): {
  $clicks: Ref<number>
  $clicksContext: ClicksContext
  $frontmatter: Record<string, unknown>
  $page: Ref<number>
  $renderContext: Ref<'none' | 'slide' | 'overview' | 'presenter' | 'previewNext'>
  $scale: Ref<number>
  $slidev: { nav: ShallowUnwrapRef<Nav>, configs: { title: string, htmlAttrs?: Record<string, string> } }
}

export function useNav(): Nav

/** Whether the slide of this context is the one on show. */
export function useIsSlideActive(): ComputedRef<boolean>

/** The headmatter, ours included. */
export const configs: { title: string, htmlAttrs?: Record<string, string> }

export function useDarkMode(): {
  isColorSchemaConfigured: ComputedRef<boolean>
  isDark: WritableComputedRef<boolean>
  toggleDark: () => void
}

/** What Slidev's windows share. */
export interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: { status: 'stopped' | 'running' | 'paused', slides: Record<number, { start?: number, end?: number }>, startedAt: number, pausedAt: number }
  cursor?: { x: number, y: number, style?: 'cursor' | 'laser' }
}
export const sharedState: SharedState

/** Has Slidev's windows share nothing by themselves, in a build. */
export function disableBuiltinSync(): void

/** Has what Slidev's windows share go another way, too: `init` is called for each such state. */
export function addSyncMethod(sync: { init: (channel: string) => undefined }): void

export function useDrawings(): { drawingEnabled: Ref<boolean> }
