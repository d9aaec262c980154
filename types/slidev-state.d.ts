/** Of the state that windows of a deck share, what this deck uses (client/state/shared.ts of @slidev/client 53.0.0); `paths` in tsconfig.json leads here. */
export const sharedState: {
  timer: { status: 'stopped' | 'running' | 'paused', slides: Record<number, { start?: number, end?: number }>, startedAt: number, pausedAt: number }
}
