import { LANGUAGE_NAMES, LANGUAGES, type Language, translate } from '../../shared/i18n/index.ts'
import { STUDIO_VERSION } from '../host/studioVersion.ts'
import { COMMANDS, COMMON_OPTIONS, type CommandName, isCommand } from './commands.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { commandHelp, overview } from './help.ts'
import { nearestWord } from './nearestWord.ts'
import { type OptionFault, type OptionName, type ReadWords, readWords } from './options.ts'
import { createReporter, type Reporter } from './reporter.ts'
import { speakingLanguage } from './speakingLanguage.ts'

const ECHO_MS = 250

async function main(words: string[]): Promise<number> {
  const call = readWords(words)
  const reporter = createReporter({
    json: call.values.json ?? false,
    language: await speakingLanguage(call, process.env),
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
    return await dispatch(call, reporter, stop.signal)
  } catch (error) {
    if (!(error instanceof CommandStopped)) throw error
    reporter.problem(error.message)
    return error.exitCode
  }
}

async function dispatch(call: ReadWords, reporter: Reporter, signal: AbortSignal): Promise<number> {
  const { language } = reporter
  const { name, operands, values } = call
  refuseOtherLanguages(values.lang, language)
  if (values.version) {
    process.stdout.write(`${STUDIO_VERSION}\n`)
    return EXIT.done
  }
  const asked = name === 'help' ? operands[0] : name
  if (values.help || name === 'help') {
    const text = asked === undefined ? overview(language) : commandHelp(commandOf(asked, language), language)
    process.stdout.write(`${text}\n`)
    return EXIT.done
  }
  if (call.fault) throw usage([faultWords(call.fault, language), seeHelp(language, name)])
  if (name === undefined) {
    process.stdout.write(`${overview(language)}\n`)
    return EXIT.usage
  }
  const known = commandOf(name, language)
  const command = COMMANDS[known]
  const foreign = (Object.keys(values) as OptionName[]).find(
    (option) => !command.options.includes(option) && !COMMON_OPTIONS.includes(option),
  )
  if (foreign) {
    const words = translate(language, 'cli.foreignOption', { option: `--${foreign}`, name })
    throw usage([words, seeHelp(language, known)])
  }
  if (command.takes === 'nothing' && operands[0] !== undefined) {
    const words = translate(language, 'cli.tooManyWords', { name, given: operands[0] })
    throw usage([words, seeHelp(language, known)])
  }
  await command.run({ values, operands, reporter, signal })
  return EXIT.done
}

function commandOf(name: string, language: Language): CommandName {
  if (isCommand(name)) return name
  if (/\s/.test(name.trim())) throw usage([translate(language, 'cli.commandForgotten', { words: name })])
  const nearest = nearestWord(name, Object.keys(COMMANDS))
  const guess = nearest === undefined ? [] : [translate(language, 'cli.didYouMean', { nearest })]
  throw usage([[translate(language, 'cli.noCommand', { name }), ...guess].join(' '), seeHelp(language)])
}

function refuseOtherLanguages(given: string | undefined, language: Language): void {
  if (given === undefined || LANGUAGES.some((known) => known === given)) return
  const languages = LANGUAGES.map((known) => `${known} (${LANGUAGE_NAMES[known]})`).join(', ')
  throw usage([translate(language, 'cli.badLanguage', { given, languages })])
}

function faultWords(fault: OptionFault, language: Language): string {
  const { option } = fault
  switch (fault.kind) {
    case 'unknown': {
      const guess =
        fault.nearest === undefined ? [] : [translate(language, 'cli.didYouMean', { nearest: fault.nearest })]
      return [translate(language, 'cli.unknownOption', { option }), ...guess].join(' ')
    }
    case 'needsValue':
      return translate(language, 'cli.optionNeedsValue', { option })
    case 'takesNoValue':
      return translate(language, 'cli.optionTakesNoValue', { option })
  }
}

function seeHelp(language: Language, name?: string): string {
  const command = name !== undefined && isCommand(name) ? `dalang ${name} --help` : 'dalang --help'
  return translate(language, 'cli.seeHelp', { command })
}

function usage(lines: readonly string[]): CommandStopped {
  return new CommandStopped(EXIT.usage, lines.join('\n'))
}

process.exitCode = await main(process.argv.slice(2))
