import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js'
import { BufferAttribute, BufferGeometry, CylinderGeometry, LatheGeometry, SphereGeometry, Vector2 } from 'three/webgpu'
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
  }
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
