import { type Language, type MessageKey, translate } from '../../shared/i18n/index.ts'
import { COMMANDS, COMMON_OPTIONS, type CommandName } from './commands.ts'
import { OPTIONS, type OptionName } from './options.ts'

/** What stands for the value of an option. */
const VALUE_NAMES: Readonly<Partial<Record<OptionName, string>>> = {
  output: 'FILE',
  'ask-model': 'HOW',
  seconds: 'N',
  aspect: 'A',
  height: 'N',
  fps: 'R',
  quality: 'Q',
  passes: 'P,...',
  seed: 'N',
  codec: 'C',
  preset: 'P',
  project: 'DIR',
  only: 'TEXT',
  port: 'N',
  lang: 'L',
}

const NAME_CELLS = 24

/** `dalang --help`: what there is to do, every option, and what the exit status says. */
export function overview(language: Language): string {
  const listed = new Set<OptionName>(COMMON_OPTIONS)
  const sections = Object.values(COMMANDS).flatMap(({ options }) => {
    const fresh = options.filter((option) => !listed.has(option))
    if (fresh.length === 0) return []
    for (const option of fresh) listed.add(option)
    return [...fresh]
  })
  return [
    translate(language, 'cli.help'),
    '',
    translate(language, 'cli.optionsTitle'),
    ...optionLines(sections, language),
    ...optionLines(COMMON_OPTIONS, language),
    '',
    translate(language, 'cli.exitStatus'),
  ].join('\n')
}

/** `dalang film --help`: one command with the options that it takes. */
export function commandHelp(name: CommandName, language: Language): string {
  return [
    translate(language, `cli.usage.${name}`),
    '',
    translate(language, 'cli.optionsTitle'),
    ...optionLines([...COMMANDS[name].options, ...COMMON_OPTIONS], language),
  ].join('\n')
}

function optionLines(options: readonly OptionName[], language: Language): string[] {
  return options.map((option) => {
    const definition = OPTIONS[option]
    const short = 'short' in definition ? `-${definition.short}, ` : ''
    const name = [`${short}--${option}`, VALUE_NAMES[option]].filter(Boolean).join(' ')
    return `  ${name.padEnd(NAME_CELLS)}${translate(language, `cli.option.${option}` as MessageKey)}`
  })
}
