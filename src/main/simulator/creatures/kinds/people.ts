import { forkedRandom, randomChoice } from '../../../../shared/random/seeded.ts'
import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import type { PersonForm } from '../bodies/person/personForm.ts'
import type { Dress } from './dress.ts'
import { FAMILIES } from './families.ts'
import { TRADES } from './trades.ts'

const SKINS = ['#f0c8a6', '#e0ac82', '#d9a074', '#c98d62', '#b97c54', '#a86d46', '#7d4d31'] as const
const HAIRS = ['#1b1512', '#2c1d15', '#4a2f1d', '#6d4524', '#1f1a1c'] as const
const TOPS = ['#c1483f', '#3f78a8', '#e0a63c', '#4f8a5b', '#8a5a9a', '#d9d2c4', '#d2743c', '#33658a'] as const
const BOTTOMS = ['#2e3a52', '#4a4038', '#5b6470', '#27303c', '#70583f'] as const

const SCARVES = ['#6e8b86', '#b98a8f', '#8a7fa3', '#cdbfa8', '#4f6d7a', '#c98f6b', '#e9e2d3', '#7a8f5b'] as const
/** Cloth and print of a batik. */
const BATIKS = [
  ['#5a3421', '#d9ac62'],
  ['#23395d', '#cfd8e6'],
  ['#6b2230', '#e3b25a'],
  ['#2f4a3a', '#d2c27a'],
] as const
/** Of those who wear what they like: how many wear batik. */
const BATIK_SHARE = 0.22

/** Everybody that the catalogue can dress; one of several dresses by the seed. */
export const PEOPLE: Readonly<Record<string, readonly Dress[]>> = { ...FAMILIES, ...TRADES }

function topOf(random: () => number, isWoman: boolean): Pick<PersonForm, 'top' | 'trim'> {
  const plain = randomChoice(random, TOPS)
  const [cloth, print] = randomChoice(random, BATIKS)
  return random() < BATIK_SHARE * (isWoman ? 0.8 : 1.2) ? { top: cloth, trim: print } : { top: plain }
}

/** One person, by the seed. */
export function personOf({ species, seed, colour }: Pick<StagedCreature, 'species' | 'seed' | 'colour'>): PersonForm {
  const random = forkedRandom(seed, 'person')
  const dress = randomChoice(random, PEOPLE[species] ?? PEOPLE.person!)
  const isWoman = dress.isWoman ?? random() < 0.5
  const womanHair = randomChoice(random, ['bob', 'long', 'ponytail', 'bun', 'hijab'] as const)
  const manHair = random() < 0.06 ? ('bald' as const) : ('short' as const)
  const hair = dress.hair ?? (isWoman ? womanHair : manHair)
  const adult: PersonForm = {
    height: (isWoman ? 1.6 : 1.7) * (0.96 + 0.08 * random()),
    head: 0.18,
    hipHeight: 0.485,
    shoulders: isWoman ? 0.9 : 1.06,
    hips: isWoman ? 1.08 : 0.96,
    build: 0.94 + 0.16 * random(),
    isWoman,
    stoop: 0,
    skin: randomChoice(random, SKINS),
    hair,
    hairColour: randomChoice(random, HAIRS),
    ...topOf(random, isWoman),
    sleeves: hair === 'hijab' ? 'long' : random() < 0.5 ? 'short' : 'long',
    isLongTop: false,
    lower:
      isWoman && random() < 0.35
        ? hair === 'hijab'
          ? 'longSkirt'
          : 'skirt'
        : hair === 'hijab'
          ? 'longSkirt'
          : 'trousers',
    lowerColour: randomChoice(random, BOTTOMS),
    shoes: '#33291f',
    ...(hair === 'hijab' ? { hatColour: randomChoice(random, SCARVES) } : {}),
  }
  const { trim: print, ...plain } = adult
  // Over a head scarf only a helmet goes.
  const { hat, ...hatless } = dress
  const worn =
    hair === 'hijab' && hat !== undefined && hat !== 'helmet' ? { ...hatless, hatColour: plain.hatColour } : dress
  // A print belongs to the cloth that it was chosen with.
  const isPrinted = dress.top === undefined && colour === undefined && print !== undefined
  return {
    ...plain,
    ...(isPrinted ? { trim: print } : {}),
    ...worn,
    isWoman,
    hair,
    ...(colour === undefined ? {} : { top: colour }),
  }
}
