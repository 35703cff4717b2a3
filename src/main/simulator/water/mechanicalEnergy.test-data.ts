import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import type { Pose } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { turned, type Vec3 } from '../physics/vectors.ts'
import { bodyVolume } from './bodyVolume.ts'
import { WaterField } from './waterField.ts'
import { WaterRun } from './waterRun.ts'

const DENSITY = 1000
const G = 9.81
const LOOKS_A_SECOND = 30
/** Of the water that moves along with a body: half of what it displaces (a sphere's). */
const ALONG = 0.5
/** Size of the pieces in which a body is counted, metres. */
const FINE = 0.02

/** A flat-bottomed tank and the one body in it at an instant. Joules, metres, cubic metres, relative to the level when it was filled. */
export interface EnergyLook {
  readonly timeSeconds: number
  readonly energy: number
  /** Of both at rest with the body turned as it is. */
  readonly least: number
  /** Of the water in the tank, in the air and beside it. */
  readonly water: number
  /** Mean of the surface, and how far it is from that at most. */
  readonly level: number
  readonly uneven: number
  /** Of the body below that level, as its place says. */
  readonly under: number
}

/** Simulates a scene of one tank and one body, and looks at the mechanical energy of both together. */
export async function energyOf(scene: StagedScene): Promise<EnergyLook[]> {
  const looks: EnergyLook[] = []
  const { act } = WaterRun.prototype
  const { advance } = WaterField.prototype
  let [next, hasMoved] = [0, false]
  WaterField.prototype.advance = function (seconds) {
    advance.call(this, seconds)
    hasMoved = true
  }
  // Between the steps of the water, body and water are not at the same instant.
  WaterRun.prototype.act = function (bodies, step) {
    if (hasMoved && step.timeSeconds >= next) {
      next += 1 / LOOKS_A_SECOND
      looks.push(lookAt(this, scene.waters![0]!, bodies[0]!, step.timeSeconds))
    }
    hasMoved = false
    act.call(this, bodies, step)
  }
  try {
    await simulate(scene, { stepHz: 240 })
  } finally {
    WaterRun.prototype.act = act
    WaterField.prototype.advance = advance
  }
  return looks
}

function lookAt(run: WaterRun, staged: StagedWater, body: InfluencedBody, timeSeconds: number): EnergyLook {
  const { field } = run
  const { massKg, begins } = body
  const area = field.cell[0] * field.cell[1]
  const count = field.depth.length
  const under = underOf(body, begins.pose, staged.centre[1])
  let [displaced, high, level] = [0, 0, 0]
  for (let at = 0; at < count; at++) {
    displaced += field.displaced[at]! * area
    high += 0.5 * DENSITY * G * area * field.surface(at) ** 2
    level += field.surface(at) / count
  }
  let uneven = 0
  for (let at = 0; at < count; at++) uneven = Math.max(uneven, Math.abs(field.surface(at) - level))
  const height = begins.centre[1] - staged.centre[1]
  const moves = 0.5 * begins.velocity.reduce((sum, along) => sum + along * along, 0)
  const moved = massKg + ALONG * DENSITY * displaced
  const energy =
    high -
    DENSITY * G * under(levelOver(under, displaced))[1] +
    flowing(field, staged) +
    massKg * G * height +
    moved * moves +
    (spinning(body) * moved) / massKg
  const rest = massKg / DENSITY
  const water = field.volume() + run.aloftVolume + run.spilledVolume
  const calm = (field.volume() + rest) / (count * area) - staged.bed.depth
  // Afloat at rest, the middle of what is under lies so far under the level as it lies above the lowest part of the body.
  const floats = levelOver(under, rest)
  const lifted = calm - floats
  const least =
    0.5 * DENSITY * G * count * area * calm * calm -
    DENSITY * G * (under(floats)[1] + rest * lifted) +
    massKg * G * (height + lifted)
  return { timeSeconds, energy, least, water, level, uneven, under: under(level)[0] }
}

/** What of a body lies under a level: its volume, and volume times height. */
type Under = (level: number) => readonly [volume: number, moment: number]

function underOf({ staged }: InfluencedBody, { position, rotation }: Pose, level: number): Under {
  const body = bodyVolume(staged, FINE)
  const middle = position[1] - level
  const radius = body.ballRadius
  if (radius !== undefined) {
    return (height) => {
      const cap = Math.min(2 * radius, Math.max(0, height - middle + radius))
      const volume = (Math.PI * cap * cap * (3 * radius - cap)) / 3
      return [volume, volume * middle - (Math.PI / 4) * (cap * (2 * radius - cap)) ** 2]
    }
  }
  const heights = Array.from(body.volumes, (_, at) => {
    const local: Vec3 = [body.places[3 * at]!, body.places[3 * at + 1]!, body.places[3 * at + 2]!]
    return middle + turned(local, rotation)[1]
  })
  return (height) => {
    let [volume, moment] = [0, 0]
    for (let at = 0; at < heights.length; at++) {
      const thick = body.sizes[at]!
      const share = Math.min(1, Math.max(0, 0.5 + (height - heights[at]!) / thick))
      volume += share * body.volumes[at]!
      moment += share * body.volumes[at]! * (heights[at]! - (1 - share) * 0.5 * thick)
    }
    return [volume, moment]
  }
}

/** The level under which a body has a volume. */
function levelOver(under: Under, volume: number): number {
  let [low, high] = [-3, 3]
  for (let half = 0; half < 36; half++) {
    const middle = (low + high) / 2
    if (under(middle)[0] < volume) low = middle
    else high = middle
  }
  return high
}

/** Of a turning body without the water that moves along: half its spin times its angular momentum. */
function spinning(body: InfluencedBody): number {
  const { spin } = body.begins
  const columns = [body.spinFrom([1, 0, 0]), body.spinFrom([0, 1, 0]), body.spinFrom([0, 0, 1])] as const
  const whole = determinant(columns)
  return [0, 1, 2].reduce((sum, axis) => {
    const replaced = columns.map((column, at) => (at === axis ? spin : column)) as [Vec3, Vec3, Vec3]
    return sum + (0.5 * spin[axis]! * determinant(replaced)) / whole
  }, 0)
}

function determinant([[a, b, c], [d, e, f], [g, h, i]]: readonly [Vec3, Vec3, Vec3]): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
}

/** Of the flowing water, joules: q^2 / 2 over the depth that its waves feel, tanh(kH) / k. */
function flowing(field: WaterField, staged: StagedWater): number {
  const area = field.cell[0] * field.cell[1]
  const { columns, rows } = field
  const along = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns - 1 }, (_, face) => field.flowX[row * (columns + 1) + face + 1]!),
  )
  const aside = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows - 1 }, (_, face) => field.flowZ[(face + 1) * columns + column]!),
  )
  const [width, length] = staged.size
  const sum = staged.isDispersive
    ? overModes(along, width, length, staged.bed.depth) + overModes(aside, length, width, staged.bed.depth)
    : overFaces(field, staged)
  return 0.5 * DENSITY * area * sum
}

/** Every mode of a tank by the depth that it feels: sines from wall to wall along the flow, cosines across (Airy). */
function overModes(flows: readonly (readonly number[])[], along: number, across: number, depth: number): number {
  const high = flows.length
  const wide = flows[0]!.length + 1
  const half = flows.map((row) =>
    Array.from({ length: wide - 1 }, (_, mode) =>
      row.reduce((sum, flow, face) => sum + flow * Math.sin((Math.PI * (mode + 1) * (face + 1)) / wide), 0),
    ),
  )
  let sum = 0
  for (let n = 0; n < high; n++) {
    const cosines = Array.from({ length: high }, (_, row) => Math.cos((Math.PI * n * (row + 0.5)) / high))
    for (let mode = 0; mode < wide - 1; mode++) {
      const share = half.reduce((total, row, at) => total + row[mode]! * cosines[at]!, 0)
      const k = Math.PI * Math.hypot((mode + 1) / along, n / across)
      sum += (share * share * (2 / wide) * ((n === 0 ? 1 : 2) / high)) / (Math.tanh(k * depth) / k)
    }
  }
  return sum
}

/** All waves feel the depth that those of the tank's one length do. */
function overFaces(field: WaterField, { wavelength }: StagedWater): number {
  const k = (2 * Math.PI) / wavelength
  const { columns, rows } = field
  const over = (flow: number, one: number, other: number) => {
    const deep = field.depth[field.surface(one) > field.surface(other) ? one : other]!
    return flow === 0 || deep < 1e-4 ? 0 : (flow * flow * k) / Math.tanh(k * deep)
  }
  let sum = 0
  for (let at = 0; at < columns * rows; at++) {
    const [row, column] = [Math.floor(at / columns), at % columns]
    if (column > 0) sum += over(field.flowX[row * (columns + 1) + column]!, at - 1, at)
    if (row > 0) sum += over(field.flowZ[at]!, at - columns, at)
  }
  return sum
}
