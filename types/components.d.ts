/**
 * The components that Slidev registers by their file names, for those used inside other components:
 * with it their props are checked, and a tag that is missing here fails `npm test types`.
 */
declare module 'vue' {
  interface GlobalComponents {
    BetChoice: typeof import('../components/figures/explore/BetChoice.vue')['default']
    BlankScreen: typeof import('slidev-addon-press/components/BlankScreen.vue')['default']
    BraidLocator: typeof import('../components/figures/kit/BraidLocator.vue')['default']
    ClaimFigure: typeof import('../components/figures/kit/ClaimFigure.vue')['default']
    ClaimThumb: typeof import('../components/figures/map/ClaimThumb.vue')['default']
    ClosingFigure: typeof import('../components/figures/closing/ClosingFigure.vue')['default']
    DialPanel: typeof import('../components/figures/explore/DialPanel.vue')['default']
    DeferredFigure: typeof import('../components/figures/kit/DeferredFigure.vue')['default']
    EvidenceStrip: typeof import('../components/EvidenceStrip.vue')['default']
    ForkTable: typeof import('../components/figures/D2-fork/ForkTable.vue')['default']
    FigureSvg: typeof import('../components/figures/kit/FigureSvg.vue')['default']
    FramedSlide: typeof import('../components/FramedSlide.vue')['default']
    LanguageOffer: typeof import('slidev-addon-press/components/LanguageOffer.vue')['default']
    LanguageSwitch: typeof import('slidev-addon-press/components/LanguageSwitch.vue')['default']
    /** Slidev's own. */
    Link: import('vue').DefineComponent<{ 'to': number | string, 'title'?: string, 'aria-label'?: string }>
    MarkNames: typeof import('../components/figures/kit/MarkNames.vue')['default']
    PresetStrip: typeof import('../components/figures/explore/PresetStrip.vue')['default']
    QrCode: typeof import('../components/figures/kit/QrCode.vue')['default']
    ReadOffer: typeof import('slidev-addon-press/components/ReadOffer.vue')['default']
    SlideAnnouncer: typeof import('slidev-addon-press/components/SlideAnnouncer.vue')['default']
    SlideHead: typeof import('../components/SlideHead.vue')['default']
    SlideRoot: typeof import('../components/SlideRoot.vue')['default']
    SourceList: typeof import('../components/SourceList.vue')['default']
    SourceRef: typeof import('../components/SourceRef.vue')['default']
    VerdictTable: typeof import('../components/figures/verdicts/VerdictTable.vue')['default']
  }
}

export {}
