import type { ChatFailure } from '../../shared/chatReading/difference.ts'
import { type ModelReading, modelReading } from '../../shared/chatReading/modelReading.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { parseJson } from './askModel.ts'

/** Longer answers say more than a scene holds, characters. */
const LONGEST_ANSWER = 64_000

/**
 * The reading in a model's answer: its JSON, in a fence or with words around it, parsed by the schema and taken as data
 * only. Names that nobody can show, numbers out of bounds, kinds that are none: all of it is refused together.
 */
export function readAnswer(text: string): Result<ModelReading, ChatFailure> {
  if (text.length > LONGEST_ANSWER) return refused({ code: 'tooLarge', detail: `${LONGEST_ANSWER}` })
  const [first, last] = [text.indexOf('{'), text.lastIndexOf('}')]
  const parsed = first < 0 || last < first ? undefined : parseJson(text.slice(first, last + 1))
  if (parsed === undefined) return refused({ code: 'notJson', detail: '' })
  const reading = modelReading.safeParse(parsed)
  if (reading.success) return ok(reading.data)
  const [issue] = reading.error.issues
  return refused({ code: 'notAsAsked', detail: (issue?.path ?? []).join('.').slice(0, 80) })
}
