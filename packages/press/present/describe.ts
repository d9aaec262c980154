/** What `press present` says in the terminal: who opens what, and codes for phones. It stays off the projector. */
import type { Stage } from './stage.ts'
import { renderUnicodeCompact } from 'uqr'

/**
 * @param how.others what else this machine is called in networks: the codes give one address only
 * @returns the lines for a stage that has just opened, or whose addresses have changed
 */
export function describeStage(
  stage: Stage,
  { lan, port, resumed, others = [] }: { lan: boolean, port: number, resumed: boolean, others?: string[] },
): string {
  const { room, remote, second } = stage.codes()
  return [
    ...resumed ? ['The server before this one did not end its talk: the talk goes on, and all links hold.', ''] : [],
    `presenter  ${stage.link('/presenter/1')}`,
    `audience   ${stage.link('/')}`,
    `remote     ${stage.link('/remote/')}`,
    ...lan && room && remote
      ? [
          '',
          `room       ${room}`,
          renderUnicodeCompact(room, { border: 1 }),
          ...others.length ? [`Where phones do not reach it, they are in another network: try --address ${others.join(' or ')}.`, ''] : [],
          `remote, on a phone (keep this code to yourself: who has it leads)`,
          remote,
          renderUnicodeCompact(remote, { border: 1 }),
          `second speaker  ${second}`,
          '',
          `--lan opens port ${port} to everybody in this network: the slides and one vote without the key, all else with it; nothing is encrypted.`,
          `All codes on one page, for your own screen: ${stage.link('/join/')}`,
        ]
      : lan ? ['', 'This machine has no address in a network now; phones can come when it has one again.'] : [],
    '',
    'Ctrl+C ends the talk.',
  ].join('\n')
}
