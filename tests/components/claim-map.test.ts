// The map's links: what the strands lead to comes after them, and only on a click forward.
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { CLAIMS } from '../../components/figures/kit/locator'
import ClaimMap from '../../components/figures/map/ClaimMap.vue'
import { MAP_STEPS } from '../../components/figures/map/map'
import { slideWith } from './mount'

vi.mock('@slidev/client', async () => {
  const { ref } = await import('vue')
  return { useNav: () => ({ slides: ref([]) }), useSlideContext: () => ({ $renderContext: ref('slide') }) }
})

const { words } = slideWith('ClaimMap').frontmatter
const at = (step: number) => mount(ClaimMap, { props: { step, words: words as never } })
const waits = (map: ReturnType<typeof at>) => map.findAll('.map-parting').map(link => link.classes('is-late'))

describe('the map', () => {
  it('links the claims in their order, those that part once they have parted', async () => {
    const map = at(MAP_STEPS.shared)
    const links = () => map.findAll('a').filter(({ element }) => element.style.display !== 'none').map(link => link.attributes('href'))
    expect(links()).toEqual(CLAIMS.slice(0, 3))
    await map.setProps({ step: MAP_STEPS.parting })
    expect(links()).toEqual(CLAIMS)
  })

  it('lets them wait for their strands on a click forward', async () => {
    const map = at(MAP_STEPS.shared)
    await map.setProps({ step: MAP_STEPS.parting })
    expect(waits(map)).toEqual([true, true, true])
  })

  it('shows them at once on a page that opens there', () => {
    expect(waits(at(MAP_STEPS.parting))).toEqual([false, false, false])
  })

  it('draws a claim\'s models before its chains, beside the words of each', () => {
    for (const link of at(MAP_STEPS.parting).findAll('.map-parting'))
      expect(link.findAll('.claim-thumb, .map-words').map(part => part.classes().at(-1))).toEqual(['claim-thumb', 'is-models', 'claim-thumb', 'is-chains'])
  })
})
