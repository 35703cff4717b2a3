import type { PromptReading } from '../../shared/contract/index.ts'
import { type Language, translate } from '../../shared/i18n/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import type { Understanding, UnderstoodFact, UnmetWish } from '../../shared/scene/understanding.ts'
import { rateText } from './filmArguments.ts'
import { type Coverage, coverageOf } from './missedPoint.ts'
import { lengthWords } from './quantityWords.ts'
import type { Reporter } from './reporter.ts'

/** A shot as it was understood, before any work. */
export interface ReadShot {
  readonly request: ShotRequest
  readonly reading: PromptReading
}

/** Tells what will be made, shot by shot, and warns of what will not; a film of several shots begins with its total. */
export function tellReadings(shots: readonly ReadShot[], reporter: Reporter): void {
  if (shots.length > 1) tellTotal(shots, reporter)
  for (const [index, { request, reading }] of shots.entries()) {
    if (shots.length > 1) reporter.say('cli.shotHeading', { number: index + 1, prompt: request.prompt })
    tellUnderstanding(reading.understanding, reporter)
    reporter.say('cli.shotFacts', {
      length: lengthWords(reading.durationSeconds, reporter.language),
      width: request.width,
      height: request.height,
      fps: rateText(request.frameRate),
      quality: request.quality,
      seed: request.seed,
    })
    const estimate = reading.estimatedWorkSeconds
    if (estimate !== null && shots.length === 1) reporter.say('cli.estimate', { time: workWords(estimate, reporter) })
    tellUnmet({ request, reading }, reporter)
  }
}

/** Warns of what the shot will not show. */
export function tellUnmet({ request, reading }: ReadShot, reporter: Reporter): void {
  const warning = warningText(reading.understanding.unmet, request.prompt, coverageOf(request), reporter.language)
  if (warning) reporter.warn(warning)
}

/** How many shots, how long, and how long the work takes. */
export function tellTotal(shots: readonly ReadShot[], reporter: Reporter): void {
  const length = shots.reduce((sum, { reading }) => sum + reading.durationSeconds, 0)
  reporter.say('cli.filmFacts', { count: shots.length, length: lengthWords(length, reporter.language) })
  const estimates = shots.flatMap(({ reading }) => reading.estimatedWorkSeconds ?? [])
  if (estimates.length < shots.length) return
  const work = estimates.reduce((sum, seconds) => sum + seconds, 0)
  reporter.say('cli.estimate', { time: workWords(work, reporter) })
}

/** Tenths of a second would claim more than an estimate knows. */
function workWords(seconds: number, { language }: Reporter): string {
  return lengthWords(Math.ceil(seconds), language)
}

/** What was understood and assumed, each on a line. */
export function tellUnderstanding({ understood, assumed }: Understanding, reporter: Reporter): void {
  const list = (facts: readonly UnderstoodFact[]) =>
    facts.map(({ subject, value }) => `${subject}: ${value}`).join('; ')
  if (understood.length > 0) reporter.say('cli.understood', { facts: list(understood) })
  if (assumed.length > 0) reporter.say('cli.assumed', { facts: list(assumed) })
}

/** What a shot will not show, as a block of lines; undefined when it shows all. Pure. */
export function warningText(
  unmet: readonly UnmetWish[],
  prompt: string,
  coverage: Coverage,
  language: Language,
): string | undefined {
  if (unmet.length === 0) return undefined
  const lines = [translate(language, 'cli.notAll'), ...wishLines(unmet, prompt)]
  if (coverage !== 'asTold') lines.push(translate(language, 'cli.nothingMoves'))
  return lines.join('\n')
}

/** What turned out only when it was simulated: wishes of a made take that its reading did not name. Undefined of none. Pure. */
export function undoneText(
  made: readonly UnmetWish[],
  told: readonly UnmetWish[],
  prompt: string,
  language: Language,
): string | undefined {
  const known = new Set(told.map(({ explanation }) => explanation))
  const undone = made.filter(({ explanation }) => !known.has(explanation))
  return undone.length === 0 ? undefined : [translate(language, 'cli.notDone'), ...wishLines(undone, prompt)].join('\n')
}

/** One line for each reason, with the words of the prompt that it is about. Pure. */
export function wishLines(unmet: readonly UnmetWish[], prompt: string): string[] {
  const byReason = Map.groupBy(unmet, ({ explanation }) => explanation)
  return [...byReason].map(([explanation, wishes]) => {
    // Some wishes name what follows from the words, such as a length, and not the words themselves.
    const quoted = [...new Set(wishes.map(({ words }) => words))].filter((words) => isQuoted(words, prompt))
    return quoted.length === 0
      ? `  ${explanation}`
      : `  ${quoted.map((words) => `"${words}"`).join(', ')}: ${explanation}`
  })
}

function isQuoted(words: string, prompt: string): boolean {
  const said = prompt.normalize('NFKC').toLowerCase()
  return (
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word)) && /\p{L}{2,}/u.test(words)
  )
}
