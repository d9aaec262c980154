/** A mistake the user can mend: its message is the whole output, without a stack. */
export class UserError extends Error {}

/**
 * Runs a command's main function; a `UserError` becomes one sentence and exit code 1,
 * anything else keeps its stack, because then the mistake is ours.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  }
  catch (error) {
    console.error(error instanceof UserError ? `error: ${error.message}` : error)
    process.exitCode = 1
  }
}
