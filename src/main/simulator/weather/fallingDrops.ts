import { forkedRandom, type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'

/** Where rain or snow is drawn: a box around what the camera looks at, its foot on the ground. Metres. */
export interface FallRoom {
  readonly low: Vector3
  readonly high: Vector3
  /** Where the camera stands and looks over the shot: what can be drawn of the rain falls where it is seen. */
  readonly eyes?: readonly Eye[]
}

/** A place of the camera, the level direction in which it looks, and how wide and high it sees, as tangents. */
export interface Eye {
  readonly position: Vector3
  readonly ahead: readonly [number, number]
  readonly wide: number
  readonly high: number
  /** How far away drops are still drawn one by one, metres. */
  readonly reach: number
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

const MOST_DROPS = 4200
const MOST_FLAKES = 6000
/** Rain in which as many drops are drawn as can be, mm an hour. */
const CLOUDBURST = 40
/** The finest drops that are drawn, and how much wider the widest are, millimetres. */
const FINEST = 0.9
const WIDER = 2.3
/** From here to there before the camera drops are drawn one by one, metres; farther away they are the haze. */
const NEAREST = 0.9
const FARTHEST = { least: 5, most: 15 }

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
    eyes: camera.keys.map(eyeOf),
  }
}

function eyeOf({ position, target, verticalFovDegrees }: StagedScene['camera']['keys'][number]): Eye {
  const [x, z] = [target[0] - position[0], target[2] - position[2]]
  const level = Math.hypot(x, z) || 1e-6
  const high = Math.tan((verticalFovDegrees * Math.PI) / 360)
  // Wide enough for any picture up to two to one, and tall enough where it looks up or down.
  const tilt = Math.abs(target[1] - position[1]) / level
  const reach = Math.min(FARTHEST.most, Math.max(FARTHEST.least, 1.9 * level + 1))
  return { position, ahead: [x / level, z / level], wide: 2.1 * high, high: high + tilt, reach }
}

/** A place of the room by chance, evenly over the ground that is seen, and the height from which a drop falls there. */
function placeIn(room: FallRoom, random: RandomSource): { x: number; z: number; top: number } {
  const { low, high, eyes } = room
  if (eyes === undefined)
    return { x: low[0] + (high[0] - low[0]) * random(), z: low[2] + (high[2] - low[2]) * random(), top: high[1] }
  const eye = eyes[Math.floor(random() * eyes.length)]!
  const away = Math.sqrt(NEAREST ** 2 + (eye.reach ** 2 - NEAREST ** 2) * random())
  const aside = (2 * random() - 1) * (eye.wide * away + 0.4)
  return {
    x: eye.position[0] + eye.ahead[0] * away - eye.ahead[1] * aside,
    z: eye.position[2] + eye.ahead[1] * away + eye.ahead[0] * aside,
    top: Math.max(low[1] + 0.5, eye.position[1] + eye.high * away + 0.4),
  }
}

/** How much air drops fall through, cubic metres. */
function volumeOf({ low, high, eyes }: FallRoom): number {
  if (eyes === undefined) return (high[0] - low[0]) * (high[1] - low[1]) * (high[2] - low[2])
  const of = ({ position, wide, high: tall, reach }: Eye) =>
    wide * (reach ** 2 - NEAREST ** 2) * (Math.max(0.5, position[1] - low[1]) + (2 / 3) * tall * reach)
  return eyes.reduce((sum, eye) => sum + of(eye), 0)
}

/**
 * The drops or flakes of a scene's weather. As many as there really are in the room, or an even share of them; slanted by
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
  const millimetres = weather.kind === 'storm' ? Math.max(25, weather.amount) : weather.amount
  const volume = volumeOf(room)
  const count = Math.round(
    isSnow
      ? Math.min(MOST_FLAKES, volume * 40 * Math.max(0.15, weather.amount))
      : Math.min(MOST_DROPS, volume * dropsPerCubicMetre(millimetres) * shareDrawn(volume)),
  )
  const random = forkedRandom(scene.seed, 'falling drops')
  const [windX, , windZ] = scene.wind ?? (weather.kind === 'storm' ? [6, 0, 1] : [0, 0, 0])
  return Array.from({ length: count }, (): FallingDrop => {
    const diameter = isSnow ? randomBetween(random, 4, 9) : FINEST + WIDER * random() ** 2
    const speed = isSnow ? randomBetween(random, 0.75, 1.25) : rainSpeed(diameter)
    const { x, z, top } = placeIn(room, random)
    const y = Math.max(room.low[1], floorAt(x, z))
    const periodSeconds = Math.max(0.05, (top - y) / speed)
    return {
      lands: [x, y, z],
      velocity: [windX * (isSnow ? 0.9 : 0.8), -speed, windZ * (isSnow ? 0.9 : 0.8)],
      radius: diameter / 2000,
      periodSeconds,
      phaseSeconds: random() * periodSeconds,
    }
  })
}

/**
 * How many drops, of those that are wide enough to be drawn, rain of so many millimetres an hour has in a cubic metre of air
 * (Marshall and Palmer 1948: 8000 to each millimetre of width, fewer the wider, and less so the harder it rains).
 */
export function dropsPerCubicMetre(millimetresPerHour: number): number {
  if (millimetresPerHour <= 0) return 0
  const fewerPerMillimetre = 4.1 * millimetresPerHour ** -0.21
  return (8000 / fewerPerMillimetre) * Math.exp(-fewerPerMillimetre * FINEST)
}

/** How many of the drops that there are can be drawn: the same share of any rain, so that harder rain looks so much denser. */
function shareDrawn(volume: number): number {
  return Math.min(1, MOST_DROPS / (volume * dropsPerCubicMetre(CLOUDBURST)))
}

/** How long a drop still falls at a time, seconds: 0 as it lands. */
export function secondsToLanding({ periodSeconds, phaseSeconds }: FallingDrop, timeSeconds: number): number {
  const since = (timeSeconds - phaseSeconds) % periodSeconds
  return periodSeconds - (since < 0 ? since + periodSeconds : since)
}
