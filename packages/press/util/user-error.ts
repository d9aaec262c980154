import process from 'node:process'

/** A mistake the user can mend: its message is the whole output, without a stack. */
export class UserError extends Error {}

/**
 * Runs a command's main function; a `UserError` becomes one sentence and exit code 1,
 * anything else keeps its stack, because then the mistake is ours.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  // npm hands on no signal that it does not get itself: without npm, a command would hold its port for nobody.
  if (process.env.npm_lifecycle_event)
    await import('./end-with-parent.js')
  try {
    await main()
  }
  catch (error) {
    console.error(error instanceof UserError ? `error: ${error.message}` : error)
    process.exitCode = 1
  }
}

/** The same for a configuration file, whose reader would print a stack: it ends the process. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  }
  catch (error) {
    if (!(error instanceof UserError))
      throw error
    console.error(`error: ${error.message}`)
    process.exit(1)
  }
}
