import { MATERIALS, type Material } from '../../../shared/scene/materials.ts'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart, BodyShape } from '../../../shared/scene/stagedScene.ts'

/** One way a body rings: pitch, how fast it dies away (amplitude falls by e^(-decay t)) and its share. */
export interface Mode {
  readonly frequencyHz: number
  readonly decayPerSecond: number
  readonly weight: number
}

/** Free-free bending modes of a bar (Euler-Bernoulli). */
const BAR_RATIOS = [1, 2.757, 5.404, 8.933, 13.34]
/** Spheroidal modes of an elastic sphere (Lamb), relative to the first. */
const SPHERE_RATIOS = [1, 1.297, 1.483, 1.898, 2.12, 2.284, 2.66, 3.03, 3.41, 4.1]
/** Rim modes of a wine glass or bottle as French (1983) measured them, with their neighbours along the height. */
const SHELL_RATIOS = [1, 1.52, 2.32, 2.9, 4.25, 4.9, 6.63, 9.38]
/** Bending modes of a free circular disc. */
const DISC_RATIOS = [1, 1.73, 2.33, 3.91, 4.11, 6.3, 6.71]

const SHELL_WALL_SHARE = 0.1
const PANEL_WALL_SHARE = 0.08
const CEILING_HZ = 5600
const FLOOR_HZ = 45
const LARGEST_PANEL_METRES = 1.1
const THICKEST_PANEL_METRES = 0.045
/** How much faster a body dies away that stands on the earth or carries a load. */
const BEDDED_DAMPING = { panel: 3, ground: 6 } as const
/** What every mode loses to the air and to what the body rests on, 1/s. */
const RADIATION_DECAY = 1.5

/**
 * The modes of one part of a body. Small solid things would ring above hearing, so balls and blocks are taken as
 * hollow, as toys and vessels are, and pitches bend under a ceiling that keeps "larger is lower" true.
 * A fixed body is a bounded panel that its bedding damps. Returns nothing for materials that do not ring.
 */
export function modesOf(part: Pick<BodyPart, 'shape' | 'material'>, motion: 'fixed' | 'dynamic'): readonly Mode[] {
  const material = MATERIALS[part.material]
  if (!material.rings) return []
  const damping = motion === 'dynamic' ? 1 : BEDDED_DAMPING[part.material === 'stone' ? 'ground' : 'panel']
  return frequenciesOf(part.shape, material, motion)
    .map(audible)
    .filter((frequencyHz) => frequencyHz > FLOOR_HZ && frequencyHz < 15_000)
    .map((frequencyHz, index) => ({
      frequencyHz,
      decayPerSecond: damping * modeDecay(material, frequencyHz) + RADIATION_DECAY,
      weight: 1 / (1 + 0.4 * index),
    }))
}

/** Rayleigh damping of a material at a frequency: (alpha + beta w^2) / 2. */
export function modeDecay(material: Material, frequencyHz: number): number {
  return (material.dampingAlpha + material.dampingBeta * (2 * Math.PI * frequencyHz) ** 2) / 2
}

function frequenciesOf(shape: BodyShape, material: Material, motion: 'fixed' | 'dynamic'): number[] {
  const barSpeed = Math.sqrt(material.youngsModulusPa / material.densityKgPerM3)
  switch (shape.kind) {
    case 'ball':
      return multiples(shellPitch(shape.radius, shape.radius * SHELL_WALL_SHARE, barSpeed), SPHERE_RATIOS)
    case 'lathe': {
      const radius = meanRadius(shape.profile)
      return multiples(shellPitch(radius, wallOf(radius), barSpeed), SHELL_RATIOS)
    }
    case 'cylinder':
      return cylinderFrequencies(shape.radius, shape.halfHeight * 2, barSpeed)
    case 'capsule':
      return cylinderFrequencies(shape.radius, 2 * (shape.halfHeight + shape.radius), barSpeed)
    case 'tube':
    case 'prism':
      return boxFrequencies(
        shapeBox(shape).half.map((half) => Math.max(half * 2, 1e-3)),
        material,
        barSpeed,
        motion,
      )
    case 'wedge':
      return panelFrequencies(
        [shape.halfLength * 2, shape.halfWidth * 2, Math.min(shape.height, PANEL_WALL_SHARE * shape.halfLength)],
        material,
      )
    case 'box':
      return boxFrequencies(
        shape.halfExtents.map((half) => half * 2),
        material,
        barSpeed,
        motion,
      )
  }
}

function boxFrequencies(
  sides: readonly number[],
  material: Material,
  barSpeed: number,
  motion: 'fixed' | 'dynamic',
): number[] {
  const [short, middle, long] = [...sides].sort((a, b) => a - b) as [number, number, number]
  if (motion === 'dynamic' && long > 3 * middle) return multiples(barPitch(short, long, barSpeed), BAR_RATIOS)
  const isSheet = short < middle / 3
  return panelFrequencies([long, middle, isSheet ? short : short * PANEL_WALL_SHARE], material)
}

function cylinderFrequencies(radius: number, height: number, barSpeed: number): number[] {
  if (height > 5 * radius) return multiples(barPitch(radius * 1.73, height, barSpeed), BAR_RATIOS)
  if (height < 0.5 * radius) return multiples(discPitch(radius, height, barSpeed), DISC_RATIOS)
  return multiples(shellPitch(radius, wallOf(radius), barSpeed), SHELL_RATIOS)
}

/** The lowest rim mode of a thin vessel (French 1983, without the height's correction). */
function shellPitch(radius: number, wall: number, barSpeed: number): number {
  return (wall / (2 * Math.PI * radius * radius)) * Math.sqrt(3 / 5) * barSpeed
}

/** The lowest bending mode of a free bar: 1.028 (t / L^2) sqrt(E / rho). */
function barPitch(thickness: number, length: number, barSpeed: number): number {
  return (1.028 * thickness * barSpeed) / (length * length)
}

/** The lowest bending mode of a free disc, Poisson's ratio near 0.3. */
function discPitch(radius: number, thickness: number, barSpeed: number): number {
  return (0.2413 * thickness * barSpeed) / (radius * radius)
}

/** Modes of a simply supported thin plate, in order: (pi / 2) sqrt(D / (rho h)) ((m/a)^2 + (n/b)^2). */
function panelFrequencies(sides: readonly [number, number, number], material: Material): number[] {
  const length = Math.min(sides[0], LARGEST_PANEL_METRES)
  const width = Math.min(sides[1], LARGEST_PANEL_METRES * 0.7)
  const thickness = Math.min(sides[2], THICKEST_PANEL_METRES)
  const stiffness =
    thickness *
    Math.sqrt(
      material.youngsModulusPa / (12 * material.densityKgPerM3 * (1 - material.poissonRatio * material.poissonRatio)),
    )
  const frequencies: number[] = []
  for (let m = 1; m <= 5; m++) {
    for (let n = 1; n <= 5; n++) frequencies.push((Math.PI / 2) * stiffness * ((m / length) ** 2 + (n / width) ** 2))
  }
  return frequencies.sort((a, b) => a - b).slice(0, 16)
}

function wallOf(radius: number): number {
  return Math.min(0.004, radius * SHELL_WALL_SHARE)
}

function meanRadius(profile: readonly (readonly [number, number])[]): number {
  let [area, height] = [0, 0]
  for (let index = 1; index < profile.length; index++) {
    const [lower, upper] = [profile[index - 1]!, profile[index]!]
    const rise = Math.abs(upper[1] - lower[1])
    area += (rise * (lower[0] + upper[0])) / 2
    height += rise
  }
  const widest = Math.max(...profile.map(([radius]) => radius))
  return Math.max(height > 0 ? area / height : widest, widest * 0.2, 0.002)
}

function multiples(fundamental: number, ratios: readonly number[]): number[] {
  return ratios.map((ratio) => fundamental * ratio)
}

/** Bends pitches below the ceiling without changing their order. */
function audible(frequencyHz: number): number {
  return frequencyHz / Math.sqrt(1 + (frequencyHz / CEILING_HZ) ** 2)
}
