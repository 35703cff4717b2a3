import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterInflow, WaterRecord } from '../../../shared/scene/stagedWater.ts'
import { outflowAt } from '../water/stream.ts'
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
      if (water.kind !== 'vessel') {
        addFall(left, right, sampleRate, scene, inflow, Math.max(...falls, 0.02))
        return
      }
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
  let [low, band, gurgle, soft] = [0, 0, 0.5, 0]
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
      soft += 0.28 * (noise - soft)
      const sample = level * (0.2 * band + 0.11 * soft)
      left[index]! += sample * ears.left
      right[index]! += sample * ears.right
    }
  }
  for (let time = from; time < to; time += -Math.log(1 - random()) / (140 * Math.min(1.5, strength))) {
    // Many small ones and a few large.
    const size = 0.0008 + 0.0045 * random() ** 2.2
    addBubble(left, right, sampleRate, time, size, LEVEL * strength * 0.55 * random() ** 1.6, ears)
  }
}

/** Of a fall's power, in watts, and how loud it is for one. */
const LOUD_FOR_A_WATT = 0.012
const LOUDEST_FALL = 0.16
/** Bubbles that are heard apart, a second for each watt. */
const BUBBLES_FOR_A_WATT = 90
const MOST_BUBBLES = 260

/**
 * Water that falls on water or a floor in the open: the rush of what it tears apart, the deeper the more comes down, and the
 * bubbles that it takes along. As loud as the power that it brings, half rho Q v^2.
 */
function addFall(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  scene: StagedScene,
  inflow: WaterInflow,
  fall: number,
): void {
  const random = forkedRandom(scene.seed, `fall at ${inflow.spout.join(' ')} ${inflow.velocity.join(' ')}`)
  const gravity = -scene.gravity[1]
  const { velocity, spout } = inflow
  const lands: [number, number, number] = [spout[0] + velocity[0] * fall, spout[1], spout[2] + velocity[2] * fall]
  const speed = Math.hypot(velocity[0], velocity[1] - gravity * fall, velocity[2])
  const ears = earGains(scene.camera, 0.5, lands)
  const lag = inflow.startSeconds === 0 ? 0 : fall
  const wattsAt = (seconds: number) =>
    500 * outflowAt(inflow, Math.max(inflow.startSeconds, seconds - lag)).cubicMetresPerSecond * speed * speed
  const from = inflow.startSeconds === 0 ? 0 : inflow.startSeconds + lag
  const to = Math.min(left.length / sampleRate, inflow.endSeconds + lag)
  // What brings more tears larger holes: its rush is deeper.
  const most = 500 * inflow.cubicMetresPerSecond * speed * speed
  const brightness = Math.min(0.5, 0.1 + 0.12 / (1 + most / 20))
  let [soft, slow, swell] = [0, 0, 0.5]
  for (let start = Math.ceil(from * sampleRate); start < to * sampleRate; start += BLOCK) {
    const seconds = start / sampleRate
    swell += (random() - swell) * 0.03
    const level = Math.min(LOUDEST_FALL, LOUD_FOR_A_WATT * Math.sqrt(wattsAt(seconds))) * (0.7 + 0.6 * swell)
    for (let index = start; index < Math.min(left.length, start + BLOCK); index++) {
      const noise = random() * 2 - 1
      soft += brightness * (noise - soft)
      slow += 0.012 * (soft - slow)
      const sample = level * (soft - slow)
      left[index]! += sample * ears.left
      right[index]! += sample * ears.right
    }
  }
  for (let time = from; time < to; ) {
    const watts = wattsAt(time)
    if (watts > 1e-4) {
      const size = 0.0009 + 0.004 * Math.min(1.6, 0.4 + watts / 40) * random() ** 2
      const loud = Math.min(0.05, 0.016 * Math.cbrt(watts)) * random() ** 1.6
      addBubble(left, right, sampleRate, time, size, loud, ears)
    }
    time += -Math.log(1 - random()) / Math.max(2, Math.min(MOST_BUBBLES, BUBBLES_FOR_A_WATT * watts))
  }
}
