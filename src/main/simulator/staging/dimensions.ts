import { MATERIALS, type MaterialName } from '../../../shared/scene/materials.ts'
import type { SizeWord, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import { type UsualThing, usualOf } from '../language/lexicon/things/index.ts'

/** What a thing is like when the prompt says nothing more. Metres. */
export interface ThingDimensions {
  readonly shape: 'ball' | 'box' | 'cylinder' | 'bottle' | 'vase' | 'pin' | 'cup' | 'table' | 'ramp'
  /** Width (x), height (y), depth (z) as it stands on the stage. */
  readonly size: readonly [number, number, number]
  readonly material: MaterialName
  /** Where the material's own colour does not suit. */
  readonly colour?: string
  /** How much of the volume is stuff: 1 is solid, 0.1 a thin shell. */
  readonly filled: number
  readonly restitution?: number
}

const DIMENSIONS: Readonly<Record<string, ThingDimensions>> = {
  ball: { shape: 'ball', size: [0.22, 0.22, 0.22], material: 'rubber', filled: 0.1 },
  basketball: {
    shape: 'ball',
    size: [0.24, 0.24, 0.24],
    material: 'rubber',
    colour: '#c4642a',
    filled: 0.079,
    restitution: 0.78,
  },
  football: {
    shape: 'ball',
    size: [0.22, 0.22, 0.22],
    material: 'rubber',
    colour: '#efeee8',
    filled: 0.07,
    restitution: 0.75,
  },
  volleyball: {
    shape: 'ball',
    size: [0.21, 0.21, 0.21],
    material: 'rubber',
    colour: '#f0e6c8',
    filled: 0.05,
    restitution: 0.74,
  },
  tennisBall: {
    shape: 'ball',
    size: [0.067, 0.067, 0.067],
    material: 'rubber',
    colour: '#c6dc4a',
    filled: 0.33,
    restitution: 0.73,
  },
  pingPongBall: {
    shape: 'ball',
    size: [0.04, 0.04, 0.04],
    material: 'plastic',
    colour: '#f4f1ea',
    filled: 0.075,
    restitution: 0.86,
  },
  bowlingBall: {
    shape: 'ball',
    size: [0.216, 0.216, 0.216],
    material: 'plastic',
    colour: '#1f2b52',
    filled: 1,
    restitution: 0.45,
  },
  billiardBall: {
    shape: 'ball',
    size: [0.057, 0.057, 0.057],
    material: 'plastic',
    colour: '#b3261e',
    filled: 1,
    restitution: 0.7,
  },
  marble: { shape: 'ball', size: [0.03, 0.03, 0.03], material: 'glass', colour: '#4f9fc4', filled: 1 },
  beachBall: {
    shape: 'ball',
    size: [0.4, 0.4, 0.4],
    material: 'plastic',
    colour: '#e7c14a',
    filled: 0.004,
    restitution: 0.7,
  },
  boulder: { shape: 'ball', size: [0.4, 0.4, 0.4], material: 'stone', filled: 1, restitution: 0.3 },
  box: { shape: 'box', size: [0.3, 0.3, 0.3], material: 'wood', filled: 0.07, restitution: 0.3 },
  crate: { shape: 'box', size: [0.34, 0.34, 0.34], material: 'wood', filled: 0.08, restitution: 0.3 },
  cube: { shape: 'box', size: [0.2, 0.2, 0.2], material: 'wood', filled: 0.2, restitution: 0.35 },
  brick: { shape: 'box', size: [0.2, 0.09, 0.1], material: 'stone', colour: '#a4523c', filled: 0.8, restitution: 0.25 },
  domino: {
    shape: 'box',
    size: [0.034, 0.24, 0.12],
    material: 'plastic',
    colour: '#efe7d6',
    filled: 0.6,
    restitution: 0.25,
  },
  bottle: {
    shape: 'bottle',
    size: [0.08, 0.3, 0.08],
    material: 'glass',
    colour: '#3f7d58',
    filled: 0.3,
    restitution: 0.35,
  },
  vase: {
    shape: 'vase',
    size: [0.16, 0.3, 0.16],
    material: 'ceramic',
    colour: '#4a6f9c',
    filled: 0.25,
    restitution: 0.3,
  },
  bowlingPin: {
    shape: 'pin',
    size: [0.12, 0.38, 0.12],
    material: 'wood',
    colour: '#f2efe6',
    filled: 0.9,
    restitution: 0.4,
  },
  cup: { shape: 'cup', size: [0.085, 0.1, 0.085], material: 'ceramic', filled: 0.3, restitution: 0.35 },
  glass: { shape: 'cup', size: [0.075, 0.14, 0.075], material: 'glass', filled: 0.25, restitution: 0.35 },
  table: { shape: 'table', size: [1.15, 0.75, 0.7], material: 'wood', colour: '#7d5231', filled: 1 },
  stool: { shape: 'table', size: [0.4, 0.46, 0.4], material: 'wood', filled: 1 },
  shelf: { shape: 'table', size: [1.1, 1.1, 0.4], material: 'wood', filled: 1 },
  ramp: { shape: 'ramp', size: [1.6, 0.58, 0.6], material: 'wood', filled: 1 },
  wall: { shape: 'box', size: [0.14, 0.75, 1.2], material: 'stone', colour: '#a89f93', filled: 1 },
  cylinder: { shape: 'cylinder', size: [0.18, 0.3, 0.18], material: 'wood', filled: 0.6, restitution: 0.35 },
  can: {
    shape: 'cylinder',
    size: [0.066, 0.12, 0.066],
    material: 'metal',
    colour: '#c9402f',
    filled: 0.03,
    restitution: 0.35,
  },
  barrel: { shape: 'cylinder', size: [0.42, 0.6, 0.42], material: 'wood', filled: 0.15, restitution: 0.3 },
  coin: {
    shape: 'cylinder',
    size: [0.06, 0.008, 0.06],
    material: 'metal',
    colour: '#c8a04a',
    filled: 1,
    restitution: 0.4,
  },
  wheel: { shape: 'cylinder', size: [0.5, 0.16, 0.5], material: 'rubber', colour: '#26262a', filled: 0.4 },
  log: { shape: 'cylinder', size: [0.22, 0.8, 0.22], material: 'wood', filled: 1, restitution: 0.3 },
  book: { shape: 'box', size: [0.16, 0.035, 0.22], material: 'paper', colour: '#7c3f3a', filled: 1, restitution: 0.1 },
  towerPiece: { shape: 'box', size: [0.2, 0.2, 0.2], material: 'wood', filled: 0.2, restitution: 0.3 },
}

const SIZE_FACTORS: Readonly<Record<SizeWord, number>> = { tiny: 0.45, small: 0.7, medium: 1, large: 1.45, huge: 2.2 }

/** Furniture keeps closer to its usual size than things that come in all sizes. */
const FURNITURE_FACTORS: Readonly<Record<SizeWord, number>> = {
  tiny: 0.6,
  small: 0.8,
  medium: 1,
  large: 1.25,
  huge: 1.6,
}

/** The plain body of a thing that only the lexicon describes: its concept's own shape where that has one. */
function plainThing(concept: string, usual: UsualThing): ThingDimensions {
  const kin = DIMENSIONS[concept]
  const shape =
    usual.shape === 'lathe' ? 'cylinder' : usual.shape === 'ball' || usual.shape === 'cylinder' ? usual.shape : 'box'
  return {
    ...(kin ?? { shape, filled: 0.3 }),
    size: usual.sizeMetres,
    material: usual.material,
    colour: usual.colour ?? MATERIALS[usual.material].colour,
  }
}

/** The usual dimensions of a thing; a variant without its own takes the lexicon's, then the plain concept's. */
export function usualDimensions(concept: ThingConcept | 'towerPiece', variant: string | undefined): ThingDimensions {
  const own = DIMENSIONS[variant ?? concept]
  if (own) return own
  const usual = usualOf(variant)
  return usual ? plainThing(concept, usual) : ((DIMENSIONS[concept] ?? DIMENSIONS.box) as ThingDimensions)
}

/** By how much a size word scales a thing in every direction. */
export function sizeFactor(concept: ThingConcept, size: SizeWord | undefined): number {
  if (size === undefined) return 1
  return ['table', 'ramp', 'wall'].includes(concept) ? FURNITURE_FACTORS[size] : SIZE_FACTORS[size]
}
