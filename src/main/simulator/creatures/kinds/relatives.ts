import type { BirdForm } from '../bodies/bird/birdForm.ts'
import type { InsectForm } from '../bodies/insect.ts'
import type { SpineForm } from '../bodies/spine.ts'
import { BIRDS } from './birds.ts'
import { SPINES } from './fish.ts'
import { INSECTS } from './insects.ts'

const { sparrow, pigeon, crow, parrot, eagle, seagull, ostrich, flamingo, goose, chicken } = BIRDS as Record<
  string,
  BirdForm
>
const { peacock } = BIRDS as Record<string, BirdForm>

/** Birds, fish and insects that are told by what they have beside a nearer known one. */
export const BIRD_RELATIVES: Readonly<Record<string, BirdForm>> = {
  turkey: { ...chicken!, height: 0.85, girth: 0.3, plumage: '#4a3528', wings: '#3a2a20', wingTips: '#7a6a52' },
  whiteDove: BIRDS.dove!,
  zebraDove: { ...pigeon!, height: 0.2, plumage: '#a89a8c', second: '#c9b8a8' },
  swallow: {
    ...sparrow!,
    height: 0.12,
    plumage: '#27395f',
    second: '#f0e2cc',
    wings: '#22304f',
    wingTips: '#1b2540',
    wing: 1.2,
  },
  canary: { ...sparrow!, height: 0.12, plumage: '#f2cf3f', second: '#f6e08a', wings: '#e0b92c', wingTips: '#c9a020' },
  magpie: { ...crow!, height: 0.32, second: '#f4f1ea', pattern: 'breast', tail: 0.6 },
  baliMyna: { ...pigeon!, height: 0.24, plumage: '#f8f6f2', second: '#f8f6f2', wings: '#f0ede6', wingTips: '#22242a' },
  hummingbird: { ...sparrow!, height: 0.08, beak: 0.3, plumage: '#2e8a5f', second: '#c9d9cf', wings: '#3a5a52' },
  woodpecker: {
    ...sparrow!,
    height: 0.22,
    beak: 0.2,
    tilt: 0.9,
    plumage: '#2b2b2f',
    second: '#f0ede6',
    wings: '#2b2b2f',
  },
  kingfisher: { ...sparrow!, height: 0.17, beak: 0.3, plumage: '#2a7fb5', second: '#e0843a', wings: '#226a9a' },
  cockatoo: { ...parrot!, plumage: '#f6f3ec', second: '#f2d24a', wings: '#efeadf', wingTips: '#e3dccd', tail: 0.4 },
  birdOfParadise: {
    ...parrot!,
    plumage: '#7a3a1f',
    second: '#e8c93c',
    wings: '#6b331c',
    wingTips: '#e8b23c',
    tail: 0.9,
  },
  hornbill: { ...crow!, height: 0.6, beak: 0.24, bill: '#e0a93c', plumage: '#22242a' },
  maleo: { ...chicken!, height: 0.5, plumage: '#26262a', second: '#e9b8a0', pattern: 'breast', wings: '#1d1d20' },
  vulture: { ...eagle!, plumage: '#3a332d', second: '#c99a8a', wings: '#332c27' },
  pelican: { ...goose!, height: 1.1, beak: 0.28, plumage: '#f4f1ea', bill: '#e3a13c' },
  heron: {
    ...flamingo!,
    plumage: '#e9ecee',
    wings: '#b9c2c9',
    beakKind: 'cone',
    beak: 0.1,
    bill: '#d9a93c',
    feet: '#5a5a52',
  },
  cassowary: { ...ostrich!, height: 1.6, plumage: '#1f1c1e', wings: '#26222a', feet: '#8a7a5a' },
  kiwiBird: { ...chicken!, height: 0.35, beak: 0.3, wing: 0.3, tail: 0.05, plumage: '#7a5f42', wings: '#6b5239' },
  gull: seagull!,
  peahen: { ...peacock!, tail: 0.3, plumage: '#7a6a52', wings: '#6b5c47' },
}

const { fish, tuna, shark, dolphin, whale, snake, eel, worm } = SPINES as Record<string, SpineForm>

export const SPINE_RELATIVES: Readonly<Record<string, SpineForm>> = {
  orca: { ...whale!, length: 6, colour: '#1d2024', second: '#f4f4f2', fins: '#1d2024', dorsal: 0.16, dorsalAt: 0.45 },
  betta: {
    ...fish!,
    length: 0.06,
    colour: '#7a2fa8',
    second: '#c9468a',
    fins: '#a83fb5',
    tail: 0.6,
    dorsal: 0.4,
    pectoral: 0.3,
  },
  catfish: { ...fish!, length: 0.45, colour: '#5a564f', second: '#a8a296', fins: '#4a463f' },
  archerFish: { ...fish!, length: 0.2, colour: '#c9c9bd', second: '#33332f', pattern: 'bands' },
  tropicalFish: { ...fish!, length: 0.16, colour: '#f2c22e', second: '#2a5fb0', pattern: 'bands', fins: '#f2a22e' },
  salmon: { ...tuna!, length: 0.7, colour: '#8f979c', second: '#e6b5a0' },
  sardine: { ...fish!, length: 0.16, colour: '#7f93a3', second: '#e6eaec', fins: '#6f838f' },
  flyingFish: { ...fish!, length: 0.28, pectoral: 0.5, colour: '#4f7fb0' },
  swordfish: { ...tuna!, length: 2.4, colour: '#33507a' },
  piranha: { ...fish!, length: 0.25, colour: '#6b7076', second: '#c9482c', fins: '#4a4f55' },
  coelacanth: { ...fish!, length: 1.4, colour: '#3a4a63', fins: '#33415a' },
  mudskipper: { ...fish!, length: 0.14, colour: '#6b6450' },
  whaleShark: { ...shark!, length: 8, colour: '#4a5a66', second: '#e6e8e6' },
  hammerhead: { ...shark!, colour: '#7a7f7f' },
  dugong: { ...dolphin!, length: 2.6, colour: '#8a857c', second: '#c9c4b8', dorsal: 0 },
  cobra: { ...snake!, length: 1.6, colour: '#33302c', second: '#c9b98a' },
  python: { ...snake!, length: 3.2, colour: '#8a6a3a', second: '#3d2c1a' },
  earthworm: worm!,
  moray: { ...eel!, colour: '#6b7a3a' },
}

const { bee, ant, beetle, dragonfly, butterfly } = INSECTS as Record<string, InsectForm>

export const INSECT_RELATIVES: Readonly<Record<string, InsectForm>> = {
  wasp: { ...bee!, colour: '#e3b52a' },
  housefly: { ...bee!, colour: '#33343a', second: '#33343a', pattern: 'plain' },
  mosquito: { ...bee!, length: 0.012, colour: '#4a4440', second: '#4a4440', pattern: 'plain' },
  firefly: { ...beetle!, length: 0.016, colour: '#4a4a2f', second: '#e8e36a' },
  termite: { ...ant!, colour: '#d9b98a' },
  stagBeetle: { ...beetle!, length: 0.06, colour: '#33231a' },
  cockroach: { ...beetle!, length: 0.035, colour: '#6b4226' },
  damselfly: dragonfly!,
  monarch: butterfly!,
}
