import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { STEM_ROLES, type Stems } from '../../../shared/audio/stems.ts'
import { ok, type Result, refused } from '../../../shared/result.ts'
import { windowOf } from '../../../shared/scene/stagedWindow.ts'
import type { TakeProgress, TakeRequest, TakeStage } from '../../../shared/scene/takeRequest.ts'
import type { WorkerProcess } from '../../workers/processHost.ts'
import { withMouths } from '../creatures/mouth/mouthKeys.ts'
import { takeReportOf } from '../physics/takeReport.ts'
import { DrawingError } from '../picture/headlessRenderer.ts'
import { mixStems } from '../sound/mix.ts'
import { renderStems } from '../sound/renderStems.ts'
import { stemsOfWindow } from '../sound/stemsOfWindow.ts'
import { ClipWriter } from './clipWriter.ts'
import { drawElsewhere } from './drawElsewhere.ts'
import { drawHere, type FrameOrder, type FrameSource, framesInOrder } from './frameSource.ts'
import { depthRangeOf, PassFiles } from './passFiles.ts'
import { type PreparedShot, prepareShot } from './prepareShot.ts'
import { StageClock } from './stageClock.ts'
import type { TakeFiles, TakeProblem } from './takeFiles.ts'
import { writeWav } from './wavFile.ts'

export interface TakeHooks {
  onProgress(progress: TakeProgress): void
  readonly signal: AbortSignal
  /** Draws in this many processes, each started by `start`; in this one when absent. */
  readonly drawing?: undefined | { readonly processes: number; readonly start: () => WorkerProcess }
}

/**
 * Makes one take: reads the prompt, stages, simulates, makes the sound, draws the pictures while they are encoded, and
 * writes `clip.mp4`, a WAV file for each stem, the passes that were asked for, `scene.json`, `events.json`,
 * `understanding.json` and `report.json` into the output folder. The same request gives the same pictures and samples on the same driver.
 *
 * Refused when the prompt is, and when nothing here can draw. Rejects with the signal's reason when aborted; then, and on
 * every failure, no file of the take is left behind. On Linux the process needs the variables of `vulkanEnvironment`.
 */
export async function makeTake(request: TakeRequest, hooks: TakeHooks): Promise<Result<TakeFiles, TakeProblem>> {
  const folder = request.outputFolder
  const written: string[] = []
  const file = (name: string) => {
    written.push(join(folder, name))
    return join(folder, name)
  }
  try {
    await mkdir(folder, { recursive: true })
    const result = await make(request, hooks, file)
    if (!result.ok) await removeAll(written, folder)
    return result
  } catch (error) {
    await removeAll(written, folder)
    if (error instanceof DrawingError) return refused({ kind: 'cannotDraw', message: error.message })
    throw error
  }
}

async function removeAll(files: readonly string[], folder: string): Promise<void> {
  for (const one of files) await rm(one, { force: true })
  for (const inner of new Set(files.map((one) => dirname(one)))) {
    if (inner !== folder) await rmdir(inner).catch(() => undefined)
  }
}

async function make(
  request: TakeRequest,
  hooks: TakeHooks,
  file: (name: string) => string,
): Promise<Result<TakeFiles, TakeProblem>> {
  const { onProgress, signal } = hooks
  const clock = new StageClock()
  const before = process.cpuUsage()
  const begin = (stage: TakeStage) => {
    signal.throwIfAborted()
    clock.enter(stage)
    onProgress({ stage, done: 0, total: 1, secondsLeft: null })
  }

  const prepared = await prepareShot(request, begin)
  if (!prepared.ok) return prepared
  const { scene: silent, record, understanding } = prepared.value
  const [sceneFile, eventsFile] = [file('scene.json'), file('events.json')]
  const [understandingFile, reportFile] = [file('understanding.json'), file('report.json')]
  const report = takeReportOf(silent, record)
  await writeFile(eventsFile, JSON.stringify(record.events, null, 1))
  await writeFile(understandingFile, JSON.stringify(understanding, null, 1))
  await writeFile(reportFile, JSON.stringify(report, null, 1))

  begin('sound')
  const spoken = await renderStems(silent, record, { sampleRate: 48_000, signal })
  const sound = stemsOfWindow(spoken, silent)
  const scene = withMouths(silent, spoken.dialogue)
  await writeFile(sceneFile, JSON.stringify(scene, null, 1))
  const stems = await writeStems(sound, file)

  begin('picture')
  const filmed = await filmScene(request, { ...prepared.value, scene, sound, file, clock, hooks })
  return ok({
    ...filmed,
    stems,
    sceneFile,
    eventsFile,
    understandingFile,
    understanding,
    reportFile,
    report,
    durationSeconds: windowOf(scene).durationSeconds,
    stageSeconds: clock.seconds(),
    usage: usageSince(before),
  })
}

function usageSince(before: NodeJS.CpuUsage): TakeFiles['usage'] {
  const { user, system } = process.cpuUsage(before)
  return { coreSeconds: (user + system) / 1e6, peakMemoryMb: process.resourceUsage().maxRSS / 1024 }
}

async function writeStems(sound: Stems, file: (name: string) => string): Promise<TakeFiles['stems']> {
  const stems: TakeFiles['stems'] = []
  for (const role of STEM_ROLES) {
    const samples = sound.roles[role]
    if (samples === undefined) continue
    const path = file(`${role}.wav`)
    await writeWav(path, samples, sound.sampleRate)
    stems.push({ role, file: path })
  }
  return stems
}

interface Filming extends PreparedShot {
  readonly sound: Stems
  readonly file: (name: string) => string
  readonly clock: StageClock
  readonly hooks: TakeHooks
}

interface Filmed extends Pick<TakeFiles, 'clip' | 'passes'> {
  readonly frameCount: number
  readonly adapterName: string
}

/** Draws the next frames while the last one is encoded. */
async function filmScene(request: TakeRequest, filming: Filming): Promise<Filmed> {
  const { scene, record, sound, file, clock, hooks } = filming
  const passes = request.passes ?? []
  const order: FrameOrder = { scene, record, format: request, passes, depthRange: depthRangeOf(scene) }
  const { drawing, signal } = hooks
  const source = drawing ? await drawElsewhere(drawing.start, drawing.processes, order) : await drawHere(order)
  const clip = file('clip.mp4')
  let writer: ClipWriter | undefined
  let passFiles: PassFiles | undefined
  try {
    writer = await ClipWriter.create(clip, { ...request, sampleRate: sound.sampleRate }, mixStems(sound))
    passFiles = await PassFiles.create(order, source.names, file)
    await drawAll(source, { writer, passFiles }, filming)
    clock.enter('encode')
    hooks.onProgress({ stage: 'encode', done: 0, total: 1, secondsLeft: 0 })
    const written = passFiles
    passFiles = undefined
    const passesMade = await written.finish()
    await writer.finish()
    writer = undefined
    clock.stop()
    signal.throwIfAborted()
    return { clip, passes: passesMade, frameCount: source.frameCount, adapterName: source.adapterName }
  } catch (error) {
    await writer?.abandon()
    await passFiles?.abandon()
    throw error
  } finally {
    await source.dispose()
  }
}

async function drawAll(
  source: FrameSource,
  { writer, passFiles }: { readonly writer: ClipWriter; readonly passFiles: PassFiles },
  { clock, hooks: { signal, onProgress } }: Filming,
): Promise<void> {
  const { frameCount } = source
  const frames = framesInOrder(source)
  let measuredFrom = 0
  for (let index = 0; index < frameCount; index++) {
    signal.throwIfAborted()
    clock.enter('picture')
    const { value: frame } = await frames.next()
    if (!frame) throw new Error(`Of ${frameCount} frames only ${index} were drawn`)
    clock.enter('encode')
    await writer.addPicture(frame.planes)
    await passFiles.addPictures(frame.passes)
    // The first frame also builds the pipelines: it would make the rest look slow.
    if (index === 0) measuredFrom = performance.now()
    const secondsEach = index === 0 ? null : (performance.now() - measuredFrom) / 1000 / index
    const secondsLeft = secondsEach === null ? null : secondsEach * (frameCount - index - 1)
    onProgress({ stage: 'picture', done: index + 1, total: frameCount, secondsLeft })
  }
}
