/** Takes pieces of work and runs so many of them at a time; the others wait for their turn. */
export function queue(atOnce: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce)
      running++
    else await new Promise<void>(turn => waiting.push(turn))
    try {
      return await work()
    }
    finally {
      const next = waiting.shift()
      if (next)
        next() // takes over the place, so that the count stays
      else running--
    }
  }
}
