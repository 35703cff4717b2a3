import { hash, instanceIndex, transformNormalToView, vec3 } from 'three/tsl'
import {
  type BufferGeometry,
  ConeGeometry,
  DodecahedronGeometry,
  InstancedMesh,
  Matrix4,
  MeshLambertNodeMaterial,
  Quaternion,
  Vector3,
} from 'three/webgpu'
import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { BodyPart, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type Daylight, linearColour, soft } from './daylight.ts'
import { holeOf, isLetIn } from './shoreGround.ts'

const COUNT = { pebbles: 260, tufts: 1400 }

/**
 * Small things on the ground outdoors, which show its scale: pebbles, or blades where it is green. They lie beside the
 * ground that the shot plays on, so that nothing that moves could touch them.
 */
export function scatterOnGround(
  staged: StagedScene,
  part: BodyPart,
  height: number,
  reach: { readonly middle: Vector3; readonly radius: number },
  daylight: Daylight,
): InstancedMesh {
  const [red, green, blue] = linearColour(part.colour)
  const isGreen = green > red * 1.05 && green > blue * 1.2
  const random = forkedRandom(staged.seed, 'scatter')
  const count = isGreen ? COUNT.tufts : COUNT.pebbles
  const geometry: BufferGeometry = isGreen ? new ConeGeometry(0.006, 0.07, 3) : new DodecahedronGeometry(0.018)
  const mesh = new InstancedMesh(geometry, scatterMaterial([red, green, blue], daylight, isGreen), count)
  const clear = reach.radius * 0.9 + 0.15
  const far = clear + 9
  let kept = 0
  for (let index = 0; index < count; index++) {
    const distance = clear + (far - clear) * random() ** 1.6
    const around = random() * 2 * Math.PI
    const size = randomBetween(random, 0.5, 1.5) * (random() < 0.06 ? 1.8 : 1)
    const lean = isGreen ? 0.5 : Math.PI
    const turn = new Quaternion().setFromAxisAngle(
      new Vector3(random() - 0.5, isGreen ? 0 : random() - 0.5, random() - 0.5).normalize(),
      lean * random(),
    )
    const place = new Vector3(
      reach.middle.x + distance * Math.cos(around),
      height + (isGreen ? 0.025 * size : 0.004),
      reach.middle.z + distance * Math.sin(around),
    )
    if (isOnWater(staged, place)) continue
    const stretch = isGreen ? new Vector3(size, size, size) : new Vector3(size, size * 0.6, size * 0.85)
    mesh.setMatrixAt(kept++, new Matrix4().compose(place, turn, stretch))
  }
  mesh.count = kept
  mesh.receiveShadow = true
  mesh.frustumCulled = false
  return mesh
}

/** Whether there is a hole of the ground, or no ground at all, under a place. */
function isOnWater({ waters = [] }: StagedScene, { x, z }: Vector3): boolean {
  return waters.some((water) => {
    if (water.edges === 'open') return true
    const [halfX, halfZ] = holeOf(water)
    return isLetIn(water) && Math.abs(x - water.centre[0]) < halfX && Math.abs(z - water.centre[2]) < halfZ
  })
}

function scatterMaterial(colour: readonly [number, number, number], daylight: Daylight, isGreen: boolean) {
  const material = new MeshLambertNodeMaterial()
  const tone = hash(instanceIndex)
    .mul(0.5)
    .add(isGreen ? 0.8 : 0.75)
  const albedo = vec3(...colour).mul(tone)
  material.colorNode = albedo
  material.emissiveNode = albedo.mul(vec3(...soft([0, 0.8, 0], daylight)))
  // Lit like the ground that they grow from: blades are too thin to have a dark side.
  if (isGreen) material.normalNode = transformNormalToView(vec3(0, 1, 0))
  return material
}
