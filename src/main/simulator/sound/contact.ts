import { MATERIALS } from '../../../shared/scene/materials.ts'
import { shapeVolume } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart, BodyShape, StagedBody } from '../../../shared/scene/stagedScene.ts'

/** What the sound needs to know of the two bodies' touch. */
export interface Contact {
  /** The reduced mass, kg. */
  readonly massKg: number
  /** How long they touch (Hertz), seconds. */
  readonly durationSeconds: number
}

/** Vessels are mostly air. */
const VESSEL_FILL = 0.3

/** The mass of a body: as stated, or from its parts' volumes and densities. */
export function massOf(body: StagedBody): number {
  if (body.massKg !== undefined) return body.massKg
  const solid = body.parts.filter((part) => part.only !== 'drawn')
  return solid.reduce((sum, part) => sum + volumeOf(part.shape) * MATERIALS[part.material].densityKgPerM3, 0)
}

/**
 * Hertz's contact of two elastic bodies (Johnson, *Contact Mechanics*, 11.4): duration
 * 2.87 (m^2 / (R E*^2 v))^(1/5). `approachSpeed` in m/s.
 */
export function contactOf(
  a: StagedBody,
  partA: BodyPart,
  b: StagedBody,
  partB: BodyPart,
  approachSpeed: number,
): Contact {
  const compliance = compliances(partA) + compliances(partB)
  const stiffness = 1 / compliance
  const inverseMass = inverseMassOf(a) + inverseMassOf(b)
  const massKg = inverseMass > 0 ? 1 / inverseMass : massOf(a)
  const radius = 1 / (1 / contactRadius(partA.shape) + 1 / contactRadius(partB.shape))
  const speed = Math.max(approachSpeed, 0.01)
  const durationSeconds = 2.87 * (massKg ** 2 / (radius * stiffness ** 2 * speed)) ** 0.2
  return { massKg, durationSeconds: Math.min(0.015, Math.max(3e-5, durationSeconds)) }
}

/** Half the body's typical size, metres: what decides the pitch of a dull thud. */
export function typicalRadius(shape: BodyShape): number {
  return Math.cbrt((3 * Math.max(volumeOf(shape), 1e-9)) / (4 * Math.PI))
}

function inverseMassOf(body: StagedBody): number {
  return body.motion === 'fixed' ? 0 : 1 / massOf(body)
}

function compliances(part: BodyPart): number {
  const material = MATERIALS[part.material]
  return (1 - material.poissonRatio ** 2) / material.youngsModulusPa
}

/** Curved things touch with their curve, edged things with a corner or a rim. */
function contactRadius(shape: BodyShape): number {
  switch (shape.kind) {
    case 'ball':
      return shape.radius
    case 'capsule':
      return shape.radius
    case 'tube':
      return Math.max(...shape.path.map(([, , , radius]) => radius))
    case 'prism':
      return Math.min(0.05, shape.halfDepth)
    case 'cylinder':
      return shape.radius * 0.5
    case 'lathe':
      return Math.max(...shape.profile.map(([radius]) => radius)) * 0.5
    case 'box':
      return Math.min(0.05, Math.min(...shape.halfExtents))
    case 'wedge':
      return Math.min(0.05, shape.halfWidth)
  }
}

function volumeOf(shape: BodyShape): number {
  return (shape.kind === 'lathe' ? VESSEL_FILL : 1) * shapeVolume(shape)
}
