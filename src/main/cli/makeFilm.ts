import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Job, JobInput, JobState, PromptRefusal } from '../../shared/contract/index.ts'
import { isMessageKey, type Language, translate } from '../../shared/i18n/index.ts'
import { type ProjectId, recordsOfType, type SequenceId, type ShotRequest } from '../../shared/model/index.ts'
import type { Understanding, UnderstoodFact } from '../../shared/scene/understanding.ts'
import type { StudioHost } from '../host/studioHost.ts'
import { splitScript } from '../simulator/language/splitScript.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import type { FilmOptions } from './filmArguments.ts'
import { clientOf } from './headlessStudio.ts'
import { openedProject } from './openedProject.ts'
import type { Reporter } from './reporter.ts'

export interface FilmOrder {
  readonly prompts: readonly string[]
  readonly options: FilmOptions
  readonly seed: number
  /** Undefined: a project that is thrown away when the film is there. */
  readonly projectFolder: string | undefined
  /** Undefined: the shots stay in the project; there is no film. */
  readonly output: string | undefined
}

const PROVIDER = 'simulator'

/** The prompts that an argument stands for: the words themselves, or with `@` the shots of a script file. */
export function promptsOf(argument: string, language: Language): string[] {
  if (!argument.startsWith('@')) return [argument]
  const file = argument.slice(1)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.noScript', { file }))
  const shots = splitScript(readFileSync(file, 'utf8'))
  if (shots.length === 0) throw new CommandStopped(EXIT.usage, translate(language, 'cli.emptyScript', { file }))
  return shots
}

/** Makes the shots of an order one after another and, where an output is named, the film of them. */
export async function makeFilm(
  host: StudioHost,
  order: FilmOrder,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  const requests = order.prompts.map((prompt, index) => requestOf(prompt, order, index))
  const language = await readAll(host, requests, reporter)
  const temporary = order.projectFolder === undefined ? mkdtempSync(path.join(tmpdir(), 'dalang-film-')) : undefined
  try {
    const { projectId, sequenceId, folder } = await openProjectFor(host, order, temporary, language, reporter)
    for (const [index, request] of requests.entries()) {
      const label =
        requests.length > 1
          ? translate(reporter.language, 'cli.shot', { number: index + 1, total: requests.length })
          : ''
      const made = await runJob(
        host,
        projectId,
        {
          kind: 'generate',
          provider: PROVIDER,
          request,
          placement: { kind: 'end', sequenceId },
          parentTakeId: null,
        },
        label,
        reporter,
        signal,
      )
      reporter.event({ event: 'shot', number: index + 1, seed: request.seed, job: made.id, result: made.result })
    }
    if (order.output !== undefined) await exportTo(host, projectId, sequenceId, order, reporter, signal)
    if (temporary === undefined) reporter.say('cli.projectKept', { folder })
  } finally {
    if (temporary !== undefined) {
      await host.close()
      for (const { folder } of host.library.recent()) if (folder.startsWith(temporary)) host.library.forget(folder)
      rmSync(temporary, { recursive: true, force: true })
    }
  }
}

function requestOf(prompt: string, { options, seed }: FilmOrder, index: number): ShotRequest {
  const { width, height, frameRate, quality, seconds } = options
  return {
    prompt,
    seed: (seed + index) % 4_294_967_296,
    width,
    height,
    frameRate,
    quality,
    ...(seconds === undefined ? {} : { durationSeconds: seconds }),
  }
}

/** Reads every prompt before any work: a refused one costs nothing. Gives the language of the first. */
async function readAll(host: StudioHost, requests: readonly ShotRequest[], reporter: Reporter): Promise<Language> {
  const client = clientOf(host)
  const languages: Language[] = []
  for (const [index, request] of requests.entries()) {
    const reading = await client.generation.read({ provider: PROVIDER, request })
    if (!reading.ok) throw new CommandStopped(EXIT.promptRefused, refusalText(reading.refusal, index, requests.length))
    const { understanding, durationSeconds, estimatedWorkSeconds } = reading.value
    languages.push(understanding.language)
    reporter.event({
      event: 'reading',
      shot: index + 1,
      seed: request.seed,
      understanding,
      durationSeconds,
      estimatedWorkSeconds,
    })
    if (requests.length > 1) reporter.say('cli.shotHeading', { number: index + 1, prompt: request.prompt })
    sayUnderstanding(understanding, reporter)
    reporter.say('cli.shotFacts', {
      seconds: durationSeconds.toFixed(1),
      width: request.width,
      height: request.height,
      seed: request.seed,
    })
    if (estimatedWorkSeconds !== null) reporter.say('cli.estimate', { seconds: Math.ceil(estimatedWorkSeconds) })
  }
  return languages[0] ?? reporter.language
}

function refusalText({ explanation, suggestion, unmet }: PromptRefusal, index: number, total: number): string {
  const where = total > 1 ? `${index + 1}/${total}: ` : ''
  const reasons = unmet.map((wish) => `\n  "${wish.words}": ${wish.explanation}`).join('')
  return `${where}${explanation}${reasons}${suggestion === null ? '' : `\n  → ${suggestion}`}`
}

function sayUnderstanding({ understood, assumed, unmet }: Understanding, reporter: Reporter): void {
  const list = (facts: readonly UnderstoodFact[]) =>
    facts.map(({ subject, value }) => `${subject}: ${value}`).join('; ')
  if (understood.length > 0) reporter.say('cli.understood', { facts: list(understood) })
  if (assumed.length > 0) reporter.say('cli.assumed', { facts: list(assumed) })
  for (const { words, explanation } of unmet) reporter.say('cli.unmet', { words, explanation })
}

async function openProjectFor(
  host: StudioHost,
  order: FilmOrder,
  temporary: string | undefined,
  language: Language,
  reporter: Reporter,
) {
  const wanted = order.projectFolder === undefined ? undefined : path.resolve(order.projectFolder)
  const existing = [wanted, wanted && `${wanted}.dalang`].find(
    (folder) => folder && existsSync(path.join(folder, 'project.db')),
  )
  const { width, height, frameRate } = order.options
  const opened = existing
    ? await host.open(existing)
    : await host.create({
        name: wanted ? path.basename(wanted, '.dalang') : 'Film',
        parentFolder: temporary ?? path.dirname(wanted as string),
        language,
        format: 'landscape',
        size: { width, height },
        frameRate,
      })
  const { projectId, folder } = openedProject(opened, reporter.language)
  const [sequence] = recordsOfType(host.room(projectId).session.document, 'sequence')
  if (!sequence) throw new Error('A project has no sequence')
  return { projectId, folder, sequenceId: sequence.id }
}

async function exportTo(
  host: StudioHost,
  projectId: ProjectId,
  sequenceId: SequenceId,
  order: FilmOrder,
  reporter: Reporter,
  signal: AbortSignal,
) {
  const destination = path.resolve(order.output as string)
  const done = await runJob(
    host,
    projectId,
    {
      kind: 'export',
      sequenceId,
      revision: null,
      film: { preset: 'sequence', codec: order.options.codec },
      destination,
    },
    '',
    reporter,
    signal,
  )
  if (done.result?.kind !== 'export') throw new Error('An export gave no film')
  const { file, bytes, loudnessLufs } = done.result
  reporter.event({ event: 'film', file, bytes, loudnessLufs })
  reporter.say('cli.filmDone', {
    file: path.relative(process.cwd(), file) || file,
    megabytes: (bytes / 1e6).toFixed(1),
  })
}

const FINISHED: readonly JobState[] = ['succeeded', 'failed', 'cancelled']

/** Runs one job to its end and shows its progress. Throws CommandStopped when it fails or is interrupted. */
export async function runJob(
  host: StudioHost,
  projectId: ProjectId,
  input: JobInput,
  label: string,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Job> {
  const { jobs } = host.room(projectId)
  const following = new AbortController()
  const changes = jobs.follow(following.signal)
  const { id } = jobs.enqueue(input)
  const onInterrupt = () => jobs.cancel(id)
  signal.addEventListener('abort', onInterrupt)
  if (signal.aborted) onInterrupt()
  try {
    for await (const job of changes) {
      if (job.id !== id) continue
      reporter.progress(label, job)
      if (FINISHED.includes(job.state)) return settled(job, reporter.language)
    }
    throw new Error('The queue closed before the job ended')
  } finally {
    following.abort()
    signal.removeEventListener('abort', onInterrupt)
  }
}

function settled(job: Job, language: Language): Job {
  if (job.state === 'succeeded') return job
  if (job.state === 'cancelled') throw new CommandStopped(EXIT.interrupted, translate(language, 'cli.interrupted'))
  const key = `jobError.${job.error?.code ?? 'unknown'}`
  const words = translate(language, isMessageKey(key) ? key : 'jobError.unknown')
  throw new CommandStopped(EXIT.failed, [words, job.error?.detail].filter(Boolean).join(' '))
}
