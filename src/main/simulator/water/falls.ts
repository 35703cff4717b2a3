import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterInflow } from '../../../shared/scene/stagedWater.ts'
import { sizeFactor } from '../staging/dimensions.ts'
import { combined, ORIGIN, turnAbout, UPRIGHT } from '../staging/vectors.ts'

/** Words for water that falls over a ledge, and for water that is thrown up out of its basin. */
const WATERFALL = /waterfall|cascade|air terjun|curug|coban/i
const FOUNTAIN = /fountain|air mancur/i

export type FallingWater = 'waterfall' | 'fountain'

/** Which of the two an entity is; undefined for still waters. */
export function fallingWaterOf({ label, variant }: SpecEntity): FallingWater | undefined {
  const words = `${label} ${variant ?? ''}`
  return WATERFALL.test(words) ? 'waterfall' : FOUNTAIN.test(words) ? 'fountain' : undefined
}

export interface StagedFall {
  readonly water: StagedWater
  readonly bodies: StagedBody[]
  readonly seen: Vector3[]
}

function fixed(id: string, label: string, position: Vector3, parts: BodyPart[]): StagedBody {
  return {
    id,
    label,
    concept: 'building',
    motion: 'fixed',
    parts,
    position,
    rotation: UPRIGHT,
    linearVelocity: ORIGIN,
    angularVelocity: ORIGIN,
    releasedAtSeconds: 0,
  }
}

const STONE = '#b9b2a4'
const JETS = 10

/** A round basin of stone with a post; a pump throws its water up in the middle and in a ring, and it falls back. */
export function stagedFountain(entity: SpecEntity, [x, , z]: Vector3, gravity: number): StagedFall {
  const grow = sizeFactor('water', entity.size?.value)
  const [radius, height, depth] = [1.25 * grow, 0.46 * grow, 0.32 * grow]
  const level = height - 0.09 * grow
  const post = level + 0.42 * grow
  const stone = (shape: BodyPart['shape'], offset: Vector3): BodyPart => ({
    shape,
    material: 'stone',
    colour: STONE,
    offset,
    rotation: UPRIGHT,
  })
  const wall = 0.12 * grow
  const basin: BodyPart['shape'] = {
    kind: 'lathe',
    profile: [
      [0, 0],
      [radius + wall, 0],
      [radius + 0.6 * wall, height * 0.72],
      [radius + 1.5 * wall, height * 0.86],
      [radius + 1.5 * wall, height],
      [radius, height],
      [radius, level - depth],
      [0, level - depth],
    ],
  }
  const column: BodyPart['shape'] = {
    kind: 'lathe',
    profile: [
      [0, 0],
      [0.2 * grow, 0],
      [0.12 * grow, 0.18 * grow],
      [0.09 * grow, post - 0.12 * grow],
      [0.24 * grow, post - 0.04 * grow],
      [0.24 * grow, post],
      [0, post],
    ],
  }
  const up = Math.sqrt(2 * Math.max(gravity, 0.5) * 0.75 * grow)
  const jet = (spout: Vector3, velocity: Vector3, thick: number, at: number): WaterInflow => ({
    spout,
    velocity,
    cubicMetresPerSecond: Math.PI * thick * thick * Math.hypot(...velocity),
    startSeconds: 0,
    endSeconds: 60,
    intake: [0.45 * radius * Math.cos(at), 0.45 * radius * Math.sin(at)],
  })
  const ring = Array.from({ length: JETS }, (_, index) => {
    const angle = (index / JETS) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const outward = (0.52 * radius * Math.max(gravity, 0.5)) / (2 * up)
    return jet(
      [x + 0.2 * grow * cos, post, z + 0.2 * grow * sin],
      [outward * cos, 0.8 * up, outward * sin],
      0.006 * grow,
      angle,
    )
  })
  const middle = jet([x, post, z], [0.02, 1.18 * up, 0], 0.011 * grow, 1)
  return {
    water: {
      id: `${entity.id}-surface`,
      label: entity.label,
      kind: 'basin',
      centre: [x, level, z],
      size: [2.1 * radius, 2.1 * radius],
      columns: 84,
      rows: 84,
      bed: { kind: 'round', depth, radius },
      filled: 1,
      edges: 'walls',
      wavelength: 0.3,
      isDispersive: true,
      current: 0,
      waves: [],
      inflows: [middle, ...ring],
      drives: [],
      colour: '#2f7f8c',
      clarity: 1.1,
      walls: 'opaque',
    },
    bodies: [fixed(`${entity.id}-basin`, entity.label, [x, 0, z], [stone(basin, ORIGIN), stone(column, ORIGIN)])],
    seen: [
      [x - radius * 1.25, 0, z + radius],
      [x + radius * 1.25, 0, z + radius],
      [x, post + 1.05 * grow, z],
    ],
  }
}

/** A sheet of water that falls over a ledge of rock into a pool; what comes runs off again out of sight. */
export function stagedWaterfall(entity: SpecEntity, pool: StagedWater, seed: number): StagedFall {
  const grow = sizeFactor('water', entity.size?.value)
  const [x, y, z] = pool.centre
  const height = 2.7 * grow
  const width = 1.25 * grow
  const back = z - (pool.bed.kind === 'bowl' ? pool.bed.radius[1] : pool.size[1] / 2) * 0.86
  const speed = 1.1
  const thick = 0.028 * grow
  const lip: Vector3 = [x, height, back + 0.12]
  const sheet: WaterInflow = {
    spout: lip,
    velocity: [0, 0, speed],
    cubicMetresPerSecond: speed * thick * width,
    startSeconds: 0,
    endSeconds: 60,
    width,
    intake: [0, pool.bed.kind === 'bowl' ? pool.bed.radius[1] * 0.35 : 0],
    brook: 1.6 * grow,
  }
  return {
    water: { ...pool, inflows: [sheet] },
    bodies: [fixed(`${entity.id}-rock`, entity.label, ORIGIN, rocks([x, y, back], height, width, seed))],
    seen: [
      [x, height + 0.45, back],
      [x - width * 1.6, height * 0.5, back],
      [x + width * 1.6, height * 0.5, back],
    ],
  }
}

/** A cliff of broken blocks: a level ledge in the middle, higher on both sides. */
function rocks([x, y, back]: Vector3, height: number, width: number, seed: number): BodyPart[] {
  const random = forkedRandom(seed, 'rocks of the fall')
  const block = (half: Vector3, offset: Vector3, turn: number): BodyPart => ({
    shape: { kind: 'box', halfExtents: half, bevel: Math.min(...half) * 0.22 },
    material: 'stone',
    colour: ['#6f6a62', '#7a746a', '#66645f', '#817b70'][Math.floor(4 * random())]!,
    offset,
    rotation: combined(turnAbout([0, 1, 0], turn), turnAbout([0, 0, 1], randomBetween(random, -0.06, 0.06))),
  })
  const foot = y - 0.7
  const parts: BodyPart[] = [
    // The ledge itself, level.
    {
      ...block([width * 0.72, (height - foot) / 2, 1], [x, (height + foot) / 2 - 0.03, back - 0.92], 0),
      rotation: UPRIGHT,
    },
  ]
  for (const side of [-1, 1]) {
    for (let index = 0; index < 7; index++) {
      const out = width * 0.72 + 0.25 + index * 0.62 + randomBetween(random, -0.1, 0.1)
      const top = height * (1.16 - 0.06 * index) + randomBetween(random, -0.25, 0.3)
      parts.push(
        block(
          [randomBetween(random, 0.4, 0.6), (top - foot) / 2, randomBetween(random, 0.6, 0.95)],
          [x + side * out, (top + foot) / 2, back - 0.65 - 0.05 * index + randomBetween(random, -0.2, 0.25)],
          randomBetween(random, -0.35, 0.35),
        ),
      )
    }
    for (let index = 0; index < 4; index++) {
      const size = randomBetween(random, 0.16, 0.38)
      parts.push(
        block(
          [size, size * 0.8, size],
          [x + side * (width * 0.6 + 0.3 + index * 0.42), y + 0.05, back + randomBetween(random, 0.05, 0.35)],
          randomBetween(random, 0, 1.5),
        ),
      )
    }
  }
  return parts
}
