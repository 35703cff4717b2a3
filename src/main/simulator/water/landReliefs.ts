import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { sizeFactor } from '../staging/dimensions.ts'
import { reliefOf } from './relief.ts'

type Land = Omit<StagedWater, 'id' | 'label'>

const COMMON = { current: 0, waves: [], inflows: [], drives: [], walls: 'opaque' as const }

function smooth(low: number, high: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return share * share * (3 - 2 * share)
}

/** Uneven ground with low places in which rain stands: one in the middle of what is seen, the others around it. */
export function puddledGround(entity: SpecEntity | undefined, [x, , z]: readonly number[], seed: number): Land {
  const grow = Math.min(1.5, sizeFactor('water', entity?.size?.value))
  const random = forkedRandom(seed, 'low places')
  const size: [number, number] = [6.4, 4.6]
  const [columns, rows] = [140, 100]
  const lows = Array.from({ length: 11 }, (_, index) => {
    const [around, out] = [2.4 * index + randomBetween(random, -0.4, 0.4), Math.sqrt(index / 11)]
    return {
      x: 0.8 * (size[0] / 2) * out * Math.cos(around),
      z: 0.78 * (size[1] / 2) * out * Math.sin(around),
      wide: grow * randomBetween(random, 0.26, 0.42) * (index === 0 ? 1.5 : 1),
      deep: grow * randomBetween(random, 0.022, 0.04),
      long: randomBetween(random, 0.8, 1.5),
      turn: randomBetween(random, 0, Math.PI),
    }
  })
  const ripple = [randomBetween(random, 0, 6), randomBetween(random, 0, 6)] as const
  const ground = (px: number, pz: number) => {
    const wave = 0.0025 * (Math.sin(5.3 * px + ripple[0]) + Math.sin(4.1 * pz + 2.2 * px + ripple[1]))
    const down = lows.reduce((sum, { x: lx, z: lz, wide, deep, long, turn }) => {
      const [dx, dz] = [px - lx, pz - lz]
      const along = (dx * Math.cos(turn) + dz * Math.sin(turn)) / (wide * long)
      const across = (-dx * Math.sin(turn) + dz * Math.cos(turn)) / wide
      return sum + deep * Math.exp(-(along * along + across * across))
    }, 0)
    const edge = Math.max(Math.abs(px) / (size[0] / 2), Math.abs(pz) / (size[1] / 2))
    return (wave - Math.min(0.05 * grow, down) - 0.004) * (1 - smooth(0.86, 0.98, edge))
  }
  const rest = -0.012
  return {
    ...COMMON,
    kind: 'puddle',
    centre: [x!, rest, z!],
    size,
    columns,
    rows,
    bed: reliefOf((px, pz) => ground(px, pz) - rest, { size, columns, rows, isGround: true }),
    filled: 1,
    edges: 'walls',
    wavelength: 0.2,
    clingMetres: 0.0006,
    colour: '#4a4437',
    clarity: 0.16,
  }
}

/** How much comes down a street in a flood for each metre of its width, m^2/s, and how fast it is when it comes. */
const FLOOD = 0.4
const FLOOD_SPEED = 1.4
const STREET = { half: 2.6, bank: 1.1, deep: 0.5, fall: 0.012 } as const
/** How long the flood has come before the shot: its front is about to come into the picture, seconds. */
const COMES_FOR = 4.8

/** A street in a hollow between its banks that falls toward +X, dry at first, down which a flood comes. */
export function floodedStreet([x, , z]: readonly number[], seed: number): Land {
  const random = forkedRandom(seed, 'flood')
  const [bend, phase] = [randomBetween(random, 0.15, 0.3), randomBetween(random, 0, 6)]
  const size: [number, number] = [18, 9.6]
  const [columns, rows] = [150, 80]
  const ground = (px: number, pz: number) => {
    const aside = Math.abs(pz - bend * Math.sin(px / 3.1 + phase))
    const bank = smooth(STREET.half, STREET.half + STREET.bank, aside)
    const crown = 0.03 * (1 - Math.min(1, aside / STREET.half) ** 2)
    const stones = 0.008 * (Math.sin(7.1 * px + 3 * pz) + Math.sin(5.7 * pz - 4.3 * px))
    return (crown + stones - STREET.deep - STREET.fall * px) * (1 - bank)
  }
  const rest = -0.05
  const left = -size[0] / 2
  return {
    ...COMMON,
    kind: 'river',
    centre: [x!, rest, z!],
    size,
    columns,
    rows,
    bed: reliefOf((px, pz) => ground(px, pz) - rest, { size, columns, rows, isGround: true }),
    filled: 0,
    edges: 'weir',
    current: FLOOD_SPEED,
    wavelength: 3,
    springs: [
      {
        from: [left + 0.1, -0.85 * STREET.half],
        to: [left + 0.6, 0.85 * STREET.half],
        cubicMetresPerSecond: FLOOD * 2 * STREET.half,
        metresPerSecond: [FLOOD_SPEED, 0],
        startSeconds: 0,
        endSeconds: 600,
      },
    ],
    ranForSeconds: COMES_FOR,
    colour: '#7d6848',
    clarity: 0.1,
  }
}
