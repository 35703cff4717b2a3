import { abs, attribute, float, min, mix, normalLocal, positionGeometry, sin, smoothstep, step } from 'three/tsl'
import { Bone, DoubleSide, Group, Matrix4, type Node, Quaternion, Skeleton, SkinnedMesh, Vector3 } from 'three/webgpu'
import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Occluder } from '../picture/occlusion.ts'
import type { SetPieceMaker } from '../picture/setPieces.ts'
import { partSurface, type SurfaceLight } from '../picture/surfaces.ts'
import type { Body } from './body.ts'
import { bodyOf } from './bodyOf.ts'
import { creatureGeometry } from './creatureGeometry.ts'
import type { BonePose } from './frame.ts'
import { coarsenessOf, coarser } from './levelOfDetail.ts'
import { PRINTED } from './skin.ts'

/** Shows the animals and people of a scene: each one mesh, bent by its bones. */
export const creaturePieces: SetPieceMaker = ({ scene, light }) => {
  const gravity = Math.hypot(...scene.gravity)
  return (scene.creatures ?? []).map((creature) => {
    const made = bodyOf(creature, gravity)
    const body = coarser(made, coarsenessOf(made, scene))
    const drawn = drawBody(body, light)
    return { name: creature.id, ...drawn, occluders: occludersOf(creature, body, drawn.poseNow) }
  })
}

function drawBody(body: Body, light: SurfaceLight) {
  const bones = body.bones.map(() => new Bone())
  for (const bone of bones) bone.matrixAutoUpdate = false
  const inverses = body.bones.map((name) => matrixOf(body.restPose.get(name)!).invert())
  const skeleton = new Skeleton(bones, inverses)
  const mesh = new SkinnedMesh(creatureGeometry(body), creatureMaterial(light))
  mesh.bindMode = 'detached'
  mesh.bind(skeleton, new Matrix4())
  mesh.castShadow = true
  mesh.receiveShadow = true
  mesh.frustumCulled = false
  const object = new Group()
  object.add(mesh, ...bones)
  let now = body.poseAt(0)
  return {
    object,
    poseNow: () => now,
    moveTo(timeSeconds: number) {
      now = body.poseAt(timeSeconds)
      for (const [index, name] of body.bones.entries()) {
        bones[index]!.matrix.copy(matrixOf(now.get(name)!))
        bones[index]!.matrixWorldNeedsUpdate = true
      }
    },
    dispose: () => skeleton.dispose(),
  }
}

function matrixOf({ at, turn, scale }: BonePose): Matrix4 {
  return new Matrix4().compose(new Vector3(...at), new Quaternion(...turn), new Vector3(...scale))
}

/** Matt like fur, cloth and skin, up to three colours with sharp borders between them; eyes shine. */
function creatureMaterial(light: SurfaceLight) {
  const tint = attribute('tint', 'vec3')
  const second = attribute('secondTint', 'vec3')
  const third = attribute('thirdTint', 'vec3')
  const surface = attribute('surface', 'vec4')
  const marked = mix(tint, second, min(smoothstep(float(-0.06), float(0.06), surface.x), printed(surface.x)))
  const colour = mix(marked, third, smoothstep(float(-0.06), float(0.06), surface.w))
  const source = {
    colour: colour as unknown as Node<'vec3'>,
    place: positionGeometry as unknown as Node<'vec3'>,
    facing: normalLocal as unknown as Node<'vec3'>,
  }
  const part = {
    shape: { kind: 'ball', radius: 1 },
    material: 'rubber',
    colour: '#ffffff',
    offset: [0, 0, 0],
    rotation: [0, 0, 0, 1],
  } satisfies Parameters<typeof partSurface>[0]
  const material = partSurface(part, source, light, surface.y as unknown as Node<'float'>)
  material.roughnessNode = mix(float(0.82), float(0.12), surface.z) as unknown as Node<'float'>
  material.side = DoubleSide
  return material
}

/** Threads of a print, in metres: four petals around a dot, as in the batik called kawung. 1 where nothing is printed. */
const PETALS_PER_METRE = 125
function printed(mark: Node<'float'>) {
  const { x, y, z } = positionGeometry
  const along = x.add(z).mul(PETALS_PER_METRE * 0.5)
  const up = y.mul(PETALS_PER_METRE * 0.5)
  const petals = abs(sin(along.add(up)).mul(sin(along.sub(up))))
  return mix(float(1), smoothstep(float(0.42), float(0.5), petals), step(float(PRINTED - 0.5), mark))
}

/** Feet and trunk darken the ground under them. */
function occludersOf(creature: StagedCreature, body: Body, poseNow: () => Body['restPose']): Occluder[] {
  const [length, height, width] = body.size
  const feet = body.bones.filter((name) => name.startsWith('foot')).slice(0, 4)
  const ball = (bone: string, radius: number): Occluder => ({
    shape: { kind: 'ball', radius },
    isFixed: false,
    place: () => ({ position: poseNow().get(bone)!.at, rotation: [0, 0, 0, 1] }),
  })
  const trunk = creature.concept === 'person' ? 'pelvis' : body.bones[0]!
  return [
    ball(trunk, creature.concept === 'person' ? width * 0.5 : Math.min(height, length, width * 1.4) * 0.5),
    ...feet.map((bone) => ball(bone, creature.concept === 'person' ? height * 0.045 : height * 0.08)),
  ]
}
