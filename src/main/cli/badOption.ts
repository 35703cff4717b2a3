import { type Language, translate } from '../../shared/i18n/index.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'

/** What an option may be. */
export type Allowed =
  | { readonly kind: 'number' | 'whole' | 'even'; readonly from: number; readonly to: number }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }

/** An option whose value is off. */
export interface BadOption {
  readonly option: string
  readonly given: string
  readonly allowed: Allowed
}

/** Ends a command because of an option's value, saying what it may be. */
export function badOption({ option, given, allowed }: BadOption, language: Language): CommandStopped {
  const words = allowedWords(allowed, language)
  return new CommandStopped(EXIT.usage, translate(language, 'cli.badOption', { option, given, allowed: words }))
}

function allowedWords(allowed: Allowed, language: Language): string {
  switch (allowed.kind) {
    case 'number':
    case 'whole':
    case 'even':
      return translate(language, `cli.allowed.${allowed.kind}`, { from: allowed.from, to: allowed.to })
    case 'oneOf':
      return translate(language, 'cli.allowed.oneOf', { values: allowed.values.join(', ') })
  }
}
