import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeDeliverable } from '../../src/main/export/deliverable.ts'
import { keepHeapSteady } from '../../src/main/export/steadyHeap.ts'
import { workerEnvironment } from '../../src/main/workers/workerEnvironment.ts'
import { makeFilm, SEQUENCE_ID } from '../../src/shared/compositor/fixtures/madeFilm.ts'
import { type ExportCodec, type ExportPath, planExport } from '../../src/shared/export/index.ts'
import { makeSound, makeVideo } from '../golden/madeMedia.ts'

interface Job {
  /** Where the source media are and the film goes. */
  readonly folder: string
  readonly width: number
  readonly height: number
  readonly minutes: number
  readonly path: ExportPath
  readonly codec: ExportCodec
}

export interface ExportMemoryResult {
  readonly width: number
  readonly height: number
  readonly path: ExportPath
  readonly codec: ExportCodec
  readonly shortMinutes: number
  readonly longMinutes: number
  /** Largest resident memory of the exporting process. */
  readonly shortPeakMb: number
  readonly longPeakMb: number
  /** How much more the long film takes than the short one; 0.1 is a tenth. */
  readonly growth: number
}

/** Compares the peak memory of a short and a long export of one kind, each in a fresh process. */
export async function runExportMemory({
  width = 1920,
  height = 1080,
  shortMinutes = 2,
  longMinutes = 20,
  path = 'graph' as ExportPath,
  codec = 'h264' as ExportCodec,
} = {}): Promise<ExportMemoryResult> {
  const folder = await mkdtemp(join(tmpdir(), 'dalang-memory-'))
  try {
    // Not in the measured process: painting sources takes memory too.
    await makeVideo(join(folder, VIDEO), { width, height, framesPerSecond: 30, frames: CLIP_SECONDS * 30, hue: 30 })
    const amplitudeAt = (t: number) => 0.2 * Math.sin(3000 * t)
    await makeSound(join(folder, SOUND), { sampleRate: 44_100, channels: 2, seconds: CLIP_SECONDS, amplitudeAt })
    const shortPeakMb = await peakOf({ folder, width, height, minutes: shortMinutes, path, codec })
    const longPeakMb = await peakOf({ folder, width, height, minutes: longMinutes, path, codec })
    const growth = longPeakMb / shortPeakMb - 1
    return { width, height, path, codec, shortMinutes, longMinutes, shortPeakMb, longPeakMb, growth }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const VIDEO = 'source.mp4'
const SOUND = 'source.wav'
const CLIP_SECONDS = 10

function peakOf(job: Job): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(job)], {
      stdio: 'inherit',
      env: workerEnvironment(process.env, {}),
    })
    let peak: number | undefined
    child.on('message', (message) => {
      peak = Number(message)
    })
    child.on('exit', (code) => (peak === undefined ? reject(new Error(`It ended with ${code}`)) : resolve(peak)))
  })
}

/** Exports a film of many ten-second clips of one source, with sound all through it. */
async function exportOnce({ folder, width, height, minutes, path, codec }: Job): Promise<number> {
  const starts = Array.from({ length: (minutes * 60) / CLIP_SECONDS }, (_, index) => index * CLIP_SECONDS)
  const placed = starts.map((from) => ({ from, to: from + CLIP_SECONDS }))
  const doc = makeFilm({
    width,
    height,
    tracks: [
      { video: placed.map((range) => ({ assetId: 'asset_v' as never, ...range })) },
      { audio: placed.map((range) => ({ assetId: 'asset_s' as never, ...range })) },
    ],
  })
  const planned = planExport(doc, { sequenceId: SEQUENCE_ID, preset: 'sequence', codec })
  if (!planned.ok) throw new Error(planned.refusal.code)
  const segments = planned.value.segments.map((segment) => ({ ...segment, path }))
  await writeDeliverable({
    plan: { ...planned.value, segments },
    mediaFiles: { asset_v: join(folder, VIDEO), asset_s: join(folder, SOUND) },
    destination: join(folder, 'film.mp4'),
    jobId: 'memory',
  })
  return process.resourceUsage().maxRSS / 1024
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.send) {
    keepHeapSteady()
    process.send(await exportOnce(JSON.parse(process.argv[2]!)))
  } else console.log(JSON.stringify(await runExportMemory(JSON.parse(process.argv[2] ?? '{}')), null, 2))
}
