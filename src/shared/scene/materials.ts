import { z } from 'zod'

export const materialName = z.enum([
  'wood',
  'metal',
  'glass',
  'ceramic',
  'plastic',
  'rubber',
  'stone',
  'cloth',
  'paper',
  'soil',
])
export type MaterialName = z.infer<typeof materialName>

/**
 * What a material is, for picture, physics and sound at once.
 * Elastic and damping values follow the finite-element tables of the modal-sound literature (NeuralSound,
 * Jin et al. 2022, and James et al. 2006): a mode of angular frequency w decays at (alpha + beta w^2) / 2.
 */
export interface Material {
  readonly densityKgPerM3: number
  readonly friction: number
  /** Restitution against a hard surface; a pair takes the lower of the two, see `pairRestitution`. */
  readonly restitution: number
  readonly youngsModulusPa: number
  readonly poissonRatio: number
  readonly dampingAlpha: number
  readonly dampingBeta: number
  /** Rings after a blow; the others give a short dull thud. */
  readonly rings: boolean
  /** sRGB `#rrggbb` when the prompt names no colour. */
  readonly colour: string
  readonly roughness: number
  readonly metalness: number
}

export const MATERIALS: Readonly<Record<MaterialName, Material>> = {
  wood: {
    densityKgPerM3: 750,
    friction: 0.45,
    restitution: 0.55,
    youngsModulusPa: 1.1e10,
    poissonRatio: 0.25,
    dampingAlpha: 60,
    dampingBeta: 2e-6,
    rings: true,
    colour: '#9c6b3f',
    roughness: 0.6,
    metalness: 0,
  },
  metal: {
    densityKgPerM3: 7850,
    friction: 0.3,
    restitution: 0.6,
    youngsModulusPa: 2.0e11,
    poissonRatio: 0.29,
    dampingAlpha: 5,
    dampingBeta: 3e-8,
    rings: true,
    colour: '#b8bcc2',
    roughness: 0.3,
    metalness: 1,
  },
  glass: {
    densityKgPerM3: 2600,
    friction: 0.25,
    restitution: 0.6,
    youngsModulusPa: 6.2e10,
    poissonRatio: 0.2,
    dampingAlpha: 1,
    dampingBeta: 1e-7,
    rings: true,
    colour: '#bfe0d8',
    roughness: 0.08,
    metalness: 0,
  },
  ceramic: {
    densityKgPerM3: 2700,
    friction: 0.35,
    restitution: 0.5,
    youngsModulusPa: 7.2e10,
    poissonRatio: 0.19,
    dampingAlpha: 6,
    dampingBeta: 1e-7,
    rings: true,
    colour: '#e8e2d6',
    roughness: 0.35,
    metalness: 0,
  },
  plastic: {
    densityKgPerM3: 1070,
    friction: 0.35,
    restitution: 0.65,
    youngsModulusPa: 1.4e9,
    poissonRatio: 0.35,
    dampingAlpha: 30,
    dampingBeta: 1e-6,
    rings: true,
    colour: '#3f7fbf',
    roughness: 0.4,
    metalness: 0,
  },
  rubber: {
    densityKgPerM3: 1100,
    friction: 0.8,
    restitution: 0.8,
    youngsModulusPa: 5e6,
    poissonRatio: 0.48,
    dampingAlpha: 150,
    dampingBeta: 1e-5,
    rings: false,
    colour: '#c0392b',
    roughness: 0.7,
    metalness: 0,
  },
  stone: {
    densityKgPerM3: 2500,
    friction: 0.6,
    restitution: 0.55,
    youngsModulusPa: 5e10,
    poissonRatio: 0.25,
    dampingAlpha: 40,
    dampingBeta: 1e-6,
    rings: true,
    colour: '#8d8a84',
    roughness: 0.85,
    metalness: 0,
  },
  cloth: {
    densityKgPerM3: 300,
    friction: 0.7,
    restitution: 0.1,
    youngsModulusPa: 1e6,
    poissonRatio: 0.3,
    dampingAlpha: 400,
    dampingBeta: 1e-4,
    rings: false,
    colour: '#a55a6a',
    roughness: 0.95,
    metalness: 0,
  },
  paper: {
    densityKgPerM3: 700,
    friction: 0.4,
    restitution: 0.2,
    youngsModulusPa: 2e9,
    poissonRatio: 0.3,
    dampingAlpha: 200,
    dampingBeta: 1e-5,
    rings: false,
    colour: '#efe9dc',
    roughness: 0.9,
    metalness: 0,
  },
  soil: {
    densityKgPerM3: 1500,
    friction: 0.8,
    restitution: 0.25,
    youngsModulusPa: 1e7,
    poissonRatio: 0.3,
    dampingAlpha: 300,
    dampingBeta: 1e-4,
    rings: false,
    colour: '#6b5a43',
    roughness: 1,
    metalness: 0,
  },
}

/**
 * Restitution of a contact: what the prompt states for either body wins (the lower of two statements);
 * otherwise the larger of the two materials' values where one is soft and springy (a rubber ball on wood keeps
 * the ball's bounce), else the lower one.
 */
export function pairRestitution(
  a: { material: MaterialName; restitution?: number | undefined },
  b: { material: MaterialName; restitution?: number | undefined },
): number {
  if (a.restitution !== undefined || b.restitution !== undefined) {
    return Math.min(a.restitution ?? 1, b.restitution ?? 1)
  }
  const [first, second] = [MATERIALS[a.material], MATERIALS[b.material]]
  const springy = [first, second].filter((material) => material.youngsModulusPa < 1e8 && material.restitution > 0.5)
  if (springy.length > 0) {
    const hardness = Math.min(first.restitution, second.restitution) < 0.3 ? 0.5 : 1
    return Math.max(...springy.map((material) => material.restitution)) * hardness
  }
  return Math.min(first.restitution, second.restitution)
}

/** Coulomb friction of a contact: the geometric mean of the two. */
export function pairFriction(
  a: { material: MaterialName; friction?: number | undefined },
  b: { material: MaterialName; friction?: number | undefined },
): number {
  return Math.sqrt((a.friction ?? MATERIALS[a.material].friction) * (b.friction ?? MATERIALS[b.material].friction))
}
