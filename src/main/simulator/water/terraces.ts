import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { reliefOf } from './relief.ts'

const TERRACES = /\bterrac(e|es|ed)\b|terasering|sengkedan|\bsubak\b/i

/** Whether a water is said to run over terraces: fields in steps on a slope. */
export function runsOverTerraces({ variant }: SpecEntity, { entities, prompt }: SceneSpec): boolean {
  const isRunning = variant === undefined || variant === 'water' || variant === 'stream' || variant === 'river'
  return isRunning && (TERRACES.test(prompt) || entities.some((entity) => entity.variant === 'riceTerrace'))
}

/** How many, how high each is, how high the bank at its edge, and how wide and deep the gap in that, metres. */
const STEPS = { count: 5, rise: 0.2, bank: 0.05, gap: 0.24, sill: 0.012 } as const
/** What comes in at the top, cubic metres a second, and how high it stands over the sills so that as much runs over each. */
const COMES = 0.006
const HEAD = 0.03

/** Fields in steps that go down toward the camera, each full of water, which runs through a gap in its bank into the next. */
export function terracedSlope([x, , z]: readonly number[], seed: number): Omit<StagedWater, 'id' | 'label'> {
  const random = forkedRandom(seed, 'terraces')
  const size: [number, number] = [6.4, 5.2]
  const [columns, rows] = [128, 104]
  const [one, other] = [randomBetween(random, 0, 6), randomBetween(random, 0, 6)]
  const gaps = Array.from(
    { length: STEPS.count + 1 },
    (_, step) => (step % 2 === 0 ? 1 : -1) * randomBetween(random, 0.3, 1.6),
  )
  const rest = -0.01
  const ground = (px: number, pz: number) => {
    const bent = 0.3 * Math.sin(0.9 * px + one) + 0.12 * Math.sin(2.1 * px + other)
    const along = ((pz + 2.3) / 4.3) * STEPS.count + bent
    const step = Math.max(0, Math.min(STEPS.count, Math.floor(along)))
    const within = step === STEPS.count ? 0 : Math.max(0, along - step)
    const isGap = Math.abs(px - gaps[step]!) < STEPS.gap
    const bank = within > 0.82 ? (isGap ? STEPS.sill : STEPS.bank + 0.015) : 0
    const side = Math.abs(px) / (size[0] / 2)
    const back = -pz / (size[1] / 2)
    const rim = Math.max(side, back)
    const wall = rim > 0.78 && step < STEPS.count ? STEPS.bank + 0.02 : 0
    const high = STEPS.rise * (STEPS.count - step) + Math.max(bank, wall)
    return high * Math.min(1, Math.max(0, (0.96 - rim) / 0.1))
  }
  const top = -size[1] / 2
  return {
    kind: 'pond',
    centre: [x!, rest, z!],
    size,
    columns,
    rows,
    bed: reliefOf((px, pz) => ground(px, pz) - rest, { size, columns, rows, isGround: true }),
    filled: 0,
    hollowsFilled: HEAD,
    edges: 'walls',
    wavelength: 0.4,
    clingMetres: 0.002,
    current: 0,
    waves: [],
    inflows: [],
    drives: [],
    springs: [
      {
        from: [-0.4, top + 0.7],
        to: [0.4, top + 0.9],
        cubicMetresPerSecond: COMES,
        metresPerSecond: [0, 0.1],
        startSeconds: 0,
        endSeconds: 600,
      },
    ],
    ranForSeconds: 2,
    colour: '#4d6a5a',
    clarity: 0.35,
    walls: 'opaque',
  }
}
