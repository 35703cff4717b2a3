import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'

/** Where rain or snow is drawn: a box around what the camera looks at, its foot on the ground. Metres. */
export interface FallRoom {
  readonly low: Vector3
  readonly high: Vector3
}

/** One drop or flake that falls again and again through the room, each time anew after `periodSeconds`. */
export interface FallingDrop {
  /** Where it meets what is below. */
  readonly lands: Vector3
  readonly velocity: Vector3
  /** Metres. */
  readonly radius: number
  /** How long it is in the room; it lands at `phaseSeconds` plus a whole number of periods. */
  readonly periodSeconds: number
  readonly phaseSeconds: number
}

const MOST_DROPS = 1800
const MOST_FLAKES = 6000
/** Drops of rain of 1 mm an hour in a cubic metre of air (Marshall and Palmer 1948, those larger than 0.8 mm). */
const DROPS_PER_CUBIC_METRE = 9

/** Fall speed of a rain drop of a diameter in millimetres (Atlas, Srivastava and Sekhon 1973), m/s. */
export function rainSpeed(millimetres: number): number {
  return Math.max(0.8, 9.65 - 10.3 * Math.exp(-0.6 * millimetres))
}

/** The room of a shot: around everything between the camera and what it looks at, a little beyond. */
export function roomOf({ camera }: Pick<StagedScene, 'camera'>, ground: number): FallRoom {
  const points = camera.keys.flatMap(({ position, target }) => [position, target])
  const axis = (at: 0 | 1 | 2) => points.map((point) => point[at])
  const key = camera.keys[0]!
  const away = Math.hypot(...key.position.map((value, at) => value - key.target[at]!))
  const spare = Math.min(9, 0.75 * away + 1)
  return {
    low: [Math.min(...axis(0)) - spare, ground, Math.min(...axis(2)) - spare],
    high: [Math.max(...axis(0)) + spare, Math.max(...axis(1)) + 0.4 * spare, Math.max(...axis(2)) + 0.2 * spare],
  }
}

/**
 * The drops or flakes of a scene's weather. As many as there really are in the room, up to what can be drawn; slanted by
 * the wind. `floorAt` is the height of what they fall on.
 */
export function fallingDrops(
  scene: Pick<StagedScene, 'weather' | 'wind' | 'seed'>,
  room: FallRoom,
  floorAt: (x: number, z: number) => number,
): FallingDrop[] {
  const { weather } = scene
  if (weather === undefined) return []
  const isSnow = weather.kind === 'snow'
  if (!isSnow && weather.kind !== 'rain' && weather.kind !== 'storm') return []
  const [width, height, depth] = [0, 1, 2].map((axis) => room.high[axis]! - room.low[axis]!) as [number, number, number]
  const millimetres = weather.kind === 'storm' ? Math.max(25, weather.amount) : weather.amount
  const volume = width * height * depth
  const wanted = isSnow
    ? volume * 40 * Math.max(0.15, weather.amount)
    : volume * DROPS_PER_CUBIC_METRE * millimetres ** 0.84
  const count = Math.round(Math.min(isSnow ? MOST_FLAKES : MOST_DROPS, wanted))
  const random = forkedRandom(scene.seed, 'falling drops')
  const [windX, , windZ] = scene.wind ?? (weather.kind === 'storm' ? [6, 0, 1] : [0, 0, 0])
  return Array.from({ length: count }, (): FallingDrop => {
    const diameter = isSnow ? randomBetween(random, 4, 9) : 0.9 + 2.3 * random() ** 2
    const speed = isSnow ? randomBetween(random, 0.75, 1.25) : rainSpeed(diameter)
    const x = room.low[0] + width * random()
    const z = room.low[2] + depth * random()
    const y = Math.max(room.low[1], floorAt(x, z))
    const periodSeconds = Math.max(0.05, (room.high[1] - y) / speed)
    return {
      lands: [x, y, z],
      velocity: [windX * (isSnow ? 0.9 : 0.8), -speed, windZ * (isSnow ? 0.9 : 0.8)],
      radius: diameter / 2000,
      periodSeconds,
      phaseSeconds: random() * periodSeconds,
    }
  })
}

/** How long a drop still falls at a time, seconds: 0 as it lands. */
export function secondsToLanding({ periodSeconds, phaseSeconds }: FallingDrop, timeSeconds: number): number {
  const since = (timeSeconds - phaseSeconds) % periodSeconds
  return periodSeconds - (since < 0 ? since + periodSeconds : since)
}
