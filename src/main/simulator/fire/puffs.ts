import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedFlame } from '../../../shared/scene/stagedFlame.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'

/** One soft ball of flame or smoke at one time. */
export interface Puff {
  readonly place: Vector3
  readonly radius: number
  /** How long it has been up, from 0 at its birth to 1 when it is gone. */
  readonly age: number
  /** How well it can be seen, 0 to 1. */
  readonly strength: number
}

interface Nature {
  readonly count: number
  readonly secondsUp: number
  /** Share of the flame's width that a puff has when it is born and when it goes. */
  readonly radius: readonly [number, number]
  /** How far it strays from straight up, as a share of the width. */
  readonly stray: number
  /** How much of the wind takes it along. */
  readonly yields: number
}

const NATURES: Readonly<Record<StagedFlame['kind'], Nature>> = {
  candle: { count: 26, secondsUp: 0.55, radius: [0.3, 0.03], stray: 0.05, yields: 0.02 },
  fire: { count: 90, secondsUp: 0.95, radius: [0.26, 0.04], stray: 0.32, yields: 0.12 },
  smoke: { count: 60, secondsUp: 4.5, radius: [0.3, 1.5], stray: 0.7, yields: 0.45 },
  steam: { count: 30, secondsUp: 2.4, radius: [0.25, 1.1], stray: 0.5, yields: 0.3 },
}

/** How many puffs a flame always has. */
export function puffCount({ kind }: StagedFlame): number {
  return NATURES[kind].count
}

/**
 * The puffs of a flame or of smoke at a time. Each lives again and again, born at the foot, at another place each time;
 * the same flame, seed and time always give the same puffs, also at times that no frame shows.
 */
export function puffsAt(flame: StagedFlame, wind: Vector3, seed: number, timeSeconds: number): Puff[] {
  const nature = NATURES[flame.kind]
  const isFlame = flame.kind === 'candle' || flame.kind === 'fire'
  return Array.from({ length: nature.count }, (_, index) => {
    const lives = timeSeconds / nature.secondsUp + index / nature.count + 100
    const age = lives - Math.floor(lives)
    const random = forkedRandom(seed, `${flame.id} ${index} ${Math.floor(lives)}`)
    const angle = randomBetween(random, 0, 2 * Math.PI)
    const out = Math.sqrt(randomBetween(random, 0, 1)) * (flame.kind === 'candle' ? 0.12 : 0.42)
    const tall = randomBetween(random, 0.55, 1.05) * (isFlame ? 1 - 0.75 * out : 1)
    const sway = randomBetween(random, 0, 2 * Math.PI)
    const rise = isFlame ? age ** 0.8 : age ** 0.9
    // Flames draw together toward the tip; smoke spreads.
    const drawn = isFlame ? 1 - 0.85 * age : 1 + 0.6 * age
    const stray = nature.stray * flame.widthMetres * age
    const carried = nature.yields * age * nature.secondsUp
    const [x, y, z] = flame.base
    const radius = flame.widthMetres * (nature.radius[0] + (nature.radius[1] - nature.radius[0]) * age)
    return {
      place: [
        x + Math.cos(angle) * out * flame.widthMetres * drawn + Math.sin(sway + 5 * age) * stray + wind[0] * carried,
        y + rise * tall * flame.heightMetres,
        z + Math.sin(angle) * out * flame.widthMetres * drawn + Math.cos(sway + 4 * age) * stray + wind[2] * carried,
      ] as Vector3,
      radius,
      age,
      strength: isFlame ? Math.min(1, age * 12) * (1 - age) ** 0.6 : Math.min(1, age * 6) * (1 - age) ** 1.5,
    }
  })
}

/** How bright a flame is at a time, around 1: sums of waves that never quite repeat. */
export function flickerAt(seed: number, timeSeconds: number): number {
  const phase = (seed % 89) / 89
  const wave = (hertz: number) => Math.sin(2 * Math.PI * (hertz * timeSeconds + phase * hertz))
  return 1 + 0.07 * wave(3.1) + 0.05 * wave(7.3) + 0.03 * wave(11.9)
}
