import { float } from 'three/tsl'
import {
  BufferAttribute,
  BufferGeometry,
  CatmullRomCurve3,
  DynamicDrawUsage,
  InstancedMesh,
  type Material,
  Matrix4,
  Mesh,
  type Node,
  Quaternion,
  TorusGeometry,
  Vector3,
} from 'three/webgpu'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedRope, StagedSpring } from '../../../shared/scene/stagedMechanism.ts'
import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { plus, turned, type Vec3 } from '../physics/vectors.ts'
import type { SetPiece, SetPieceMaker } from './setPieces.ts'
import { partMaterial, type SurfaceLight } from './surfaces.ts'

/** Points round the section of a rope or a wire. */
const SIDES = 8
const RINGS_PER_SPAN = 6
const RINGS_PER_COIL = 18
/** Metres of wire-to-wire distance in a spring at rest. */
const COIL_PITCH = 3.4

/** Ropes, chains and strings along the points of bodies that they run through, and the coils of springs. */
export const ropePieces: SetPieceMaker = ({ scene, record, light }) => [
  ...(scene.ropes ?? []).map((rope) =>
    rope.kind === 'chain' ? chainPiece(rope, record, light) : ropePiece(rope, record, light),
  ),
  ...(scene.springs ?? []).flatMap((spring) =>
    spring.coil === undefined ? [] : [coilPiece(spring, spring.coil, record, light)],
  ),
]

function ropePiece(rope: StagedRope, record: SimulationRecord, light: SurfaceLight): SetPiece {
  const rings = (rope.through.length - 1) * RINGS_PER_SPAN + 1
  const tube = new Tube(
    rings,
    rope.radius,
    material(rope.kind === 'string' ? 'plastic' : 'cloth', rope.colour, rope.radius, light),
  )
  return {
    object: tube.mesh,
    moveTo(timeSeconds) {
      const curve = curveOf(rope, record, timeSeconds)
      tube.follow(Array.from({ length: rings }, (_, index) => curve.getPoint(index / (rings - 1))))
    },
  }
}

function chainPiece(rope: StagedRope, record: SimulationRecord, light: SurfaceLight): SetPiece {
  const link = rope.radius * 5
  const long = curveOf(rope, record, 0).getLength()
  const count = Math.max(2, Math.round(long / (link * 0.74)))
  const torus = new TorusGeometry(rope.radius * 1.6, rope.radius * 0.62, 8, 14)
  torus.scale(1.55, 1, 1)
  const mesh = new InstancedMesh(torus, material('metal', rope.colour, rope.radius, light), count)
  mesh.frustumCulled = false
  mesh.castShadow = true
  mesh.receiveShadow = true
  const [turn, place, along, size] = [new Quaternion(), new Matrix4(), new Vector3(1, 0, 0), new Vector3(1, 1, 1)]
  return {
    object: mesh,
    moveTo(timeSeconds) {
      const curve = curveOf(rope, record, timeSeconds)
      for (let index = 0; index < count; index++) {
        const share = (index + 0.5) / count
        turn.setFromUnitVectors(along, curve.getTangentAt(share).normalize())
        turn.multiply(new Quaternion().setFromAxisAngle(along, index % 2 === 0 ? 0 : Math.PI / 2))
        mesh.setMatrixAt(index, place.compose(curve.getPointAt(share), turn, size))
      }
      mesh.instanceMatrix.needsUpdate = true
    },
    dispose: () => mesh.dispose(),
  }
}

function coilPiece(
  spring: StagedSpring,
  coil: NonNullable<StagedSpring['coil']>,
  record: SimulationRecord,
  light: SurfaceLight,
): SetPiece {
  const turns = Math.max(5, Math.round(spring.restMetres / (coil.wireRadius * 2 * COIL_PITCH)))
  const rings = turns * RINGS_PER_COIL + 1
  const tube = new Tube(rings, coil.wireRadius, material('metal', '#c9cdd2', coil.wireRadius, light))
  return {
    object: tube.mesh,
    moveTo(timeSeconds) {
      const from = new Vector3(...pointAt(record, spring.bodyA, spring.pointA, timeSeconds))
      const to = new Vector3(...pointAt(record, spring.bodyB, spring.pointB, timeSeconds))
      const axis = to.clone().sub(from)
      const along = axis.clone().normalize()
      const first = new Vector3(0, 0, 1).cross(along)
      if (first.lengthSq() < 1e-6) first.set(1, 0, 0)
      first.normalize()
      const second = along.clone().cross(first)
      tube.follow(
        Array.from({ length: rings }, (_, index) => {
          const share = index / (rings - 1)
          // Both ends come straight to the middle, where they are hooked in.
          const wide = coil.radius * Math.min(1, (Math.min(share, 1 - share) * turns) / 0.7)
          const angle = 2 * Math.PI * turns * share
          return from
            .clone()
            .addScaledVector(axis, share)
            .addScaledVector(first, wide * Math.cos(angle))
            .addScaledVector(second, wide * Math.sin(angle))
        }),
      )
    },
  }
}

function curveOf(rope: StagedRope, record: SimulationRecord, timeSeconds: number): CatmullRomCurve3 {
  return new CatmullRomCurve3(
    rope.through.map(({ bodyId, point }) => new Vector3(...pointAt(record, bodyId, point, timeSeconds))),
    false,
    'centripetal',
  )
}

function pointAt(record: SimulationRecord, bodyId: string | undefined, point: Vec3, timeSeconds: number): Vec3 {
  if (bodyId === undefined) return point
  const { position, rotation } = poseAt(record, bodyId, timeSeconds)
  return plus(position, turned(point, rotation))
}

function material(stuff: BodyPart['material'], colour: string, radius: number, light: SurfaceLight): Material {
  const part: BodyPart = {
    shape: { kind: 'ball', radius },
    material: stuff,
    colour,
    offset: [0, 0, 0],
    rotation: [0, 0, 0, 1],
  }
  return partMaterial(part, light, float(1) as unknown as Node<'float'>)
}

/** A round bar whose middle line changes from frame to frame. */
class Tube {
  readonly mesh: Mesh
  readonly #radius: number
  readonly #places: BufferAttribute
  readonly #normals: BufferAttribute

  constructor(rings: number, radius: number, surface: Material) {
    this.#radius = radius
    const geometry = new BufferGeometry()
    this.#places = new BufferAttribute(new Float32Array(rings * SIDES * 3), 3).setUsage(DynamicDrawUsage)
    this.#normals = new BufferAttribute(new Float32Array(rings * SIDES * 3), 3).setUsage(DynamicDrawUsage)
    geometry.setAttribute('position', this.#places)
    geometry.setAttribute('normal', this.#normals)
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(rings * SIDES * 2), 2))
    const faces: number[] = []
    for (let ring = 0; ring + 1 < rings; ring++) {
      for (let side = 0; side < SIDES; side++) {
        const [a, b] = [ring * SIDES + side, ring * SIDES + ((side + 1) % SIDES)]
        faces.push(a, b, a + SIDES, b, b + SIDES, a + SIDES)
      }
    }
    geometry.setIndex(faces)
    this.mesh = new Mesh(geometry, surface)
    this.mesh.frustumCulled = false
    this.mesh.castShadow = true
    this.mesh.receiveShadow = true
  }

  /** Lays the bar along as many points as it has rings. */
  follow(middles: readonly Vector3[]): void {
    const [along, side] = [new Vector3(), new Vector3(0, 0, 1)]
    const [up, out] = [new Vector3(), new Vector3()]
    for (const [ring, middle] of middles.entries()) {
      along
        .copy(middles[Math.min(ring + 1, middles.length - 1)]!)
        .sub(middles[Math.max(0, ring - 1)]!)
        .normalize()
      side.addScaledVector(along, -side.dot(along))
      if (side.lengthSq() < 1e-8) side.set(along.y, along.z, along.x).cross(along)
      side.normalize()
      up.copy(along).cross(side)
      for (let corner = 0; corner < SIDES; corner++) {
        const angle = (2 * Math.PI * corner) / SIDES
        out.copy(side).multiplyScalar(Math.cos(angle)).addScaledVector(up, Math.sin(angle))
        const at = ring * SIDES + corner
        this.#normals.setXYZ(at, out.x, out.y, out.z)
        out.multiplyScalar(this.#radius).add(middle)
        this.#places.setXYZ(at, out.x, out.y, out.z)
      }
    }
    this.#places.needsUpdate = true
    this.#normals.needsUpdate = true
  }
}
