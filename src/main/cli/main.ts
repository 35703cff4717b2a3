import { randomInt } from 'node:crypto'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Language, languageFor, translate } from '../../shared/i18n/index.ts'
import { STUDIO_VERSION } from '../host/studioVersion.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { parseFilmOptions } from './filmArguments.ts'
import { createHeadlessHost } from './headlessStudio.ts'
import { makeFilm, promptsOf } from './makeFilm.ts'
import { exportCommand, importCommand } from './projectCommands.ts'
import { createReporter, type Reporter } from './reporter.ts'
import { serveCommand } from './serveCommand.ts'
import { startCommand } from './startCommand.ts'

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  seconds: { type: 'string' },
  aspect: { type: 'string' },
  height: { type: 'string' },
  fps: { type: 'string' },
  quality: { type: 'string' },
  seed: { type: 'string' },
  codec: { type: 'string' },
  preset: { type: 'string' },
  project: { type: 'string' },
  port: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values']

interface Invocation {
  readonly values: Values
  readonly operands: readonly string[]
  readonly reporter: Reporter
  readonly signal: AbortSignal
}

/** Each command of the studio, and the options it takes. */
const COMMANDS: Readonly<
  Record<string, { readonly options: readonly string[]; readonly run: (invocation: Invocation) => Promise<void> }>
> = {
  film: {
    options: ['output', 'seconds', 'aspect', 'height', 'fps', 'quality', 'seed', 'codec', 'project'],
    run: (call) => film(call, true),
  },
  generate: {
    options: ['seconds', 'aspect', 'height', 'fps', 'quality', 'seed', 'project'],
    run: (call) => film(call, false),
  },
  export: {
    options: ['output', 'preset', 'codec', 'project'],
    run: (call) => exportCommand({ ...call.values, operands: call.operands }, call.reporter, call.signal),
  },
  import: {
    options: ['project'],
    run: (call) => importCommand({ ...call.values, operands: call.operands }, call.reporter, call.signal),
  },
  serve: {
    options: ['port', 'no-open'],
    run: ({ values, reporter, signal }) =>
      serveCommand({ port: portOf(values.port, reporter.language), open: !values['no-open'] }, reporter, signal),
  },
  start: {
    options: ['port', 'no-open'],
    run: ({ values, reporter, signal }) =>
      startCommand({ port: portOf(values.port, reporter.language), open: !values['no-open'] }, reporter, signal),
  },
}
const EVERYWHERE = ['json', 'lang', 'help', 'version']

async function film({ values, operands, reporter, signal }: Invocation, withOutput: boolean): Promise<void> {
  const { language } = reporter
  const [words, ...more] = operands
  if (words === undefined || more.length > 0) throw new CommandStopped(EXIT.usage, translate(language, 'cli.onePrompt'))
  if (withOutput && !values.output) throw new CommandStopped(EXIT.usage, translate(language, 'cli.needsOutput'))
  if (!withOutput && !values.project) throw new CommandStopped(EXIT.usage, translate(language, 'cli.needsProject'))
  if (values.output && !values.output.toLowerCase().endsWith('.mp4'))
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.notMp4', { file: values.output }))
  const options = parseFilmOptions(values)
  if ('option' in options) throw new CommandStopped(EXIT.usage, translate(language, 'cli.badOption', { ...options }))
  const prompts = promptsOf(words, language)
  const host = createHeadlessHost()
  try {
    const seed = options.seed ?? randomInt(0, 4_294_967_295)
    await makeFilm(
      host,
      { prompts, options, seed, projectFolder: values.project, output: withOutput ? values.output : undefined },
      reporter,
      signal,
    )
  } finally {
    await host.close()
  }
}

function portOf(text: string | undefined, language: Language): number {
  const port = Number(text ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new CommandStopped(
    EXIT.usage,
    translate(language, 'cli.badOption', { option: '--port', given: text ?? '', allowed: '0 … 65535' }),
  )
}

async function main(words: string[]): Promise<number> {
  const language = languageFor(wordAfter(words, '--lang') === 'id' ? 'id' : null, [
    wordAfter(words, '--lang') ?? process.env.LC_ALL ?? process.env.LANG ?? 'en',
  ])
  const reporter = createReporter({
    json: words.includes('--json'),
    language,
    stdout: process.stdout,
    stderr: process.stderr,
  })
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl+C does not wait for a tidy end.
      if (stop.signal.aborted) process.exit(EXIT.interrupted)
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
    (option) => !command.options.includes(option) && !EVERYWHERE.includes(option),
  )
  if (foreign)
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.foreignOption', { option: `--${foreign}`, name }))
  await command.run({ values: parsed.values, operands, reporter, signal })
  return EXIT.done
}

function wordAfter(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option)
  return at < 0 ? undefined : words[at + 1]
}

process.exitCode = await main(process.argv.slice(2))
