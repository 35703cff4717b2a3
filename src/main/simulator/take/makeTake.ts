import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { STEM_ROLES, type Stems } from '../../../shared/audio/stems.ts'
import { ok, type Result, refused } from '../../../shared/result.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { TakeProgress, TakeRequest, TakeStage } from '../../../shared/scene/takeRequest.ts'
import { createFrameRenderer } from '../picture/frameRenderer.ts'
import { DrawingError } from '../picture/headlessRenderer.ts'
import { mixStems } from '../sound/mix.ts'
import { renderStems } from '../sound/renderStems.ts'
import { ClipWriter } from './clipWriter.ts'
import { prepareShot } from './prepareShot.ts'
import { StageClock } from './stageClock.ts'
import type { TakeFiles, TakeProblem } from './takeFiles.ts'
import { writeWav } from './wavFile.ts'

export interface TakeHooks {
  onProgress(progress: TakeProgress): void
  readonly signal: AbortSignal
}

/**
 * Makes one take: reads the prompt, stages, simulates, makes the sound, draws the pictures while they are encoded, and
 * writes `clip.mp4`, a WAV file for each stem, `scene.json`, `events.json` and `understanding.json` into the output
 * folder. The same request gives the same pictures and samples on the same driver.
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
    if (!result.ok) await removeAll(written)
    return result
  } catch (error) {
    await removeAll(written)
    if (error instanceof DrawingError) return refused({ kind: 'cannotDraw', message: error.message })
    throw error
  }
}

async function removeAll(files: readonly string[]): Promise<void> {
  for (const one of files) await rm(one, { force: true })
}

async function make(
  request: TakeRequest,
  { onProgress, signal }: TakeHooks,
  file: (name: string) => string,
): Promise<Result<TakeFiles, TakeProblem>> {
  const clock = new StageClock()
  const begin = (stage: TakeStage) => {
    signal.throwIfAborted()
    clock.enter(stage)
    onProgress({ stage, done: 0, total: 1, secondsLeft: null })
  }

  const prepared = await prepareShot(request, begin)
  if (!prepared.ok) return prepared
  const { scene, record, understanding } = prepared.value
  const [sceneFile, eventsFile] = [file('scene.json'), file('events.json')]
  const understandingFile = file('understanding.json')
  await writeFile(sceneFile, JSON.stringify(scene, null, 1))
  await writeFile(eventsFile, JSON.stringify(record.events, null, 1))
  await writeFile(understandingFile, JSON.stringify(understanding, null, 1))

  begin('sound')
  const sound = await renderStems(scene, record, { sampleRate: 48_000, signal })
  const stems = await writeStems(sound, file)

  begin('picture')
  const clip = file('clip.mp4')
  const { frameCount, adapterName } = await filmScene(request, {
    scene,
    record,
    sound,
    clip,
    clock,
    onProgress,
    signal,
  })
  return ok({
    clip,
    stems,
    sceneFile,
    eventsFile,
    understandingFile,
    understanding,
    durationSeconds: scene.durationSeconds,
    frameCount,
    adapterName,
    stageSeconds: clock.seconds(),
  })
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

interface Filming {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  readonly sound: Stems
  readonly clip: string
  readonly clock: StageClock
  readonly onProgress: TakeHooks['onProgress']
  readonly signal: AbortSignal
}

/** Draws the next frame while the last one is read back and encoded. */
async function filmScene(
  request: TakeRequest,
  { scene, record, sound, clip, clock, onProgress, signal }: Filming,
): Promise<{ frameCount: number; adapterName: string }> {
  const renderer = await createFrameRenderer(scene, record, request)
  let writer: ClipWriter | undefined
  try {
    writer = await ClipWriter.create(clip, { ...request, sampleRate: sound.sampleRate }, mixStems(sound))
    const { frameCount, adapterName } = renderer
    let coming = renderer.renderFrame(0)
    let measuredFrom = 0
    for (let index = 0; index < frameCount; index++) {
      signal.throwIfAborted()
      clock.enter('picture')
      const picture = await coming
      if (index + 1 < frameCount) coming = failingLater(renderer.renderFrame(index + 1))
      clock.enter('encode')
      await writer.addPicture(picture)
      // The first frame also builds the pipelines: it would make the rest look slow.
      if (index === 0) measuredFrom = performance.now()
      const secondsEach = index === 0 ? null : (performance.now() - measuredFrom) / 1000 / index
      const secondsLeft = secondsEach === null ? null : secondsEach * (frameCount - index - 1)
      onProgress({ stage: 'picture', done: index + 1, total: frameCount, secondsLeft })
    }
    clock.enter('encode')
    onProgress({ stage: 'encode', done: 0, total: 1, secondsLeft: 0 })
    await writer.finish()
    writer = undefined
    clock.stop()
    return { frameCount, adapterName }
  } catch (error) {
    await writer?.abandon()
    throw error
  } finally {
    await renderer.dispose()
  }
}

/** A frame in flight may fail before anybody waits for it; whoever waits still learns of it. */
function failingLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
