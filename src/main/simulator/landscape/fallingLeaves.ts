import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { usualOf } from '../language/lexicon/things/index.ts'
import { RELEASE_SECONDS } from '../staging/resting.ts'
import { combined, turnAbout, UPRIGHT } from '../staging/vectors.ts'

/** Kilograms per square metre of what is thin and light. */
const AREA_MASS: Readonly<Record<string, number>> = {
  feather: 0.05,
  petal: 0.12,
  confetti: 0.08,
  snowflake: 0.12,
  dandelionSeed: 0.03,
}
const LEAF_AREA_MASS = 0.18
/** The solver needs a plate that is not thinner. */
const LEAST_HALF_THICKNESS = 0.0015
/** Smaller ones are drawn this long, to be seen. */
const LEAST_LENGTH = 0.03
const BETWEEN_SECONDS = 0.32
const FALLING: readonly SpecAction['verb'][] = ['fall', 'flutter', 'fly', 'float', 'throw']

/** Leaves, petals and feathers as light plates that the air meets; each is let go after the one before. */
export function fallingLeaves(
  entity: SpecEntity,
  actions: readonly SpecAction[],
  { from, random }: { readonly from: Vector3; readonly random: RandomSource },
): StagedBody[] {
  const usual = usualOf(entity.variant)?.sizeMetres ?? [0.07, 0.0005, 0.11]
  const long = Math.max(LEAST_LENGTH, entity.sizeMetres?.value ?? Math.max(usual[0], usual[2]))
  const wide = (long * Math.min(usual[0], usual[2])) / Math.max(usual[0], usual[2])
  const falls = actions.some(({ verb }) => FALLING.includes(verb))
  const height = falls ? (actions.find((one) => one.dropHeightMetres)?.dropHeightMetres?.value ?? from[1]) : 0.004
  const area = 0.7 * long * wide
  const colour = entity.colour?.value.hex ?? usualOf(entity.variant)?.colour ?? '#6f9a42'
  const count = Math.min(40, entity.count.value)
  return Array.from({ length: count }, (_, index): StagedBody => {
    const spread = count === 1 ? 0 : Math.max(0.25, 3 * long)
    const turn = turnAbout([0, 1, 0], randomBetween(random, 0, 2 * Math.PI))
    const tilt = falls ? turnAbout([1, 0, 0], randomBetween(random, 0.15, 0.5)) : UPRIGHT
    return {
      id: count === 1 ? entity.id : `${entity.id}.${index + 1}`,
      label: entity.label,
      concept: 'leaf',
      motion: 'dynamic',
      parts: [plateOf(long, wide, colour)],
      position: [
        from[0] + spread * randomBetween(random, -1, 1),
        height + (falls ? 0.1 * random() : 0),
        from[2] + spread * randomBetween(random, -0.7, 0.7),
      ],
      rotation: combined(tilt, turn),
      linearVelocity: [0, 0, 0],
      angularVelocity: [0, 0, 0],
      releasedAtSeconds: falls ? RELEASE_SECONDS + BETWEEN_SECONDS * index * Math.min(1, 10 / count) : 0,
      massKg: area * (AREA_MASS[entity.variant ?? ''] ?? LEAF_AREA_MASS),
      air: { kind: 'plate', normal: [0, 1, 0], area, chord: wide },
      restitution: 0.05,
    }
  })
}

/** A thin plate with pointed ends, lying level. */
function plateOf(long: number, wide: number, colour: string): BodyPart {
  const right = [0.02, 0.3, 0.5, 0.42, 0.2, 0]
  const outline = right.map((half, step): [number, number] => [half * wide, (step / 5 - 0.5) * long])
  const left = right
    .slice(0, -1)
    .map((half, step): [number, number] => [-half * wide, (step / 5 - 0.5) * long])
    .reverse()
  return {
    shape: { kind: 'prism', outline: [...outline, ...left], halfDepth: LEAST_HALF_THICKNESS, bevel: 0 },
    material: 'leaf',
    colour,
    offset: [0, 0, 0],
    rotation: turnAbout([1, 0, 0], Math.PI / 2),
  }
}
