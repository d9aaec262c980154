/**
 * The import closure of a module, a chunk or a manifest's entry: itself and all that it imports, each after its own
 * imports.
 */
export function collectImports(
  start: string,
  importsOf: (id: string) => readonly string[],
  found = new Set<string>(),
  visited = new Set<string>(),
): Set<string> {
  if (!visited.has(start)) { // modules may import each other in a circle
    visited.add(start)
    importsOf(start).forEach(next => collectImports(next, importsOf, found, visited))
    found.add(start)
  }
  return found
}
