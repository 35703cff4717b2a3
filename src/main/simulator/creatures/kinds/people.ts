import { forkedRandom, randomChoice } from '../../../../shared/random/seeded.ts'
import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import type { PersonForm } from '../bodies/person/personForm.ts'

const SKINS = ['#f0c8a6', '#e0ac82', '#c98d62', '#a86d46', '#7d4d31', '#5b3826'] as const
const HAIRS = ['#1b1512', '#2c1d15', '#4a2f1d', '#6d4524', '#1f1a1c'] as const
const TOPS = ['#c1483f', '#3f78a8', '#e0a63c', '#4f8a5b', '#8a5a9a', '#d9d2c4', '#d2743c', '#33658a'] as const
const BOTTOMS = ['#2e3a52', '#4a4038', '#5b6470', '#27303c', '#70583f'] as const

type Dress = Partial<PersonForm>
/** How people of a trade or an age are built and dressed; one of several by the seed. */
export const PEOPLE: Readonly<Record<string, readonly Dress[]>> = {
  person: [{}],
  man: [{ isWoman: false }],
  woman: [{ isWoman: true }],
  child: [{ height: 1.18, head: 0.205, hipHeight: 0.445, shoulders: 0.92, build: 1.05 }],
  boy: [{ height: 1.18, head: 0.205, hipHeight: 0.445, shoulders: 0.92, build: 1.05, isWoman: false }],
  girl: [
    {
      height: 1.15,
      head: 0.205,
      hipHeight: 0.445,
      shoulders: 0.9,
      build: 1.02,
      isWoman: true,
      hair: 'ponytail',
      lower: 'skirt',
    },
  ],
  baby: [{ height: 0.78, head: 0.26, hipHeight: 0.38, shoulders: 0.9, build: 1.25, hair: 'short' }],
  student: [{ height: 1.5, head: 0.175, top: '#f4f3ef', lower: 'trousers', lowerColour: '#7a8490', sleeves: 'short' }],
  schoolchild: [
    {
      height: 1.2,
      head: 0.205,
      hipHeight: 0.445,
      shoulders: 0.92,
      build: 1.04,
      top: '#f6f4f0',
      lower: 'shorts',
      lowerColour: '#b5322e',
      sleeves: 'short',
      shoes: '#1d1d20',
    },
  ],
  elder: [{ height: 1.6, stoop: 0.28, hairColour: '#d8d5d0', sleeves: 'long' }],
  grandmother: [
    {
      height: 1.52,
      stoop: 0.26,
      isWoman: true,
      hair: 'bun',
      hairColour: '#d8d5d0',
      top: '#8a5a7a',
      trim: '#c9a24a',
      lower: 'longSkirt',
      lowerColour: '#6b4a2e',
      sleeves: 'long',
    },
  ],
  grandfather: [
    {
      height: 1.62,
      stoop: 0.26,
      isWoman: false,
      hairColour: '#d8d5d0',
      top: '#5c4a3a',
      trim: '#c9a05c',
      hat: 'peci',
      hatColour: '#1c1b1e',
      sleeves: 'long',
    },
  ],
  teacher: [
    {
      isWoman: true,
      hair: 'hijab',
      hatColour: '#6e8b86',
      top: '#3c6e71',
      isLongTop: true,
      sleeves: 'long',
      lower: 'longSkirt',
      lowerColour: '#2d3f4a',
    },
    { isWoman: false, top: '#7b4a2b', trim: '#d9a85a', sleeves: 'long', lowerColour: '#26282e' },
  ],
  chef: [
    { top: '#f6f4ef', sleeves: 'long', hat: 'chef', hatColour: '#faf8f3', lowerColour: '#3a3f49', apron: '#e9e5dc' },
  ],
  cook: [
    { top: '#f6f4ef', sleeves: 'long', hat: 'chef', hatColour: '#faf8f3', lowerColour: '#3a3f49', apron: '#b5483c' },
  ],
  doctor: [{ top: '#f5f6f6', isLongTop: true, sleeves: 'long', lowerColour: '#4a5d73' }],
  nurse: [{ isWoman: true, top: '#9cc9cf', lowerColour: '#9cc9cf', hair: 'bun' }],
  scientist: [{ top: '#f5f6f6', isLongTop: true, sleeves: 'long', lowerColour: '#3a4250' }],
  farmer: [{ top: '#7a6a45', hat: 'straw', hatColour: '#d5b673', sleeves: 'long', lowerColour: '#4c5a46' }],
  fisherman: [{ top: '#3f6f86', hat: 'straw', hatColour: '#d5b673', lower: 'shorts', lowerColour: '#55606a' }],
  worker: [{ top: '#e08a2e', hat: 'helmet', hatColour: '#f1c232', lowerColour: '#3b4757', sleeves: 'long' }],
  police: [{ top: '#6b5b43', hat: 'cap', hatColour: '#3a2f22', lowerColour: '#4a3d2c', sleeves: 'short' }],
  soldier: [{ top: '#5a6140', hat: 'cap', hatColour: '#4a5135', lowerColour: '#4f563a', sleeves: 'long' }],
  dancer: [
    {
      isWoman: true,
      hair: 'bun',
      top: '#b8323a',
      trim: '#e3b34c',
      lower: 'longSkirt',
      lowerColour: '#5a2f1e',
      sleeves: 'short',
      hips: 1.04,
    },
  ],
  bride: [{ isWoman: true, hair: 'bun', top: '#f7f2e8', sleeves: 'long', lower: 'longSkirt', lowerColour: '#f7f2e8' }],
  runner: [{ lower: 'shorts', sleeves: 'short', top: '#d83a3a', lowerColour: '#22262e', shoes: '#f2f2f2' }],
  queen: [
    {
      isWoman: true,
      hair: 'long',
      top: '#6f2f7d',
      trim: '#d9b24a',
      lower: 'longSkirt',
      lowerColour: '#6f2f7d',
      sleeves: 'long',
    },
  ],
  king: [{ isWoman: false, top: '#7d2530', trim: '#d9b24a', isLongTop: true, sleeves: 'long', beard: true }],
}

/** One person, by the seed. */
export function personOf({ species, seed, colour }: Pick<StagedCreature, 'species' | 'seed' | 'colour'>): PersonForm {
  const random = forkedRandom(seed, 'person')
  const dress = randomChoice(random, PEOPLE[species] ?? PEOPLE.person!)
  const isWoman = dress.isWoman ?? random() < 0.5
  const womanHair = randomChoice(random, ['bob', 'long', 'ponytail', 'bun', 'hijab'] as const)
  const manHair = 'short' as const
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
    top: randomChoice(random, TOPS),
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
    ...(hair === 'hijab' ? { hatColour: randomChoice(random, ['#6e8b86', '#b98a8f', '#8a7fa3', '#cdbfa8']) } : {}),
  }
  return { ...adult, ...dress, isWoman, hair, ...(colour === undefined ? {} : { top: colour }) }
}
