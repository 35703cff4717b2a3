import type { BirdForm } from './bodies/bird.ts'
import type { InsectForm } from './bodies/insect.ts'
import type { SpineForm } from './bodies/spine.ts'

const CHICKEN: BirdForm = {
  height: 0.42, body: 0.6, girth: 0.24, tilt: 0.32, legs: 0.34, neck: 0.26, neckRadius: 0.1, head: 0.11, beak: 0.09, beakKind: 'cone', tail: 0.26,
  wing: 0.85, soars: false, comb: '#c8302b', plumage: '#f4efe4', second: '#e6d9c2', pattern: 'plain', wings: '#e2d3b6', wingTips: '#cbb78f', bill: '#e6a93c', feet: '#e0a040',
}
const DUCK: BirdForm = {
  ...CHICKEN, height: 0.36, body: 0.86, girth: 0.27, tilt: 0.12, legs: 0.27, neck: 0.3, neckRadius: 0.1, head: 0.145, beak: 0.16, beakKind: 'flat', tail: 0.2, wing: 1.2,
  webbed: true, plumage: '#f5c33b', second: '#f5c33b', wings: '#e9ad2c', wingTips: '#d99c22', bill: '#ec7f24', feet: '#ec7f24',
}
const SPARROW: BirdForm = {
  ...CHICKEN, height: 0.13, body: 0.66, girth: 0.27, tilt: 0.4, legs: 0.28, neck: 0.12, neckRadius: 0.14, head: 0.2, beak: 0.12, tail: 0.4, wing: 0.9,
  plumage: '#9a6b43', second: '#e8dcc6', pattern: 'breast', wings: '#6f4a2d', wingTips: '#4c3422', bill: '#4d4038', feet: '#a5745a',
}
const EAGLE: BirdForm = {
  ...CHICKEN, height: 0.75, body: 0.68, girth: 0.2, tilt: 0.7, legs: 0.24, neck: 0.18, neckRadius: 0.11, head: 0.125, beak: 0.12, beakKind: 'hook', tail: 0.34, wing: 1.35, soars: true,
  plumage: '#5a3a24', second: '#f3ece0', pattern: 'hood', wings: '#4c301d', wingTips: '#33211a', bill: '#e7b23a', feet: '#e0a93c',
}
const { comb: _ducksHaveNone, ...PLAIN_DUCK } = DUCK
const { comb: _sparrowsHaveNone, ...PLAIN_SPARROW } = SPARROW
const { comb: _eaglesHaveNone, ...PLAIN_EAGLE } = EAGLE

export const BIRDS: Readonly<Record<string, BirdForm>> = {
  chicken: CHICKEN,
  hen: { ...CHICKEN, plumage: '#b5713c', wings: '#94572c', wingTips: '#6f3f1f' },
  rooster: { ...CHICKEN, height: 0.52, legs: 0.36, tail: 0.42, tilt: 0.45, plumage: '#b8452a', second: '#e0a13c', pattern: 'hood', wings: '#2d4a3c', wingTips: '#1c2f2a' },
  chick: { ...PLAIN_DUCK, height: 0.1, body: 0.56, girth: 0.3, legs: 0.28, neck: 0.16, head: 0.2, beak: 0.08, beakKind: 'cone', tail: 0.06, plumage: '#f6d24f' },
  duck: PLAIN_DUCK,
  duckling: { ...PLAIN_DUCK, height: 0.14, head: 0.19, beak: 0.13, neck: 0.2, body: 0.7, tail: 0.1, plumage: '#f8d557', wings: '#f2c846' },
  goose: { ...PLAIN_DUCK, height: 0.75, body: 0.66, girth: 0.2, legs: 0.26, neck: 0.46, neckRadius: 0.06, head: 0.085, beak: 0.1, plumage: '#f2f0ea', wings: '#e4e0d6', wingTips: '#c9c4b8' },
  swan: { ...PLAIN_DUCK, height: 0.95, body: 0.72, girth: 0.2, legs: 0.2, neck: 0.56, neckRadius: 0.05, head: 0.075, beak: 0.09, plumage: '#fbfaf6', wings: '#f1efe9', wingTips: '#e3e0d8', bill: '#e0762a' },
  bird: { ...PLAIN_SPARROW, height: 0.16, plumage: '#4f86b5', second: '#f0e2cc', wings: '#386a96', wingTips: '#2a4f73' },
  sparrow: PLAIN_SPARROW,
  pigeon: { ...PLAIN_SPARROW, height: 0.28, plumage: '#8b94a3', second: '#6a7f86', pattern: 'hood', head: 0.13, neck: 0.2, wings: '#737c8c', wingTips: '#4a505c', feet: '#c0605a' },
  dove: { ...PLAIN_SPARROW, height: 0.26, plumage: '#f3f1ec', second: '#ffffff', head: 0.13, neck: 0.18, wings: '#e6e3dc', wingTips: '#d3cfc6' },
  crow: { ...PLAIN_SPARROW, height: 0.36, plumage: '#23242a', second: '#23242a', pattern: 'plain', head: 0.14, beak: 0.14, wings: '#1b1c22', wingTips: '#131419', bill: '#1a1a1d', feet: '#26262a' },
  parrot: { ...PLAIN_SPARROW, height: 0.34, tilt: 0.8, head: 0.17, beakKind: 'hook', beak: 0.1, tail: 0.6, plumage: '#2f9a4a', second: '#e8c93c', wings: '#1f6fb0', wingTips: '#c8362e', bill: '#3a3a3e' },
  eagle: PLAIN_EAGLE,
  hawk: { ...PLAIN_EAGLE, height: 0.5, second: '#8a5e38', plumage: '#7a5232' },
  garuda: { ...PLAIN_EAGLE, height: 0.9, plumage: '#a8732c', second: '#d9a43c', wings: '#8c5a22', wingTips: '#5f3a18' },
  owl: { ...PLAIN_EAGLE, height: 0.42, head: 0.22, neck: 0.06, girth: 0.27, tilt: 1.1, beak: 0.06, tail: 0.18, wing: 1.2, bigEyes: true, plumage: '#8a6a48', second: '#8a6a48', pattern: 'plain', wings: '#6d5136' },
  seagull: { ...PLAIN_SPARROW, height: 0.38, plumage: '#f5f4f0', second: '#ffffff', wings: '#a9b2bb', wingTips: '#33363b', head: 0.14, beak: 0.12, bill: '#e7b13a', wing: 1.6, soars: true },
  penguin: { ...PLAIN_EAGLE, height: 0.7, girth: 0.2, tilt: 1.35, legs: 0.1, head: 0.13, neck: 0.1, beakKind: 'cone', tail: 0.1, wing: 0.6, soars: false, plumage: '#20232b', second: '#f4f1ea', pattern: 'breast', wings: '#20232b', bill: '#e2912e', feet: '#e2912e' },
  ostrich: { ...PLAIN_DUCK, height: 2.2, body: 0.42, girth: 0.15, legs: 0.5, neck: 0.42, neckRadius: 0.028, head: 0.05, beak: 0.05, tail: 0.14, plumage: '#2c2624', wings: '#3a322e', bill: '#cf9f7c', feet: '#d0a184' },
  flamingo: { ...PLAIN_DUCK, height: 1.3, body: 0.34, girth: 0.1, legs: 0.56, neck: 0.36, neckRadius: 0.025, head: 0.045, beak: 0.06, beakKind: 'hook', tail: 0.1, plumage: '#ef8f95', wings: '#e5727c', bill: '#2b2426', feet: '#e5808a' },
  peacock: { ...CHICKEN, height: 0.9, body: 0.5, neck: 0.34, neckRadius: 0.05, girth: 0.15, head: 0.06, tail: 0.9, plumage: '#1f5fa8', second: '#1f5fa8', wings: '#2c7d5a', wingTips: '#3f8f4a', comb: '#2456a0' },
}

const FISH: SpineForm = {
  length: 0.25, profile: [[0, 0.05, 0.035], [0.12, 0.13, 0.075], [0.38, 0.19, 0.095], [0.62, 0.14, 0.07], [0.85, 0.05, 0.025], [1, 0.035, 0.015]], swims: 'sideways', swing: 0.11,
  tail: 0.24, dorsal: 0.22, dorsalAt: 0.42, pectoral: 0.17, eye: 0.04, eyeAt: 0.13, colour: '#e8742c', second: '#f6e6cf', pattern: 'belly', fins: '#f2984a',
}
const SNAKE: SpineForm = {
  ...FISH, length: 1.1, profile: [[0, 0.016, 0.016], [0.04, 0.024, 0.026], [0.09, 0.017, 0.018], [0.4, 0.023, 0.024], [0.75, 0.018, 0.018], [1, 0.005, 0.005]], swims: 'onGround', swing: 0.05,
  tail: 0, dorsal: 0, eye: 0.008, eyeAt: 0.03, colour: '#6d8a3c', second: '#3d5526', pattern: 'bands', fins: '#6d8a3c',
}
export const SPINES: Readonly<Record<string, SpineForm>> = {
  fish: { ...FISH, colour: '#4f93c4', second: '#eef2ee', fins: '#3d78a8' },
  goldfish: { ...FISH, length: 0.14, tail: 0.4, pectoral: 0.22 },
  koi: { ...FISH, length: 0.5, colour: '#f3ede2', second: '#e0562a', pattern: 'bands', fins: '#f3d9c4' },
  clownfish: { ...FISH, length: 0.1, colour: '#ee7426', second: '#fbf6ee', pattern: 'bands', fins: '#ee7426' },
  tuna: { ...FISH, length: 1.4, colour: '#2f4a6b', second: '#d8dde0', fins: '#3a5573', dorsal: 0.12, tail: 0.22 },
  shark: { ...FISH, length: 2.8, profile: [[0, 0.03, 0.04], [0.12, 0.075, 0.08], [0.35, 0.1, 0.095], [0.62, 0.07, 0.065], [0.86, 0.03, 0.025], [1, 0.018, 0.012]], swing: 0.09, tail: 0.2, dorsal: 0.15, dorsalAt: 0.42, pectoral: 0.2, eye: 0.012, eyeAt: 0.1, colour: '#6b7782', second: '#e6e8e6', fins: '#5d6873' },
  dolphin: { ...FISH, length: 2.0, profile: [[0, 0.02, 0.018], [0.06, 0.03, 0.028], [0.12, 0.07, 0.065], [0.35, 0.105, 0.09], [0.62, 0.075, 0.06], [0.88, 0.025, 0.025], [1, 0.02, 0.02]], swims: 'upAndDown', swing: 0.09, tail: 0.2, dorsal: 0.12, pectoral: 0.14, eye: 0.013, eyeAt: 0.14, colour: '#6f8798', second: '#dfe5e6', fins: '#5f7687' },
  whale: { ...FISH, length: 9, profile: [[0, 0.07, 0.08], [0.1, 0.12, 0.12], [0.32, 0.145, 0.13], [0.6, 0.09, 0.075], [0.88, 0.03, 0.03], [1, 0.02, 0.02]], swims: 'upAndDown', swing: 0.07, tail: 0.2, dorsal: 0.04, dorsalAt: 0.68, pectoral: 0.18, eye: 0.009, eyeAt: 0.14, colour: '#46617a', second: '#cfd8dc', fins: '#3c566e' },
  eel: { ...SNAKE, length: 0.8, swims: 'sideways', swing: 0.09, colour: '#4a4a3e', pattern: 'plain', dorsal: 0.02, dorsalAt: 0.5, tail: 0.05 },
  snake: SNAKE,
  worm: { ...SNAKE, length: 0.12, colour: '#c98a80', second: '#b87468', profile: [[0, 0.025, 0.025], [0.5, 0.032, 0.032], [1, 0.02, 0.02]] },
}

const BEETLE: InsectForm = {
  length: 0.03, head: 0.12, thorax: 0.17, abdomen: 0.26, legs: 0.5, legPairs: 3, wings: 'none', wing: 0.8, domed: true, colour: '#c93226', second: '#1d1a1a', pattern: 'spots',
  wingColour: '#dfe8ee', wingSpots: '#ffffff', legColour: '#1d1a1a',
}
export const INSECTS: Readonly<Record<string, InsectForm>> = {
  butterfly: { ...BEETLE, length: 0.045, head: 0.09, thorax: 0.1, abdomen: 0.085, legs: 0.35, wings: 'butterfly', wing: 1.05, domed: true, colour: '#3b2b22', pattern: 'plain', wingColour: '#ef8a2b', wingSpots: '#3b2418', legColour: '#2b2220' },
  moth: { ...BEETLE, length: 0.035, head: 0.1, thorax: 0.12, abdomen: 0.11, legs: 0.35, wings: 'butterfly', wing: 0.95, colour: '#8d7a63', pattern: 'plain', wingColour: '#b5a084', wingSpots: '#8d7a63', legColour: '#5f5244' },
  bee: { ...BEETLE, length: 0.022, head: 0.15, thorax: 0.19, abdomen: 0.22, legs: 0.42, wings: 'clear', wing: 0.8, colour: '#efb32f', second: '#2a2019', pattern: 'bands', legColour: '#2a2019' },
  dragonfly: { ...BEETLE, length: 0.07, head: 0.09, thorax: 0.1, abdomen: 0.05, legs: 0.3, wings: 'dragonfly', wing: 0.7, colour: '#2f9aa8', pattern: 'plain', wingColour: '#cfe6ea', legColour: '#1f3d42' },
  ant: { ...BEETLE, length: 0.012, head: 0.16, thorax: 0.11, abdomen: 0.17, legs: 0.6, colour: '#5a2c1a', second: '#5a2c1a', pattern: 'plain', legColour: '#4a2416' },
  beetle: { ...BEETLE, colour: '#2c4a36', second: '#1b241e', pattern: 'plain' },
  ladybug: { ...BEETLE, length: 0.014 },
  spider: { ...BEETLE, length: 0.03, head: 0.13, thorax: 0.15, abdomen: 0.24, legs: 0.9, legPairs: 4, colour: '#3a2e2a', second: '#2a211f', pattern: 'plain', legColour: '#2a211f' },
  crab: { ...BEETLE, length: 0.09, head: 0.1, thorax: 0.3, abdomen: 0.26, legs: 0.7, legPairs: 4, colour: '#d2562f', second: '#b8431f', pattern: 'plain', legColour: '#c24a26' },
}
