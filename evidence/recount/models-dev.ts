/** The figures that are counted over the catalogue models.dev: a folder a provider, in it a file an endpoint. */
import type { Entry, Tree } from '../refresh/pack'
import type { LabId } from './labs-by-name'
import type { Recount } from './recount'
import { posix } from 'node:path'
import { parse } from 'smol-toml'
import { makeFormError } from './changed'
import { findLab, LAB_IDS } from './labs-by-name'

/** A file's path tells its provider and the id of its model, in which slashes may stand. */
const ENDPOINT = /^providers\/([^/]+)\/models\/(.+)\.toml$/
/** A link may lead to a link, but hardly further than this. */
const MOST_LINKS = 8

interface Endpoint { provider: string, model: string, entry: Entry }

function endpointsOf(tree: Tree): Endpoint[] {
  const endpoints = [...tree].flatMap(([path, entry]) => {
    const [, provider, model] = ENDPOINT.exec(path) ?? []
    return provider && model ? [{ provider, model, entry }] : []
  })
  if (!endpoints.length)
    throw makeFormError('models-dev', 'it has no file providers/*/models/*.toml', 'models-dev.ts')
  return endpoints
}

const toTens = (number: number) => Math.round(number / 10) * 10

/**
 * d1-ai-hosts: providers with at least one model of the lab, the lab itself among them; fewest and most to the nearest
 * ten.
 * @param shown hosts of each lab in evidence/labs.json, which must be the same to the nearest ten
 */
export function hostsOfLabs(tree: Tree, shown: Record<LabId, number>): Recount {
  const hosts = Object.fromEntries(LAB_IDS.map(lab => [lab, new Set<string>()])) as Record<LabId, Set<string>>
  for (const { provider, model } of endpointsOf(tree)) {
    const lab = findLab(model)
    if (lab)
      hosts[lab].add(provider)
  }
  const beside = Object.fromEntries(LAB_IDS.map(lab => [lab, hosts[lab].size])) as Record<LabId, number>
  const counts = Object.values(beside)
  const other = LAB_IDS.filter(lab => toTens(beside[lab]) !== toTens(shown[lab]))
  return {
    value: { least: toTens(Math.min(...counts)), most: toTens(Math.max(...counts)) },
    beside,
    ...other.length && { fault: `evidence/labs.json has ${other.map(lab => `${shown[lab]} hosts for ${lab}`).join(', ')}` },
  }
}

/**
 * d3-ai-priced: endpoints with a price by the token, in whole per cent; one that lists the price zero is not among
 * them.
 */
export function pricedEndpoints(tree: Tree): Recount {
  const kinds = endpointsOf(tree).map(({ entry }) => priceOf(entry, tree))
  const count = (kind: Price) => kinds.filter(own => own === kind).length
  return {
    value: { share: Math.round(100 * count('priced') / kinds.length), endpoints: kinds.length },
    beside: { 'priced': count('priced'), 'at zero': count('free'), 'without a price': count('none'), 'dangling links': count('dangling') },
  }
}

type Price = 'priced' | 'free' | 'none' | 'dangling'

/** By the endpoint's own table of costs: what it inherits, `base_model`, has no prices. */
function priceOf(entry: Entry, tree: Tree): Price {
  const file = behind(entry, tree)
  if (!file)
    return 'dangling'
  const { cost } = tomlOf(file)
  if (typeof cost !== 'object')
    return 'none'
  const prices = ['input', 'output'].flatMap(side => side in cost ? Number((cost as Record<string, unknown>)[side]) : [])
  return prices.some(price => price > 0) ? 'priced' : prices.length ? 'free' : 'none'
}

/** The file that a link leads to; nothing where it leads nowhere. */
function behind(entry: Entry | undefined, tree: Tree, most = MOST_LINKS): Entry | undefined {
  if (entry?.link === undefined)
    return entry
  return most ? behind(tree.get(posix.join(posix.dirname(entry.path), entry.link)), tree, most - 1) : undefined
}

function tomlOf({ path, bytes }: Entry) {
  try {
    return parse(bytes.toString())
  }
  catch {
    throw makeFormError('models-dev', `${path} is not TOML`, 'models-dev.ts')
  }
}
