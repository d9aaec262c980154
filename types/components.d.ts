/**
 * The components that Slidev registers by their file names, for those used inside other components:
 * with it their props are checked, and a tag that is missing here fails `npm run check:types`.
 */
declare module 'vue' {
  interface GlobalComponents {
    BetChoice: typeof import('../components/explorable/BetChoice.vue')['default']
    BlankScreen: typeof import('../components/BlankScreen.vue')['default']
    BraidLocator: typeof import('../components/BraidLocator.vue')['default']
    ClaimFigure: typeof import('../components/ClaimFigure.vue')['default']
    ClaimThumb: typeof import('../components/ClaimThumb.vue')['default']
    ClosingFigure: typeof import('../components/figures/ClosingFigure.vue')['default']
    DialPanel: typeof import('../components/explorable/DialPanel.vue')['default']
    EvidenceStrip: typeof import('../components/EvidenceStrip.vue')['default']
    ForkTable: typeof import('../components/figures/ForkTable.vue')['default']
    FigureSvg: typeof import('../components/FigureSvg.vue')['default']
    LanguageOffer: typeof import('../components/LanguageOffer.vue')['default']
    LanguageSwitch: typeof import('../components/LanguageSwitch.vue')['default']
    /** Slidev's own. */
    Link: import('vue').DefineComponent<{ 'to': number | string, 'title'?: string, 'aria-label'?: string }>
    MarkNames: typeof import('../components/MarkNames.vue')['default']
    PresetStrip: typeof import('../components/explorable/PresetStrip.vue')['default']
    QrCode: typeof import('../components/QrCode.vue')['default']
    ReadOffer: typeof import('../components/ReadOffer.vue')['default']
    SlideAnnouncer: typeof import('../components/SlideAnnouncer.vue')['default']
    SlideHead: typeof import('../components/SlideHead.vue')['default']
    SlideRoot: typeof import('../components/SlideRoot.vue')['default']
    SourceList: typeof import('../components/SourceList.vue')['default']
    SourceRef: typeof import('../components/SourceRef.vue')['default']
    VerdictTable: typeof import('../components/VerdictTable.vue')['default']
  }
}

export {}
