import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { DropletFlight } from '../../../shared/scene/stagedWater.ts'
import { addPartial } from './partials.ts'
import { earGains } from './placement.ts'
import { addBubble } from './splashSound.ts'

/** A drop of two millimetres' radius that lands at 1 m/s. */
const LEVEL = 0.006
/** Of the drops that fall back, how many take a bubble down with them. */
const WITH_BUBBLE = 0.35
/** More than so many landings a second are one noise: of more, some stand for all, louder. */
const MOST_A_SECOND = 1500

/** Every drop of a splash or a fountain as it falls back: a tick, and of some a bubble that rings. */
export function addDroplets(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  scene: StagedScene,
  flights: readonly DropletFlight[],
): void {
  const random = forkedRandom(scene.seed, 'drops that fall back')
  const gravity = -scene.gravity[1]
  const landed = flights.filter(({ endSeconds }) => endSeconds < scene.durationSeconds - 0.01)
  const every = Math.max(1, landed.length / (MOST_A_SECOND * scene.durationSeconds))
  for (let at = 0; at < landed.length; at += every) {
    const { startSeconds, endSeconds, origin, velocity, radius } = landed[Math.floor(at)]!
    const aloft = endSeconds - startSeconds
    const place = [origin[0] + velocity[0] * aloft, origin[1], origin[2] + velocity[2] * aloft] as const
    const speed = Math.abs(velocity[1] - gravity * aloft)
    const ears = earGains(scene.camera, Math.min(1, endSeconds / scene.durationSeconds), [...place])
    const loud = LEVEL * Math.sqrt(every) * (radius / 0.002) ** 1.5 * speed * randomBetween(random, 0.4, 1.3)
    const tick = { frequencyHz: randomBetween(random, 1800, 8000), decayPerSecond: 2200, amplitude: 0.5 * loud }
    addPartial(left, right, sampleRate, endSeconds, tick, ears)
    if (random() < WITH_BUBBLE)
      addBubble(left, right, sampleRate, endSeconds + 0.01, radius * randomBetween(random, 0.35, 1), loud, ears)
  }
}
