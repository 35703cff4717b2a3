import { describe, expect, it } from 'vitest'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { stagedScene } from '../../../shared/scene/stagedScene.ts'
import { simulate } from '../physics/simulate.ts'
import { castActors } from '../staging/actors.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { CATALOGUE } from './catalogue.ts'

const DEFAULT = { kind: 'default' } as const

/** Every so-manieth thing of the catalogue; all of them in the slow tests. */
const EVERY = process.env.DALANG_ALL_SETS === '1' ? 1 : 16

/** What may roll a little when it is put down is not asked to stand. */
const standing = Object.entries(CATALOGUE)
  .filter(([, model]) => model.fixed !== true && model.lies !== true && model.round !== 'ball')
  .map(([variant]) => variant)
  .filter((_, index) => index % EVERY === 0)

async function afterTwoSeconds(variant: string) {
  const entity = {
    id: variant,
    concept: 'prop' as const,
    variant,
    label: variant,
    source: DEFAULT,
    count: { value: 1, source: DEFAULT },
    pyramid: false,
  }
  const [actor] = castActors({ entities: [entity], actions: [] } as unknown as SceneSpec, [entity], 1)
  if (actor === undefined) throw new Error(`${variant} is no actor`)
  const still = { linearVelocity: ORIGIN, angularVelocity: ORIGIN, releasedAtSeconds: 0 }
  const floor = { kind: 'box', halfExtents: [30, 0.5, 30], bevel: 0 } as const
  const piece = actor.pieces[0]!
  const scene = stagedScene.parse({
    version: 1,
    seed: 1,
    durationSeconds: 2,
    gravity: [0, -9.81, 0],
    surroundings: 'studio',
    bodies: [
      {
        id: 'ground',
        label: '',
        concept: 'ground',
        motion: 'fixed',
        parts: [{ shape: floor, material: 'wood', colour: '#999999', offset: ORIGIN, rotation: UPRIGHT }],
        position: [0, -0.5, 0],
        rotation: UPRIGHT,
        ...still,
      },
      {
        id: variant,
        label: '',
        concept: 'prop' as const,
        motion: 'dynamic',
        parts: actor.form.parts,
        position: piece.local,
        rotation: piece.rotation,
        ...still,
        massKg: actor.form.massKg,
      },
    ],
    pushes: [],
    camera: { move: 'static', keys: [{ at: 0, position: [0, 1, 3], target: ORIGIN, verticalFovDegrees: 30 }] },
    light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 50 },
    mood: 'calm',
    ambience: 'roomTone',
    lines: [],
  })
  const keys = (await simulate(scene)).poses.get(variant)!
  const last = keys.at(-1)!
  const alike = Math.abs(last.rotation.reduce((sum, value, axis) => sum + value * piece.rotation[axis]!, 0))
  const moved = Math.hypot(...last.position.map((value, axis) => value - piece.local[axis]!))
  return { degrees: (2 * Math.acos(Math.min(1, alike)) * 180) / Math.PI, moved: moved / Math.max(...actor.form.size) }
}

describe('a modelled thing on the floor', () => {
  it.each(standing)('stands for two seconds: %s', async (variant) => {
    const { degrees, moved } = await afterTwoSeconds(variant)
    expect(degrees).toBeLessThan(5)
    expect(moved).toBeLessThan(0.06)
  })
})
