import type { CreatureGait, StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Mover } from './deeds/acting.ts'
import { gaitAsked } from './intent.ts'
import type { Nature } from './nature.ts'
import { kindOf } from './species.ts'

/** What is as tall as this does not leave the ground, metres. */
const TOO_TALL = 1.9
/** What has hoofs, paws, or two feet gets as high: metres and of its legs; and no higher than so many legs. */
const HIGHEST = { hoof: [0.3, 0.85, 2], paw: [0.75, 0.6, 6], person: [0, 0.72, 1], bird: [0.05, 3, 5] } as const
const HIGHEST_OF_ALL = 1.5

/** What the body of a species is capable of on a scale: `size` is its length, height and width, `leg` in metres. */
export function moverOf(
  { concept, species }: Pick<StagedCreature, 'concept' | 'species'>,
  nature: Nature,
  measures: { readonly size: readonly [number, number, number]; readonly leg: number; readonly gravity: number },
): Mover {
  const { size, leg, gravity } = measures
  const [length, height, width] = size
  const kind = kindOf({ concept, species, seed: 0 })
  const reach = (): Pick<Mover, 'footReach' | 'highestLeap'> => {
    switch (kind.plan) {
      case 'person':
        return { footReach: 0.11 * height, highestLeap: highest(HIGHEST.person, leg) }
      case 'quadruped': {
        const { form } = kind
        const scale = height / (form.height * 1.25)
        const isBound =
          form.trunk === true || form.shell !== undefined || form.legs < 0.4 || form.height * scale > TOO_TALL
        return {
          footReach: (form.length * form.height * scale) / 2,
          highestLeap: isBound ? 0 : highest(form.sole === 'hoof' ? HIGHEST.hoof : HIGHEST.paw, leg),
        }
      }
      case 'bird':
        return { footReach: 0.1 * height, highestLeap: highest(HIGHEST.bird, leg) }
      case 'spine':
      case 'insect':
        return { footReach: length / 2, highestLeap: 0 }
    }
  }
  return {
    length,
    height,
    width,
    leg,
    ...reach(),
    gaitOf({ action }): CreatureGait {
      const asked = gaitAsked(action, nature) ?? 'walk'
      return nature.gaits[asked] ?? 'walk'
    },
    speedOf: (gait) => nature.speedOf(gait, leg, gravity),
  }
}

function highest([base, ofLeg, legs]: readonly [number, number, number], leg: number): number {
  return Math.min(HIGHEST_OF_ALL, base + ofLeg * leg, legs * leg)
}
