import { randomInt } from 'node:crypto'
import { type Language, translate } from '../../shared/i18n/index.ts'
import { badOption } from './badOption.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { parseFilmOptions } from './filmArguments.ts'
import type { OptionName, OptionValues } from './options.ts'
import { outputFile } from './outputFile.ts'
import { projectAt } from './projectAt.ts'
import type { Reporter } from './reporter.ts'

/** One call of a command: its options, its words, and how it talks. */
export interface Invocation {
  readonly values: OptionValues
  readonly operands: readonly string[]
  readonly reporter: Reporter
  readonly signal: AbortSignal
}

interface StudioCommand {
  readonly options: readonly OptionName[]
  /** What it takes besides options: the words of a film, files, or nothing. */
  readonly takes: 'prompt' | 'files' | 'nothing'
  readonly run: (call: Invocation) => Promise<void>
}

export type CommandName = 'film' | 'generate' | 'import' | 'export' | 'gallery' | 'serve' | 'start'

const SHOT_OPTIONS = [
  'one-shot',
  'ask-model',
  'seconds',
  'aspect',
  'height',
  'fps',
  'quality',
  'passes',
  'seed',
] as const

/** Each command of the studio, and the options it takes. What a command needs is loaded when it runs. */
export const COMMANDS: Readonly<Record<CommandName, StudioCommand>> = {
  film: {
    options: ['output', 'overwrite', ...SHOT_OPTIONS, 'codec', 'project'],
    takes: 'prompt',
    run: (call) => film(call, () => outputOf(call)),
  },
  generate: { options: ['project', ...SHOT_OPTIONS], takes: 'prompt', run: (call) => film(call) },
  import: {
    options: ['project'],
    takes: 'files',
    async run({ values, operands, reporter, signal }) {
      const { importCommand } = await import('./projectCommands.ts')
      await importCommand({ project: values.project, files: operands }, reporter, signal)
    },
  },
  export: {
    options: ['project', 'output', 'overwrite', 'preset', 'codec'],
    takes: 'nothing',
    async run(call) {
      const { exportCommand } = await import('./projectCommands.ts')
      const { preset, codec, project } = call.values
      await exportCommand({ output: outputOf(call), preset, codec, project }, call.reporter, call.signal)
    },
  },
  gallery: {
    options: ['output', 'quick', 'only'],
    takes: 'nothing',
    async run({ values, reporter, signal }) {
      const { galleryCommand } = await import('./gallery/galleryCommand.ts')
      const { output: folder = 'dalang-gallery', quick = false, only } = values
      await galleryCommand({ folder, quick, only }, reporter, signal)
    },
  },
  serve: {
    options: ['port', 'no-open'],
    takes: 'nothing',
    async run({ values, reporter, signal }) {
      const { serveCommand } = await import('./serveCommand.ts')
      await serveCommand({ port: portOf(values.port, reporter.language), open: !values['no-open'] }, reporter, signal)
    },
  },
  start: {
    options: ['port', 'no-open'],
    takes: 'nothing',
    async run({ values, reporter, signal }) {
      const { startCommand } = await import('./startCommand.ts')
      await startCommand({ port: portOf(values.port, reporter.language), open: !values['no-open'] }, reporter, signal)
    },
  },
}

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['json', 'lang', 'help', 'version']

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

async function film({ values, operands, reporter, signal }: Invocation, findOutput?: () => string): Promise<void> {
  const { language } = reporter
  const [words, ...more] = operands
  if (!words?.trim() || more.length > 0) throw new CommandStopped(EXIT.usage, translate(language, 'cli.onePrompt'))
  const output = findOutput?.()
  if (output === undefined && !values.project) {
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.needsProject'))
  }
  const options = parseFilmOptions(values)
  if ('option' in options) throw badOption(options, language)
  const asksModel = modelChoice(values['ask-model'], language)
  const { makeFilm, promptsOf } = await import('./makeFilm.ts')
  const { createHeadlessHost } = await import('./headlessStudio.ts')
  const prompts = promptsOf(words, language)
  const isPlanned = !values['one-shot'] && !words.startsWith('@')
  const seed = options.seed ?? randomInt(0, 4_294_967_295)
  const project = values.project === undefined ? undefined : projectAt(values.project)
  const host = createHeadlessHost()
  try {
    await makeFilm(host, { prompts, isPlanned, asksModel, options, seed, project, output }, reporter, signal)
  } finally {
    await host.close()
  }
}

/** What is done with a chat model's reading; undefined: none is asked for. */
function modelChoice(text: string | undefined, language: Language): 'show' | 'take' | undefined {
  if (text === undefined || text === 'show' || text === 'take') return text
  throw badOption(
    { option: '--ask-model', given: text, allowed: { kind: 'oneOf', values: ['show', 'take'] } },
    language,
  )
}

function outputOf({ values, reporter: { language } }: Invocation): string {
  return outputFile(values.output, values.overwrite ?? false, language)
}

function portOf(text: string | undefined, language: Language): number {
  const port = Number(text ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw badOption({ option: '--port', given: text ?? '', allowed: { kind: 'whole', from: 0, to: 65535 } }, language)
}
