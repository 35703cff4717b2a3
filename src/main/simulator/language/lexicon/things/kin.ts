import { KIN_OF_ANIMALS } from './kinOfAnimals.ts'
import { KIN_OF_INDONESIA } from './kinOfIndonesia.ts'
import { KIN_OF_PEOPLE } from './kinOfPeople.ts'
import { KIN_OF_THINGS } from './kinOfThings.ts'
import type { ThingWord, UsualThing } from './thingWord.ts'

/** A thing of its own that is drawn with the form of another: a moose with that of a reindeer. */
export interface KinWord {
  /** The variant whose form it has. */
  readonly like: string
  readonly variant: string
  readonly en: readonly string[]
  readonly id: readonly string[]
  /** Where it differs from that of the other. */
  readonly usual?: UsualThing
}

const KIN: readonly KinWord[] = [...KIN_OF_ANIMALS, ...KIN_OF_PEOPLE, ...KIN_OF_THINGS, ...KIN_OF_INDONESIA]

const LIKE: ReadonlyMap<string, string> = new Map(KIN.map(({ variant, like }) => [variant, like]))

/** The variant whose form a thing has: its own, or that of the one which it is near. */
export function formOfKin(variant: string): string {
  return LIKE.get(variant) ?? variant
}

/** The words for all kin of things. A kin of a thing that there is none of is an error of the lexicon. */
export function kinOf(things: readonly ThingWord[]): ThingWord[] {
  return KIN.map(({ like, variant, en, id, usual }) => {
    const near = things.find((thing) => thing.variant === like)
    if (near === undefined) throw new Error(`There is no "${like}" that "${variant}" could be like.`)
    return { ...near, variant, en, id, ...(usual === undefined ? {} : { usual }) }
  })
}
