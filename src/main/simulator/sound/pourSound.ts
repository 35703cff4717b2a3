import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterRecord } from '../../../shared/scene/stagedWater.ts'
import { earGains } from './placement.ts'
import { addBubble } from './splashSound.ts'

const SPEED_OF_SOUND = 343
const BLOCK = 64
const LEVEL = 0.09

/**
 * Water poured into a vessel: bubbles that the stream takes down, heard through the air that is left above the water. This
 * air rings like a pipe closed below, at c / 4 (L + 0.6 r): the fuller the vessel, the higher.
 */
export function addPours(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  scene: StagedScene,
  waters: readonly WaterRecord[],
): void {
  for (const water of scene.waters ?? []) {
    const record = waters.find(({ id }) => id === water.id)
    water.inflows.forEach((inflow, which) => {
      const falls = record?.streams[which]?.fallSeconds
      if (record === undefined || falls === undefined) return
      const fall = Math.max(...falls, 0.02)
      addPour(left, right, sampleRate, scene, water, record, {
        from: inflow.startSeconds + fall,
        to: inflow.endSeconds + fall * 0.8,
        strength: Math.sqrt(inflow.cubicMetresPerSecond / 8e-5),
      })
    })
  }
}

function addPour(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  scene: StagedScene,
  water: StagedWater,
  record: WaterRecord,
  { from, to, strength }: { readonly from: number; readonly to: number; readonly strength: number },
): void {
  const random = forkedRandom(scene.seed, `pour into ${water.id}`)
  const area = water.bed.kind === 'round' ? Math.PI * water.bed.radius ** 2 : water.size[0] * water.size[1]
  const radius = Math.sqrt(area / Math.PI)
  const ears = earGains(scene.camera, Math.min(1, from / scene.durationSeconds), water.centre)
  const airAt = (seconds: number) => {
    const place = Math.min(record.volumes.length - 1, Math.max(0, Math.round(seconds * record.samplesPerSecond)))
    return Math.max(0.004, water.bed.depth - record.volumes[place]! / area)
  }
  const [first, last] = [Math.ceil(from * sampleRate), Math.min(left.length, Math.floor(to * sampleRate))]
  let [low, band, gurgle] = [0, 0, 0.5]
  for (let start = first; start < last; start += BLOCK) {
    const seconds = start / sampleRate
    const tuning =
      2 * Math.sin((Math.PI * Math.min(9000, SPEED_OF_SOUND / (4 * (airAt(seconds) + 0.6 * radius)))) / sampleRate)
    gurgle += (random() - gurgle) * 0.05
    const edge = Math.min(1, (seconds - from) / 0.05, (to - seconds) / 0.08)
    const level = LEVEL * strength * Math.max(0, edge) * (0.6 + 0.8 * gurgle)
    for (let index = start; index < Math.min(last, start + BLOCK); index++) {
      const noise = random() * 2 - 1
      low += tuning * band
      band += tuning * (noise - low - 0.22 * band)
      const sample = level * (0.16 * band + 0.1 * noise)
      left[index]! += sample * ears.left
      right[index]! += sample * ears.right
    }
  }
  for (let time = from; time < to; time += -Math.log(1 - random()) / (70 * Math.min(1.5, strength))) {
    const size = randomBetween(random, 0.0009, 0.0034)
    addBubble(left, right, sampleRate, time, size, LEVEL * strength * 0.5 * random() ** 1.5, ears)
  }
}
