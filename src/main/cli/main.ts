import { parseArgs } from 'node:util'
import { languageFor, translate } from '../../shared/i18n/index.ts'
import { STUDIO_VERSION } from '../host/studioVersion.ts'
import { COMMANDS, COMMON_OPTIONS, OPTIONS } from './commands.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { createReporter, type Reporter } from './reporter.ts'

const ECHO_MS = 250

async function main(words: string[]): Promise<number> {
  const language = languageFor(null, [optionOf(words, '--lang') ?? process.env.LC_ALL ?? process.env.LANG ?? 'en'])
  const reporter = createReporter({
    json: words.includes('--json'),
    language,
    stdout: process.stdout,
    stderr: process.stderr,
  })
  const stop = new AbortController()
  let stoppedAtMs = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl+C does not wait for a tidy end. The settings' library repeats each signal at once: that is none.
      if (stop.signal.aborted && Date.now() - stoppedAtMs > ECHO_MS) process.exit(EXIT.interrupted)
      stoppedAtMs ||= Date.now()
      stop.abort()
    })
  }
  try {
    return await dispatch(words, reporter, stop.signal)
  } catch (error) {
    if (!(error instanceof CommandStopped)) throw error
    reporter.problem(error.message)
    return error.exitCode
  }
}

async function dispatch(words: string[], reporter: Reporter, signal: AbortSignal): Promise<number> {
  const { language } = reporter
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: words, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new CommandStopped(
      EXIT.usage,
      `${(error as Error).message.split('\n')[0]}\n${translate(language, 'cli.seeHelp')}`,
    )
  }
  const [name, ...operands] = parsed.positionals
  if (parsed.values.version) {
    process.stdout.write(`${STUDIO_VERSION}\n`)
    return EXIT.done
  }
  if (parsed.values.help || name === undefined || name === 'help') {
    process.stdout.write(`${translate(language, 'cli.help')}\n`)
    return parsed.values.help || name === 'help' ? EXIT.done : EXIT.usage
  }
  const command = COMMANDS[name]
  if (!command)
    throw new CommandStopped(
      EXIT.usage,
      `${translate(language, 'cli.noCommand', { name })}\n${translate(language, 'cli.seeHelp')}`,
    )
  const foreign = Object.keys(parsed.values).find(
    (option) => !command.options.includes(option) && !COMMON_OPTIONS.includes(option),
  )
  if (foreign)
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.foreignOption', { option: `--${foreign}`, name }))
  await command.run({ values: parsed.values, operands, reporter, signal })
  return EXIT.done
}

/** The value of an option before the words are parsed: `--lang id` or `--lang=id`. */
function optionOf(words: readonly string[], option: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`))
  if (joined) return joined.slice(option.length + 1)
  const at = words.indexOf(option)
  return at < 0 ? undefined : words[at + 1]
}

process.exitCode = await main(process.argv.slice(2))
