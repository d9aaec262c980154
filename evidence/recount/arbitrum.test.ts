import { describe, expect, it } from 'vitest'
import { gamesLeft, insidersOfArbitrum } from './arbitrum'

const chain = (name: string, chainId: number) => ({ name, chainId, parentChainId: 42161 })
const [XAI, APEX, BOSS] = [chain('Xai', 660279), chain('Proof of Play Apex', 70700), chain('Proof of Play Boss', 70701)]

describe('the games', () => {
  it('left so many days before the essay', () => {
    expect(gamesLeft('2025-10-04', [XAI, APEX, BOSS], [XAI])).toEqual({ value: { days: 2 }, beside: {} })
    expect(gamesLeft('2025-09-28', [APEX, BOSS], []).value).toEqual({ days: 8 })
  })

  it('that were not there, or still are, speak against it', () => {
    expect(gamesLeft('2025-10-04', [XAI, APEX], [BOSS]).fault).toBe('Proof of Play Boss is not in the list before the commit, Proof of Play Boss is still in the list after it')
  })
})

describe('the table of the token', () => {
  const row = (...cells: string[]) => `    <tr>\n${cells.map(cell => `        <td>${cell}</td>`).join('\n')}\n    </tr>\n`
  const HTML = `<table className="small-table">\n${row('<strong>Percentage of initial supply</strong>', '<strong>Number of tokens</strong>', '<strong>Allocated to</strong>')}${row('42.78%', '4.278 billion', 'Arbitrum DAO treasury')}${row('26.94%', '2.694 billion', 'Offchain Labs Team and Future Team + Advisors')}${row('17.53%', '1.753 billion', 'Offchain Labs investors')}${row('11.62%', '1.162 billion', '<strong>Users</strong> of the Arbitrum platform')}</table>`

  it('gives the sum of what insiders were given', () => {
    expect(insidersOfArbitrum(HTML)).toEqual({ value: { share: 44.5 }, beside: { 'row 1': 26.94, 'row 2': 17.53 } })
  })

  it('gives it in Markdown as well', () => {
    const page = '| Percentage | Tokens | Allocated to |\n| --- | --- | --- |\n| 42.78% | 4.278 billion | Arbitrum DAO treasury |\n| 25% | 2.5 billion | Team, contributors and advisers |\n| 19% | 1.9 billion | Investors |\n'
    expect(insidersOfArbitrum(page).value).toEqual({ share: 44 })
  })

  it('that names them no more is told', () => {
    expect(() => insidersOfArbitrum(HTML.replace('investors', 'others'))).toThrow(/^The source "arbitrum-token" has changed its form: /)
  })
})
