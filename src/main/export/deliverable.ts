import { open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { planMix } from '../../shared/audio/mixPlan.ts'
import {
  documentOfPlan,
  type ExportPlan,
  type ExportProgress,
  type ExportReport,
  type ExportStage,
} from '../../shared/export/index.ts'
import { cumulativeSamples, frameStart } from '../../shared/time/index.ts'
import { ExportFailed, problemOf } from './exportProblem.ts'
import { filmFrames } from './filmFrames.ts'
import { FilmWriter } from './filmWriter.ts'
import { framesAhead } from './framesAhead.ts'
import { master, planMastering, type Replay } from './masterSound.ts'
import { prepareMediaRuntime } from './mediaRuntime.ts'
import { mixSound } from './mixSound.ts'
import { partialPath, publishFile } from './partialFile.ts'
import { ProgressTeller } from './progressTeller.ts'
import type { Stereo } from './soundSource.ts'
import { verifyFilm } from './verifyFilm.ts'

export interface DeliverableOrder {
  readonly plan: ExportPlan
  /** Where the media of each asset lies. */
  readonly mediaFiles: Readonly<Record<string, string>>
  /** The film's path. What is there stays until the new film is complete. */
  readonly destination: string
  /** Names the unfinished file, so that a later start can sweep it. */
  readonly jobId: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
}

/**
 * Makes a film and puts it in its place. This is the only way by which a film leaves the studio: every frame comes
 * from the planner, which puts the visible mark on top, and a file gets its name only after it was read back and
 * found to be what was planned. Throws `ExportFailed`; then nothing of the film is left behind.
 */
export async function writeDeliverable(order: DeliverableOrder): Promise<ExportReport> {
  prepareMediaRuntime()
  const { plan, destination, jobId, signal } = order
  const partial = partialPath(destination, jobId)
  try {
    await demandPlace(destination, partial)
    const progress = new ProgressTeller(plan.frameCount, order.onProgress)
    progress.tell('audio', 0)
    const mix = planMix(documentOfPlan(plan), plan.sequenceId, plan.sound.sampleRate)
    const replay = () => mixSound(mix, plan.sound.sampleCount, order.mediaFiles)
    const listened = (stage: ExportStage) => (sample: number) =>
      progress.tell(stage, Math.floor((sample / Math.max(1, plan.sound.sampleCount)) * plan.frameCount))
    const mastering = await planMastering(replay, plan.sound, { signal, onSample: listened('audio') })
    await encodeFilm(order, partial, () => master(replay(), mastering?.gainDb ?? null, plan.sound), progress)
    progress.tell('verify', 0)
    const loudness = await verifyFilm(partial, plan, mastering?.integratedLufs ?? null, {
      signal,
      onSample: listened('verify'),
    })
    signal?.throwIfAborted()
    progress.tell('publish', plan.frameCount)
    const { size } = await stat(partial)
    await publishFile(partial, destination)
    return {
      path: destination,
      bytes: size,
      frameCount: plan.frameCount,
      durationSeconds: (plan.frameCount * plan.frameRate.den) / plan.frameRate.num,
      ...loudness,
    }
  } catch (error) {
    await rm(partial, { force: true })
    if (signal?.aborted) throw new ExportFailed({ code: 'cancelled' }, error)
    const problem = problemOf(error)
    throw problem ? new ExportFailed(problem, error) : error
  }
}

const FRAMES_AHEAD = 3

/** Finds out before the work, not after it, whether the film can be where it is wanted. */
async function demandPlace(destination: string, partial: string): Promise<void> {
  const folder = await stat(dirname(destination)).catch(() => null)
  if (!folder?.isDirectory()) throw new ExportFailed({ code: 'folderMissing' })
  const there = await stat(destination).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (there?.isDirectory()) throw new ExportFailed({ code: 'notWritable' })
  const handle = await open(partial, 'w')
  await handle.close()
}

/** Encodes pictures and sound side by side, the sound a moment ahead, so that neither waits long in memory. */
async function encodeFilm(
  order: DeliverableOrder,
  partial: string,
  replay: Replay,
  progress: ProgressTeller,
): Promise<void> {
  const { plan, mediaFiles, signal } = order
  const sound = replay()
  const frames = framesAhead(filmFrames(plan, mediaFiles), FRAMES_AHEAD)
  let writer: FilmWriter | undefined
  try {
    writer = await FilmWriter.open(partial, plan)
    const track = new SoundTrack(writer, sound)
    let frameIndex = 0
    for await (const frame of frames) {
      signal?.throwIfAborted()
      frameIndex += 1
      await track.writeUntil(cumulativeSamples(frameStart(frameIndex, plan.frameRate), plan.sound.sampleRate))
      await writer.writePicture(frame)
      progress.tell('picture', frameIndex)
    }
    await track.writeUntil(Number.POSITIVE_INFINITY)
    await writer.finish()
  } catch (error) {
    await writer?.abandon()
    throw error
  } finally {
    await frames.return(undefined)
    await sound.return(undefined)
  }
}

/** Writes sound as far as the picture has come. */
class SoundTrack {
  private readonly writer: FilmWriter
  private readonly sound: AsyncGenerator<Stereo>
  private written = 0

  constructor(writer: FilmWriter, sound: AsyncGenerator<Stereo>) {
    this.writer = writer
    this.sound = sound
  }

  async writeUntil(sample: number): Promise<void> {
    while (this.written < sample) {
      const block = await this.sound.next()
      if (block.done) return
      await this.writer.writeSound(block.value.left, block.value.right)
      this.written += block.value.left.length
    }
  }
}
