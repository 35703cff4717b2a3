import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import { formOfKin } from '../language/lexicon/things/index.ts'
import type { BirdForm } from './bodies/bird/birdForm.ts'
import type { InsectForm } from './bodies/insect.ts'
import type { PersonForm } from './bodies/person/personForm.ts'
import type { QuadrupedForm } from './bodies/quadruped/quadrupedForm.ts'
import type { SpineForm } from './bodies/spine.ts'
import { BIRDS as NEAR_BIRDS } from './kinds/birds.ts'
import { SPINES as NEAR_SPINES } from './kinds/fish.ts'
import { HOOFED } from './kinds/hoofed.ts'
import { INSECTS as NEAR_INSECTS } from './kinds/insects.ts'
import { PEOPLE, personOf } from './kinds/people.ts'
import { PREDATORS } from './kinds/predators.ts'
import { QUADRUPED_RELATIVES } from './kinds/quadrupedRelatives.ts'
import { BIRD_RELATIVES, INSECT_RELATIVES, SPINE_RELATIVES } from './kinds/relatives.ts'
import { SMALL_ANIMALS } from './kinds/smallAnimals.ts'

/** A body plan with its proportions. */
export type Kind =
  | { readonly plan: 'person'; readonly form: PersonForm }
  | { readonly plan: 'quadruped'; readonly form: QuadrupedForm }
  | { readonly plan: 'bird'; readonly form: BirdForm }
  | { readonly plan: 'spine'; readonly form: SpineForm }
  | { readonly plan: 'insect'; readonly form: InsectForm }

const QUADRUPEDS: Readonly<Record<string, QuadrupedForm>> = {
  ...PREDATORS,
  ...HOOFED,
  ...SMALL_ANIMALS,
  ...QUADRUPED_RELATIVES,
}
const BIRDS: Readonly<Record<string, BirdForm>> = { ...NEAR_BIRDS, ...BIRD_RELATIVES }
const SPINES: Readonly<Record<string, SpineForm>> = { ...NEAR_SPINES, ...SPINE_RELATIVES }
const INSECTS: Readonly<Record<string, InsectForm>> = { ...NEAR_INSECTS, ...INSECT_RELATIVES }

/** Whether the catalogue has a body of its own for a key; a person looks like others of the kind. */
export function isKnownSpecies(species: string): boolean {
  return formOfKin(species) in PEOPLE || [QUADRUPEDS, BIRDS, SPINES, INSECTS].some((one) => species in one)
}

/** The proportions of a creature; of a species that is not in the catalogue, those of the nearest body. */
export function kindOf(creature: Pick<StagedCreature, 'species' | 'concept' | 'seed' | 'colour'>): Kind {
  const species = formOfKin(creature.species)
  if (creature.concept === 'person') return { plan: 'person', form: personOf({ ...creature, species }) }
  const { colour } = creature
  const [bird, spine, insect] = [BIRDS[species], SPINES[species], INSECTS[species]]
  if (bird) return { plan: 'bird', form: colour === undefined ? bird : { ...bird, plumage: colour, wings: colour } }
  if (spine) return { plan: 'spine', form: colour === undefined ? spine : { ...spine, colour } }
  if (insect)
    return {
      plan: 'insect',
      form:
        colour === undefined
          ? insect
          : { ...insect, ...(insect.wings === 'butterfly' ? { wingColour: colour } : { colour }) },
    }
  const form = QUADRUPEDS[species] ?? PREDATORS.dog!
  return { plan: 'quadruped', form: creature.colour === undefined ? form : { ...form, coat: creature.colour } }
}

/** The usual measures of a kind, metres. */
export function sizeOfSpecies(
  concept: StagedCreature['concept'],
  species: string,
  seed: number,
): { readonly length: number; readonly height: number; readonly width: number; readonly leg: number } {
  const kind = kindOf({ concept, species, seed })
  switch (kind.plan) {
    case 'person': {
      const { height, hipHeight } = kind.form
      return { length: height * 0.3, height, width: height * 0.34, leg: height * (hipHeight - 0.042) }
    }
    case 'quadruped': {
      const { height, length, legs, neck, neckAngle, head } = kind.form
      return {
        length: height * (length + neck * Math.cos(neckAngle) + head),
        height: height * 1.25,
        width: height * 0.45,
        leg: height * legs,
      }
    }
    case 'bird': {
      const { height, body, tail, girth, legs } = kind.form
      return { length: height * (body + tail), height, width: height * girth * 2.2, leg: height * legs }
    }
    case 'spine': {
      const { length, profile } = kind.form
      const tall = Math.max(...profile.map(([, one]) => one))
      return { length, height: length * tall * 2, width: length * 0.2, leg: length }
    }
    case 'insect': {
      const { length, legs } = kind.form
      return { length, height: length * 0.5, width: length * 1.2, leg: length * legs }
    }
  }
}
