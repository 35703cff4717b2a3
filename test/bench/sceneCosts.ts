import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vulkanEnvironment } from '../../src/main/simulator/picture/vulkanDriver.ts'
import { simulatorContract } from '../../src/main/workers/contracts/simulator.ts'
import { forkProcessHost } from '../../src/main/workers/forkProcessHost.ts'
import { withWorker } from '../../src/main/workers/workerClient.ts'
import type { Quality } from '../../src/shared/model/index.ts'
import type { TakeStage } from '../../src/shared/scene/takeRequest.ts'

/** A scene of the bench; each stands for a kind of work. */
const SCENES = {
  simple: 'A red rubber ball falls from a wooden table and bounces three times.',
  dominoes: 'Thirty dominoes fall one after another.',
  forest: 'A red ball rolls along a path in a forest in the morning.',
  city: 'A red ball bounces on a street in a city at noon.',
  rain: 'Heavy rain falls on a city street at dusk.',
  water: 'A stone falls into a lake and makes a splash.',
  cloth: 'A flag flutters in a strong wind in a field.',
  people: 'A woman walks across a park in the afternoon.',
} as const

const FORMATS: readonly { readonly width: number; readonly height: number; readonly quality: Quality }[] = [
  { width: 640, height: 360, quality: 'draft' },
  { width: 640, height: 360, quality: 'standard' },
  { width: 1280, height: 720, quality: 'draft' },
]

/** Seconds of work for each second of film. */
export interface SceneCost {
  readonly scene: keyof typeof SCENES
  readonly format: string
  readonly goalSeconds: number
  readonly wall: number
  /** Time of all cores together, halved: what it would take on two cores with nobody else on them. */
  readonly twoCores: number
  readonly stages: Readonly<Record<TakeStage, number>>
  readonly peakMemoryMb: number
  /** Words that nobody understood or that nothing here can show: the scene may be simpler than it sounds. */
  readonly unmet: number
}

const FILM_SECONDS = 2
const SIMPLE_GOAL: Readonly<Record<string, number>> = {
  '640x360 draft': 8,
  '640x360 standard': 20,
  '1280x720 draft': 20,
}
const HEAVY_FACTOR = 3

/** Makes a short take of each scene in each format, every one in a process of its own. */
export async function runSceneCosts(quick: boolean, onCost: (cost: SceneCost) => void): Promise<SceneCost[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dalang-scenes-'))
  const environment = await vulkanEnvironment()
  const costs: SceneCost[] = []
  let folders = 0
  try {
    for (const scene of Object.keys(SCENES) as (keyof typeof SCENES)[]) {
      for (const format of quick ? FORMATS.slice(0, 1) : FORMATS) {
        const cost = await costOf(scene, format, path.join(folder, `${folders++}`), environment)
        if (cost === undefined) continue
        costs.push(cost)
        onCost(cost)
      }
    }
    return costs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function costOf(
  scene: keyof typeof SCENES,
  { width, height, quality }: (typeof FORMATS)[number],
  outputFolder: string,
  environment: Record<string, string>,
): Promise<SceneCost | undefined> {
  const name = `${width}x${height} ${quality}`
  const frameRate = { num: 24, den: 1 }
  const request = { prompt: SCENES[scene], seed: 5, durationSeconds: FILM_SECONDS, width, height, frameRate, quality }
  return withWorker(
    forkProcessHost(),
    'simulator',
    simulatorContract,
    { environment, label: 'bench' },
    async (client) => {
      const started = performance.now()
      for await (const event of await client.makeTake({ ...request, outputFolder })) {
        if (event.kind === 'progress') continue
        if (!event.result.ok) {
          console.log(`  ${scene}: refused (${JSON.stringify(event.result.refusal)})`)
          return undefined
        }
        const { stageSeconds, usage, understanding } = event.result.value
        const each = Object.entries(stageSeconds).map(([stage, seconds]) => [stage, seconds / FILM_SECONDS])
        return {
          scene,
          format: name,
          goalSeconds: (SIMPLE_GOAL[name] ?? 0) * (scene === 'simple' ? 1 : HEAVY_FACTOR),
          wall: (performance.now() - started) / 1000 / FILM_SECONDS,
          twoCores: usage.coreSeconds / 2 / FILM_SECONDS,
          stages: Object.fromEntries(each) as Record<TakeStage, number>,
          peakMemoryMb: usage.peakMemoryMb,
          unmet: understanding.unmet.length,
        }
      }
      throw new Error(`The take of ${scene} ended without a result`)
    },
  )
}
