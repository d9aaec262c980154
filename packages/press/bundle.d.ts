export function cacheOf(root: string): string
