/**
 * Storage fallback: runs before the app's modules. Where a browser forbids storage (all cookies blocked, a frame in
 * another site, a sandbox), reading it throws, which Slidev 53 does while its modules load (@slidev/client
 * state/storage.ts): the page then keeps settings in memory. A sandbox forbids broadcast channels and other addresses
 * too: messages then go nowhere, and the address stays.
 */
const define = (name: string, value: unknown) => Object.defineProperty(window, name, { value })

for (const name of ['localStorage', 'sessionStorage'] as const) {
  try {
    Reflect.get(window[name], 'length')
  }
  catch {
    const kept = new Map<string, string>()
    define(name, {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    })
  }
}

try {
  new BroadcastChannel('').close()
}
catch {
  define('BroadcastChannel', class extends EventTarget {
    postMessage() {}
    close() {}
  })
}

if (origin === 'null') {
  for (const name of ['pushState', 'replaceState'] as const) {
    const go = history[name].bind(history)
    history[name] = (...to) => {
      try {
        go(...to)
      }
      catch {
        // The address stays.
      }
    }
  }
}
