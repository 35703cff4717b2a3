import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js'
import {
  BufferAttribute,
  BufferGeometry,
  CapsuleGeometry,
  CylinderGeometry,
  ExtrudeGeometry,
  LatheGeometry,
  Shape,
  SphereGeometry,
  Vector2,
} from 'three/webgpu'
import { tubeRings } from '../../../shared/scene/shapePoints.ts'
import type { BodyShape } from '../../../shared/scene/stagedScene.ts'

/** The surface of a shape in its own frame, metres, with normals. */
export function shapeGeometry(shape: BodyShape): BufferGeometry {
  switch (shape.kind) {
    case 'ball':
      return new SphereGeometry(shape.radius, 48, 32)
    case 'box': {
      const [x, y, z] = shape.halfExtents
      const bevel = Math.min(shape.bevel > 0 ? shape.bevel : 0.06 * Math.min(x, y, z), 0.9 * Math.min(x, y, z))
      return new RoundedBoxGeometry(2 * x, 2 * y, 2 * z, 3, bevel)
    }
    case 'cylinder':
      return bevelledCylinder(shape.radius, shape.halfHeight)
    case 'lathe':
      return new LatheGeometry(
        shape.profile.map(([radius, y]) => new Vector2(Math.max(radius, 1e-5), y)),
        64,
      )
    case 'wedge':
      return wedgeGeometry(shape)
    case 'capsule':
      return new CapsuleGeometry(shape.radius, 2 * shape.halfHeight, 10, 32)
    case 'tube':
      return tubeGeometry(shape)
    case 'prism':
      return prismGeometry(shape)
  }
}

const TUBE_SIDES = 14

function tubeGeometry({ path }: Extract<BodyShape, { kind: 'tube' }>): BufferGeometry {
  const rings = tubeRings(path, path.length === 2 ? 1 : 6)
  const positions: number[] = []
  const indices: number[] = []
  for (const { middle, radius, across } of rings) {
    for (let side = 0; side <= TUBE_SIDES; side++) {
      const angle = (side / TUBE_SIDES) * 2 * Math.PI
      const [a, b] = [radius * Math.cos(angle), radius * Math.sin(angle)]
      for (const axis of [0, 1, 2] as const) {
        positions.push(middle[axis] + a * across[0][axis] + b * across[1][axis])
      }
    }
  }
  for (let ring = 0; ring < rings.length - 1; ring++) {
    for (let side = 0; side < TUBE_SIDES; side++) {
      const here = ring * (TUBE_SIDES + 1) + side
      const next = here + TUBE_SIDES + 1
      indices.push(here, here + 1, next, next, here + 1, next + 1)
    }
  }
  for (const [ring, isStart] of [
    [0, true],
    [rings.length - 1, false],
  ] as const) {
    const { middle } = rings[ring]!
    const centre = positions.length / 3
    positions.push(...middle)
    for (let side = 0; side <= TUBE_SIDES; side++) {
      const from = (ring * (TUBE_SIDES + 1) + side) * 3
      positions.push(positions[from]!, positions[from + 1]!, positions[from + 2]!)
    }
    for (let side = 0; side < TUBE_SIDES; side++) {
      const [a, b] = [centre + 1 + side, centre + 2 + side]
      indices.push(centre, isStart ? b : a, isStart ? a : b)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array((positions.length / 3) * 2), 2))
  geometry.setIndex(indices)
  geometry.computeVertexNormals()
  return geometry
}

function prismGeometry({ outline, halfDepth, bevel }: Extract<BodyShape, { kind: 'prism' }>): BufferGeometry {
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)))
  const edge = Math.min(bevel, halfDepth * 0.9)
  const geometry = new ExtrudeGeometry(shape, {
    depth: 2 * (halfDepth - edge),
    bevelEnabled: edge > 0,
    bevelThickness: edge,
    bevelSize: edge,
    bevelOffset: -edge,
    bevelSegments: 2,
    curveSegments: 1,
  })
  geometry.translate(0, 0, edge - halfDepth)
  return geometry
}

function bevelledCylinder(radius: number, halfHeight: number): BufferGeometry {
  const bevel = 0.06 * Math.min(radius, halfHeight)
  if (bevel < 1e-4) return new CylinderGeometry(radius, radius, 2 * halfHeight, 64)
  const corner = (centreY: number, from: number) =>
    Array.from({ length: 5 }, (_, step) => {
      const angle = from + (step / 4) * (Math.PI / 2)
      return new Vector2(radius - bevel + bevel * Math.cos(angle), centreY + bevel * Math.sin(angle))
    })
  return new LatheGeometry(
    [
      new Vector2(1e-5, -halfHeight),
      ...corner(-halfHeight + bevel, -Math.PI / 2),
      ...corner(halfHeight - bevel, 0),
      new Vector2(1e-5, halfHeight),
    ],
    64,
  )
}

function wedgeGeometry({ halfLength, height, halfWidth }: Extract<BodyShape, { kind: 'wedge' }>): BufferGeometry {
  const [toe, heel, top] = [
    [-halfLength, 0],
    [halfLength, 0],
    [halfLength, height],
  ] as const
  const at = ([x, y]: readonly [number, number], z: number) => [x, y, z]
  const [front, back] = [halfWidth, -halfWidth]
  const quad = (a: readonly number[], b: readonly number[], c: readonly number[], d: readonly number[]) => [
    a,
    b,
    c,
    a,
    c,
    d,
  ]
  const corners = [
    ...[at(toe, front), at(heel, front), at(top, front)],
    ...[at(toe, back), at(top, back), at(heel, back)],
    ...quad(at(toe, back), at(heel, back), at(heel, front), at(toe, front)),
    ...quad(at(heel, front), at(heel, back), at(top, back), at(top, front)),
    ...quad(at(toe, front), at(top, front), at(top, back), at(toe, back)),
  ]
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners.flat()), 3))
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(corners.length * 2), 2))
  geometry.computeVertexNormals()
  return geometry
}
