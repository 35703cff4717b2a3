/** What the command line's exit status says; as in sysexits where it has a number for it. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** The words of the command are off (2, as shells and getopt programs do). */
  usage: 2,
  /** The prompt cannot become a shot. */
  promptRefused: 3,
  /** Stopped with Ctrl+C. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a message for the person and an exit status. */
export class CommandStopped extends Error {
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}
