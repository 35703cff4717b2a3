import { afterEach, describe, expect, it, vi } from 'vitest'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyShape, StagedBody, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { boatBody, boatBuildOf } from './boats.ts'
import { tankBody } from './containers.ts'
import { tank } from './fixtures.test-data.ts'
import { type FeltSurface, Footprint } from './footprint.ts'
import { type EnergyLook, energyOf } from './mechanicalEnergy.test-data.ts'

const SECONDS = 30

function wooden(shape: BodyShape, position: Vector3, massKg: number): StagedBody {
  return {
    id: 'thing',
    label: 'thing',
    concept: 'prop',
    motion: 'dynamic',
    parts: [{ shape, material: 'wood', colour: MATERIALS.wood.colour, offset: [0, 0, 0], rotation: [0, 0, 0, 1] }],
    position,
    rotation: [0, 0, 0, 1],
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: 0,
    massKg,
  }
}

/** A glass tank on the floor, so wide and deep, and what is let go over its water, so high above it. */
function scene(body: (level: number) => StagedBody, metres: number, deep: number, isDispersive: boolean): StagedScene {
  const level = deep + 0.03
  const water: StagedWater = tank({
    centre: [0, level, 0],
    size: [metres, metres],
    columns: 24,
    rows: 24,
    bed: { kind: 'flat', depth: deep },
    wavelength: 0.35,
    isDispersive,
  })
  return {
    version: 1,
    seed: 4,
    durationSeconds: SECONDS,
    gravity: [0, -9.81, 0],
    surroundings: 'room',
    bodies: [body(level), tankBody(water)],
    pushes: [],
    waters: [water],
    camera: { move: 'static', keys: [{ at: 0, position: [0, 1, 4], target: [0, 0, 0], verticalFovDegrees: 32 }] },
    light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 50 },
    mood: 'calm',
    ambience: 'birdsong',
    lines: [],
  }
}

const cube = (level: number) =>
  wooden({ kind: 'box', halfExtents: [0.1, 0.1, 0.1], bevel: 0 }, [0.03, level + 0.2, -0.02], 4)
const ball = (level: number) => wooden({ kind: 'ball', radius: 0.1 }, [-0.04, level + 0.25, 0.02], 2.5)
function toyBoat(level: number): StagedBody {
  const said = { kind: 'default' as const }
  const entity: SpecEntity = {
    id: 'thing',
    label: 'toy boat',
    concept: 'boat',
    variant: 'toyBoat',
    pyramid: false,
    count: { value: 1, source: said },
    source: said,
  }
  return { ...boatBody(entity, boatBuildOf(entity), [0.05, level + 0.06, 0], 0.4), id: 'thing' }
}

/** The mean energy above that at rest over each half second, joules. */
function halves(looks: readonly EnergyLook[]): number[] {
  const { least, timeSeconds } = looks.at(-1)!
  const above = looks.map(({ energy }) => energy - least)
  return Array.from({ length: Math.floor(timeSeconds * 2) }, (_, half) => {
    const within = above.filter((_, at) => Math.floor(looks[at]!.timeSeconds * 2) === half)
    return within.reduce((sum, one) => sum + one, 0) / within.length
  })
}

/** How far energy rises over the least that it has been, as a share of that; of two thousandths of the first at least. */
function largestRise(energies: readonly number[]): number {
  let [least, most] = [energies[0]!, 0]
  for (const energy of energies) {
    most = Math.max(most, (energy - least) / Math.max(least, energies[0]! * 2e-3))
    least = Math.min(least, energy)
  }
  return most
}

afterEach(() => vi.restoreAllMocks())

describe('water and what floats in it', () => {
  it.each([
    ['a cube in a small tank', cube, 0.6, 0.33, false],
    ['a cube in a small tank with waves of all lengths', cube, 0.6, 0.33, true],
    ['a cube in a large tank', cube, 1.5, 0.5, true],
    ['a ball in a small tank', ball, 0.6, 0.33, true],
    ['a toy boat in a small tank', toyBoat, 0.6, 0.33, true],
  ] as const)(
    'lose energy together and come to rest, level and at its draught: %s',
    async (_, body, metres, deep, isDispersive) => {
      const staged = scene(body, metres, deep, isDispersive)
      const looks = await energyOf(staged)
      const last = looks.at(-1)!
      expect(largestRise(halves(looks))).toBeLessThan(0.01)
      expect(halves(looks).at(-1)!).toBeLessThan(3e-3 * halves(looks)[0]!)
      expect(last.uneven).toBeLessThan(1e-3)
      const lately = looks.slice(-20)
      const under = lately.reduce((sum, look) => sum + look.under, 0) / lately.length
      expect(Math.abs((1000 * under) / staged.bodies[0]!.massKg! - 1)).toBeLessThan(0.02)
      expect(Math.abs(last.water / looks[0]!.water - 1)).toBeLessThan(1e-12)
    },
    120_000,
  )

  it('would gain energy if a body felt the surface as it was before', async () => {
    const { feel } = Footprint.prototype
    let before: FeltSurface | undefined
    vi.spyOn(Footprint.prototype, 'feel').mockImplementation(function (this: Footprint, water) {
      const now = feel.call(this, water)
      const late = (past: number | undefined, present: number) =>
        (past ?? present) + 0.02 * (present - (past ?? present))
      before = {
        ...now,
        level: late(before?.level, now.level),
        slopeX: late(before?.slopeX, now.slopeX),
        slopeZ: late(before?.slopeZ, now.slopeZ),
      }
      return before
    })
    const looks = await energyOf({ ...scene(cube, 0.6, 0.33, false), durationSeconds: 15 })
    expect(largestRise(halves(looks))).toBeGreaterThan(0.1)
  }, 120_000)
})
