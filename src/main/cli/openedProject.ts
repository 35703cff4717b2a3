import type { OpenProject, OpenRefusal } from '../../shared/contract/index.ts'
import { type Language, type MessageValues, translate } from '../../shared/i18n/index.ts'
import type { Result } from '../../shared/result.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'

/** The project that was opened or made. Throws CommandStopped with the reason when it was refused. */
export function openedProject(opened: Result<OpenProject, OpenRefusal>, language: Language): OpenProject {
  if (opened.ok) return opened.value
  const { code, ...values } = opened.refusal
  const isMistyped = code === 'missing' || code === 'notAProject'
  throw new CommandStopped(
    isMistyped ? EXIT.usage : EXIT.failed,
    translate(language, `openRefusal.${code}`, plain(values)),
  )
}

function plain(values: Readonly<Record<string, unknown>>): MessageValues {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => typeof entry[1] !== 'object'),
  )
}
