import { randomInt } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import type { ParseArgsConfig, parseArgs } from 'node:util'
import { type Language, translate } from '../../shared/i18n/index.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { parseFilmOptions } from './filmArguments.ts'
import type { Reporter } from './reporter.ts'

/** Every option of the command line, whichever command takes it. */
export const OPTIONS = {
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

/** One call of a command: its options, its words, and how it talks. */
export interface Invocation {
  readonly values: Values
  readonly operands: readonly string[]
  readonly reporter: Reporter
  readonly signal: AbortSignal
}

interface StudioCommand {
  readonly options: readonly string[]
  readonly run: (call: Invocation) => Promise<void>
}

const SHOT_OPTIONS = ['seconds', 'aspect', 'height', 'fps', 'quality', 'seed', 'project'] as const

/** Each command of the studio, and the options it takes. What a command needs is loaded when it runs. */
export const COMMANDS: Readonly<Record<string, StudioCommand>> = {
  film: { options: [...SHOT_OPTIONS, 'output', 'codec'], run: (call) => film(call, outputOf(call)) },
  generate: { options: SHOT_OPTIONS, run: (call) => film(call, undefined) },
  export: {
    options: ['output', 'preset', 'codec', 'project'],
    async run(call) {
      const { exportCommand } = await import('./projectCommands.ts')
      const { preset, codec, project } = call.values
      await exportCommand({ output: outputOf(call), preset, codec, project }, call.reporter, call.signal)
    },
  },
  import: {
    options: ['project'],
    async run({ values, operands, reporter, signal }) {
      const { importCommand } = await import('./projectCommands.ts')
      await importCommand({ project: values.project, files: operands }, reporter, signal)
    },
  },
  serve: {
    options: ['port', 'no-open'],
    async run({ values, reporter, signal }) {
      const { serveCommand } = await import('./serveCommand.ts')
      await serveCommand({ port: portOf(values.port, reporter.language), open: !values['no-open'] }, reporter, signal)
    },
  },
  start: {
    options: ['port', 'no-open'],
    async run({ values, reporter, signal }) {
      const { startCommand } = await import('./startCommand.ts')
      await startCommand({ port: portOf(values.port, reporter.language), open: !values['no-open'] }, reporter, signal)
    },
  },
}

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly string[] = ['json', 'lang', 'help', 'version']

async function film({ values, operands, reporter, signal }: Invocation, output: string | undefined): Promise<void> {
  const { language } = reporter
  const [words, ...more] = operands
  if (!words?.trim() || more.length > 0) throw new CommandStopped(EXIT.usage, translate(language, 'cli.onePrompt'))
  if (output === undefined && !values.project) {
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.needsProject'))
  }
  const options = parseFilmOptions(values)
  if ('option' in options) throw new CommandStopped(EXIT.usage, translate(language, 'cli.badOption', { ...options }))
  const { makeFilm, promptsOf } = await import('./makeFilm.ts')
  const { createHeadlessHost } = await import('./headlessStudio.ts')
  const prompts = promptsOf(words, language)
  const seed = options.seed ?? randomInt(0, 4_294_967_295)
  const host = createHeadlessHost()
  try {
    await makeFilm(host, { prompts, options, seed, projectFolder: values.project, output }, reporter, signal)
  } finally {
    await host.close()
  }
}

/** The film's file, checked before any work: it ends in .mp4 and its folder is there and can be written. */
function outputOf({ values, reporter: { language } }: Invocation): string {
  const { output } = values
  if (!output) throw new CommandStopped(EXIT.usage, translate(language, 'cli.needsOutput'))
  if (!output.toLowerCase().endsWith('.mp4')) {
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.notMp4', { file: output }))
  }
  const folder = path.dirname(path.resolve(output))
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.noFolder', { folder }))
  }
  return output
}

function portOf(text: string | undefined, language: Language): number {
  const port = Number(text ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  const allowed = '0 … 65535'
  throw new CommandStopped(
    EXIT.usage,
    translate(language, 'cli.badOption', { option: '--port', given: text ?? '', allowed }),
  )
}
