import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toAvFrame } from '@mediabunny/server'
import { ALL_FORMATS, FilePathSource, Input, VideoSampleSink } from 'mediabunny'
import { Frame } from 'node-av'
import { writeDeliverable } from '../../src/main/export/deliverable.ts'
import { FilmWriter } from '../../src/main/export/filmWriter.ts'
import { makeFilm, SEQUENCE_ID } from '../../src/shared/compositor/fixtures/madeFilm.ts'
import { type ExportPath, type ExportPlan, planExport } from '../../src/shared/export/index.ts'
import { makeSound, makeVideo } from '../golden/madeMedia.ts'

export interface ExportPathsResult {
  readonly width: number
  readonly height: number
  readonly frames: number
  /** CPU seconds of a transcode of the same pictures with the same encoder and nothing drawn. */
  readonly transcodeCpuSeconds: number
  readonly graphCpuSeconds: number
  readonly canvasCpuSeconds: number
  readonly graphRatio: number
  readonly canvasRatio: number
}

/** Compares the CPU time of both export paths with that of a plain transcode in the same run. */
export async function runExportPaths({ width = 1920, height = 1080, seconds = 4 } = {}): Promise<ExportPathsResult> {
  const folder = await mkdtemp(join(tmpdir(), 'dalang-bench-'))
  try {
    const video = join(folder, 'source.mp4')
    const sound = join(folder, 'source.wav')
    await makeVideo(video, { width, height, framesPerSecond: 30, frames: seconds * 30, hue: 210, textured: true })
    await makeSound(sound, { sampleRate: 48_000, channels: 2, seconds, amplitudeAt: (t) => Math.sin(t * 2000) / 4 })
    const doc = makeFilm({
      width,
      height,
      tracks: [
        { video: [{ assetId: 'asset_v' as never, from: 0, to: seconds }] },
        { audio: [{ assetId: 'asset_s' as never, from: 0, to: seconds }] },
      ],
    })
    const planned = planExport(doc, { sequenceId: SEQUENCE_ID, preset: 'sequence', codec: 'h264' })
    if (!planned.ok) throw new Error(planned.refusal.code)
    const plan = planned.value
    const mediaFiles = { asset_v: video, asset_s: sound }
    const exportBy = (path: ExportPath) =>
      writeDeliverable({
        plan: { ...plan, segments: plan.segments.map((segment) => ({ ...segment, path })) },
        mediaFiles,
        destination: join(folder, `${path}.mp4`),
        jobId: path,
      })
    const transcodeCpuSeconds = await cpuSecondsOf(() => transcode(video, join(folder, 'plain.mp4'), plan))
    const graphCpuSeconds = await cpuSecondsOf(() => exportBy('graph'))
    const canvasCpuSeconds = await cpuSecondsOf(() => exportBy('canvas'))
    return {
      width,
      height,
      frames: plan.frameCount,
      transcodeCpuSeconds,
      graphCpuSeconds,
      canvasCpuSeconds,
      graphRatio: graphCpuSeconds / transcodeCpuSeconds,
      canvasRatio: canvasCpuSeconds / transcodeCpuSeconds,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function cpuSecondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

async function transcode(source: string, target: string, plan: ExportPlan): Promise<void> {
  using input = new Input({ source: new FilePathSource(source), formats: ALL_FORMATS })
  const track = (await input.getPrimaryVideoTrack())!
  const writer = await FilmWriter.open(target, plan)
  const silence = new Float32Array(plan.sound.sampleRate / 30)
  const frame = new Frame()
  frame.alloc()
  let index = 0
  for await (const sample of new VideoSampleSink(track, { hardwareAcceleration: 'prefer-software' }).samples()) {
    await toAvFrame(sample, frame)
    sample.close()
    frame.pts = BigInt(index)
    await writer.writeSound(silence, silence)
    await writer.writePicture(frame)
    index += 1
  }
  frame.free()
  await writer.finish()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(await runExportPaths(), null, 2))
}
