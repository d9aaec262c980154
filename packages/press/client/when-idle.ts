/** Runs something when the browser has nothing else to do; Safari cannot tell, and does it next. */
export const whenIdle = (work: () => void): void =>
  void ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work))
