import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearestWord } from './nearestWord.ts'

/** Every option of the command line, whichever command takes it. */
export const OPTIONS = {
  output: { type: 'string', short: 'o' },
  overwrite: { type: 'boolean', short: 'y' },
  'one-shot': { type: 'boolean' },
  'ask-model': { type: 'string' },
  seconds: { type: 'string' },
  aspect: { type: 'string' },
  height: { type: 'string' },
  fps: { type: 'string' },
  quality: { type: 'string' },
  passes: { type: 'string' },
  seed: { type: 'string' },
  codec: { type: 'string' },
  preset: { type: 'string' },
  project: { type: 'string' },
  quick: { type: 'boolean' },
  only: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

export type OptionName = keyof typeof OPTIONS
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'boolean' ? boolean : string
}

/** What is wrong with an option as it was typed, before anybody asks what its value means. */
export type OptionFault =
  | { readonly kind: 'unknown'; readonly option: string; readonly nearest: string | undefined }
  | { readonly kind: 'needsValue'; readonly option: string }
  | { readonly kind: 'takesNoValue'; readonly option: string }

export interface ReadWords {
  /** The command. */
  readonly name: string | undefined
  readonly operands: readonly string[]
  readonly values: OptionValues
  /** The first one. */
  readonly fault: OptionFault | undefined
}

/** Splits the words of a call into command, operands and options. Never throws: what is off is in `fault`. */
export function readWords(words: readonly string[]): ReadWords {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const positionals: string[] = []
  const values: Record<string, string | boolean> = {}
  let fault: OptionFault | undefined
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const found = faultOf(token)
    fault ??= found
    if (!found) values[token.name] = token.value ?? true
  }
  const [name, ...operands] = positionals
  return { name, operands, values: values as OptionValues, fault }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function faultOf({ name, rawName: option, value, inlineValue }: OptionToken): OptionFault | undefined {
  if (!isOption(name)) return { kind: 'unknown', option, nearest: nearestOption(name) }
  if (OPTIONS[name].type === 'boolean') return value === undefined ? undefined : { kind: 'takesNoValue', option }
  // `-o --json`: the next option is not this one's value.
  const isMissing = value === undefined || value === '' || (!inlineValue && value.startsWith('--'))
  return isMissing ? { kind: 'needsValue', option } : undefined
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

function nearestOption(name: string): string | undefined {
  const nearest = nearestWord(name, Object.keys(OPTIONS))
  return nearest && `--${nearest}`
}
