/** Keeps a phone's screen awake where its browser lets it, which none does over plain HTTP. */

/** @param told whether the screen stays awake; again when that changes */
export function keepAwake(told: (awake: boolean) => void): { request: () => void } {
  let held: WakeLockSentinel | undefined
  let wanted = false
  // Missing without a secure context, whatever the types say.
  const lock = navigator.wakeLock as WakeLock | undefined
  told(!!lock)
  const request = () => {
    wanted = true
    if (!lock || held?.released === false || document.visibilityState !== 'visible')
      return
    lock.request('screen').then((sentinel) => {
      held = sentinel
      told(true)
      // Also while the page is seen, as where the battery gets low; it is asked for again by the next press.
      sentinel.addEventListener('release', () => document.visibilityState === 'visible' && told(false))
    }, () => told(false)) // on a low battery, for one
  }
  // The browser takes the lock away when the page is hidden.
  document.addEventListener('visibilitychange', () => wanted && request())
  return { request }
}
