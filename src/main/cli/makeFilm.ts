import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OpenProject, PromptReading, PromptRefusal } from '../../shared/contract/index.ts'
import { type Language, translate } from '../../shared/i18n/index.ts'
import {
  documentOf,
  type ProjectId,
  recordsOfType,
  type SequenceRecord,
  type ShotRequest,
  sequenceEnd,
} from '../../shared/model/index.ts'
import type { FilmPlan } from '../../shared/scene/filmPlan.ts'
import type { UnmetWish } from '../../shared/scene/understanding.ts'
import { toSeconds } from '../../shared/time/index.ts'
import type { StudioHost } from '../host/studioHost.ts'
import { projectPaths } from '../projects/projectFolder.ts'
import { withContinuity } from '../simulator/language/continuity.ts'
import { splitScript } from '../simulator/language/splitScript.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { type FilmOptions, type FrameFormat, newFilmFormat, optionsAgainst, rateText } from './filmArguments.ts'
import { clientOf } from './headlessStudio.ts'
import { coverageOf, nearestExample } from './missedPoint.ts'
import { openedProject } from './openedProject.ts'
import { type ProjectPlace, projectNameOf } from './projectAt.ts'
import { lengthWords, sizeWords } from './quantityWords.ts'
import { readByModel } from './readByModel.ts'
import type { Reporter } from './reporter.ts'
import { runJob } from './runJob.ts'
import { tellPlan } from './tellPlan.ts'
import { type ReadShot, tellReadings, undoneText, wishLines } from './tellReading.ts'

export interface FilmOrder {
  readonly prompts: readonly string[]
  /** A paragraph becomes a film of several shots. */
  readonly isPlanned: boolean
  /** A chat model reads the words, too: its reading is shown, or taken where it differs. */
  readonly asksModel: 'show' | 'take' | undefined
  readonly options: FilmOptions
  readonly seed: number
  /** Undefined: a project that is thrown away when the film is there. */
  readonly project: ProjectPlace | undefined
  /** Undefined: the shots stay in the project; there is no film. */
  readonly output: string | undefined
}

const PROVIDER = 'simulator'

/** The prompts that an argument stands for: the words themselves, or with `@` the shots of a script file. */
export function promptsOf(argument: string, language: Language): string[] {
  const stop = (key: 'cli.noScript' | 'cli.emptyScript' | 'cli.fileWithoutAt', file: string) =>
    new CommandStopped(EXIT.usage, translate(language, key, { file }))
  if (!argument.startsWith('@')) {
    if (isFile(argument)) throw stop('cli.fileWithoutAt', argument)
    return [argument]
  }
  const file = argument.slice(1)
  if (!isFile(file)) throw stop('cli.noScript', file)
  const shots = splitScript(readFileSync(file, 'utf8'))
  if (shots.length === 0) throw stop('cli.emptyScript', file)
  return withContinuity(shots)
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

interface FilmProject {
  readonly projectId: ProjectId
  readonly sequence: SequenceRecord
  readonly folder: string
}

/** Makes the shots of an order one after another and, where an output is named, the film of them. */
export async function makeFilm(
  host: StudioHost,
  order: FilmOrder,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  const existing = order.project?.exists ? await addTo(host, order.project.folder, order, reporter) : undefined
  const format = existing?.sequence ?? newFilmFormat(order.options)
  const read = order.prompts.map((prompt, index) => requestOf(prompt, order, format, index))
  const asked = order.asksModel ? await readByModel(host, read, { choice: order.asksModel, reporter, signal }) : read
  const plan = order.isPlanned && asked[0] ? await planOf(host, asked[0], signal) : undefined
  const shots = await readAll(host, plan?.shots.map(({ request }) => request) ?? asked, reporter)
  if (plan) tellPlan(plan, shots, reporter)
  else tellReadings(shots, reporter)
  const film = randomBytes(8).toString('hex')
  const temporary = order.project === undefined ? mkdtempSync(path.join(tmpdir(), 'dalang-film-')) : undefined
  try {
    const project = existing ?? (await createFor(host, order, temporary, format, shots, reporter))
    const { projectId, sequence } = project
    if (temporary === undefined)
      reporter.event({ event: 'project', folder: project.folder, isNew: existing === undefined })
    const passFolders: string[] = []
    for (const [index, { request, reading }] of shots.entries()) {
      const label = shots.length > 1 ? shotLabel(index, shots.length, reporter.language) : ''
      const made = await runJob(
        host,
        projectId,
        {
          kind: 'generate',
          provider: PROVIDER,
          request,
          placement: { kind: 'end', sequenceId: sequence.id },
          parentTakeId: null,
          ...(shots.length > 1 ? { film } : {}),
        },
        label,
        reporter,
        signal,
      )
      if (request.passes && made.result?.kind === 'generate') {
        passFolders.push(path.join(projectPaths(project.folder).passes, made.result.takeId))
      }
      if (made.result?.kind === 'generate') {
        const unmet = await unmetOf(host, projectId, made.result.takeId)
        const undone = undoneText(unmet, reading.understanding.unmet, request.prompt, reporter.language)
        if (undone !== undefined) reporter.warn(undone)
      }
      reporter.event({ event: 'shot', number: index + 1, seed: request.seed, job: made.id, result: made.result })
    }
    if (order.output !== undefined) {
      await exportTo(host, project, order, reporter, signal)
      putPassesBeside(order.output, passFolders, reporter)
    }
    if (temporary === undefined) reporter.say('cli.projectKept', { folder: project.folder })
  } finally {
    if (temporary !== undefined) {
      await host.close()
      for (const { folder } of host.library.recent()) if (folder.startsWith(temporary)) host.library.forget(folder)
      rmSync(temporary, { recursive: true, force: true })
    }
  }
}

/** What a made take does not show of its words. */
async function unmetOf(host: StudioHost, projectId: ProjectId, takeId: string): Promise<readonly UnmetWish[]> {
  const { records } = await clientOf(host).document.snapshot({ projectId })
  const take = recordsOfType(documentOf(records), 'take').find(({ id }) => id === takeId)
  return take?.recipe.understanding?.unmet ?? []
}

/** `film.mp4` has its passes in `film-passes`, of several shots each in a folder of its own. */
function putPassesBeside(output: string, passFolders: readonly string[], reporter: Reporter): void {
  if (passFolders.length === 0) return
  const { dir, name } = path.parse(output)
  const folder = path.join(dir, `${name}-passes`)
  for (const [index, passes] of passFolders.entries()) {
    cpSync(passes, passFolders.length > 1 ? path.join(folder, `shot-${index + 1}`) : folder, { recursive: true })
  }
  reporter.event({ event: 'passes', folder })
  reporter.say('cli.passesDone', { folder })
}

function shotLabel(index: number, total: number, language: Language): string {
  return translate(language, 'cli.shot', { number: index + 1, total })
}

function requestOf(prompt: string, { options, seed }: FilmOrder, format: FrameFormat, index: number): ShotRequest {
  const { width, height, frameRate } = format
  return {
    prompt,
    seed: (seed + index) % 4_294_967_296,
    width,
    height,
    frameRate,
    quality: options.quality,
    ...(options.passes.length === 0 ? {} : { passes: [...options.passes] }),
    ...(options.seconds === undefined ? {} : { durationSeconds: options.seconds }),
  }
}

/** The plan of a paragraph that becomes several shots; undefined of what is one shot, or cannot be read at all. */
async function planOf(host: StudioHost, request: ShotRequest, signal: AbortSignal): Promise<FilmPlan | undefined> {
  const planned = await clientOf(host).generation.plan({ provider: PROVIDER, request }, { signal })
  return planned.ok && planned.value && planned.value.shots.length > 1 ? planned.value : undefined
}

/** Reads every prompt before any work: a refused one costs nothing. */
async function readAll(host: StudioHost, requests: readonly ShotRequest[], reporter: Reporter): Promise<ReadShot[]> {
  const client = clientOf(host)
  const shots: ReadShot[] = []
  for (const [index, request] of requests.entries()) {
    const reading = await client.generation.read({ provider: PROVIDER, request })
    const refusal = reading.ok ? missedRefusal(request, reading.value) : reading.refusal
    if (refusal) {
      const where = requests.length > 1 ? shotLabel(index, requests.length, reporter.language) : ''
      throw new CommandStopped(EXIT.promptRefused, refusalText(refusal, request, where))
    }
    if (!reading.ok) continue
    reporter.event({ event: 'reading', shot: index + 1, seed: request.seed, ...reading.value })
    shots.push({ request, reading: reading.value })
  }
  return shots
}

/** A film of what is left when its point was left out is not what anybody asked for. */
function missedRefusal(request: ShotRequest, { understanding }: PromptReading): PromptRefusal | undefined {
  if (coverageOf(request) !== 'missed') return undefined
  const { language, unmet } = understanding
  return {
    code: 'nothingToShow',
    explanation: translate(language, 'cli.missedPoint'),
    suggestion: nearestExample(request.prompt, language),
    unmet,
  }
}

function refusalText(refusal: PromptRefusal, { prompt }: ShotRequest, where: string): string {
  const suggestion = refusal.suggestion === null ? [] : [`  → ${refusal.suggestion}`]
  return [
    [where, refusal.explanation].filter(Boolean).join(': '),
    ...wishLines(refusal.unmet, prompt),
    ...suggestion,
  ].join('\n')
}

/** Opens the project that the shots join, and says so. Refused: options that ask for another format than it has. */
async function addTo(host: StudioHost, folder: string, order: FilmOrder, reporter: Reporter): Promise<FilmProject> {
  const { language } = reporter
  const project = projectOf(host, openedProject(await host.open(folder), language))
  const { sequence } = project
  const values = { folder, width: sequence.width, height: sequence.height, fps: rateText(sequence.frameRate) }
  const against = optionsAgainst(order.options, sequence)
  if (against.length > 0) {
    const options = new Intl.ListFormat(language).format(against)
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.otherFormat', { ...values, options }))
  }
  const end = sequenceEnd(host.room(project.projectId).session.document, sequence.id)
  reporter.say('cli.addsTo', { ...values, length: lengthWords(toSeconds(end), language) })
  if (order.output !== undefined && end > 0) reporter.say('cli.wholeTimeline')
  return project
}

async function createFor(
  host: StudioHost,
  { project }: FilmOrder,
  temporary: string | undefined,
  { width, height, frameRate }: FrameFormat,
  shots: readonly ReadShot[],
  { language }: Reporter,
): Promise<FilmProject> {
  const created = await host.create({
    name: project ? projectNameOf(project.folder) : 'Film',
    parentFolder: temporary ?? path.dirname((project as ProjectPlace).folder),
    language: shots[0]?.reading.understanding.language ?? language,
    format: 'landscape',
    size: { width, height },
    frameRate,
  })
  return projectOf(host, openedProject(created, language))
}

function projectOf(host: StudioHost, { projectId, folder }: OpenProject): FilmProject {
  const [sequence] = recordsOfType(host.room(projectId).session.document, 'sequence')
  if (!sequence) throw new Error('A project has no sequence')
  return { projectId, folder, sequence }
}

async function exportTo(
  host: StudioHost,
  { projectId, sequence }: FilmProject,
  order: FilmOrder,
  reporter: Reporter,
  signal: AbortSignal,
) {
  const output = order.output as string
  const destination = path.resolve(output)
  const done = await runJob(
    host,
    projectId,
    {
      kind: 'export',
      sequenceId: sequence.id,
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
    file: output,
    size: sizeWords(bytes, reporter.language),
  })
}
