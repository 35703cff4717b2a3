import { readFileSync } from 'node:fs'
import { LANGUAGES, type Language, languageFor } from '../../shared/i18n/index.ts'
import { COMMANDS, isCommand } from './commands.ts'
import type { ReadWords } from './options.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language that a call is answered in: the one of `--lang`, else that of the words that shall become a film, else
 * the terminal's.
 */
export async function speakingLanguage(
  { name, operands, values }: ReadWords,
  environment: Environment,
): Promise<Language> {
  const chosen = LANGUAGES.find((language) => language === values.lang)
  if (chosen) return chosen
  const takesPrompt = name !== undefined && isCommand(name) && COMMANDS[name].takes === 'prompt'
  const text = takesPrompt && !values.help && values.lang === undefined ? promptText(operands[0]) : undefined
  if (text?.trim()) {
    const { identifyLanguage } = await import('../simulator/language/identifyLanguage.ts')
    const { tokenise } = await import('../simulator/language/tokens.ts')
    // The built-in generator reads as English what it cannot tell.
    return identifyLanguage(tokenise(text)) ?? 'en'
  }
  return languageFor(null, [environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en'])
}

/** The words of a film, or of the script that they name; undefined when it cannot be read. */
function promptText(operand: string | undefined): string | undefined {
  if (!operand?.startsWith('@')) return operand
  try {
    return readFileSync(operand.slice(1), 'utf8')
  } catch {
    return undefined
  }
}
