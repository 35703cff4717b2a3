import {
  cameraProjectionMatrix,
  cameraViewMatrix,
  modelWorldMatrix,
  normalView,
  outputStruct,
  positionLocal,
  positionView,
  uniform,
  userData,
  varying,
  vec4,
} from 'three/tsl'
import {
  AdditiveBlending,
  DoubleSide,
  FloatType,
  Matrix4,
  Mesh,
  NearestFilter,
  NoBlending,
  NoColorSpace,
  type Node,
  NodeMaterial,
  type Object3D,
  type PerspectiveCamera,
  Points,
  RenderTarget,
  Scene,
  Sprite,
  type WebGPURenderer,
} from 'three/webgpu'
import type { StageSet } from '../stageSet.ts'

/** Everything that belongs to no subject: walls, far scenery, what lies around. */
export const SCENERY_ID = 1
const FIRST_SUBJECT_ID = 2

/** What a pixel shows, read from the scene itself and not from its colours: top row first, at the middles of pixels. */
export interface GeometryPicture {
  readonly width: number
  readonly height: number
  /** Four numbers a pixel: metres along the camera's axis, object id (0: nothing but sky), motion across and down. */
  readonly places: Float32Array
  /** Four numbers a pixel: the surface's normal as the camera sees it (+X right, +Y up, +Z toward it), and 1. */
  readonly normals: Float32Array
}

export interface GeometryPass {
  /** The subject of each object id of `places`. */
  readonly names: readonly { readonly id: number; readonly subject: string; readonly label: string }[]
  /**
   * Draws the set as it is at a time. Motion is how far what a pixel shows travels until the next of the two times, in
   * pixels, right and down. Things that change their form move with their frame only. What is seen through the subjects
   * named in `leaveOut`, such as a water, can be had by leaving them out.
   */
  draw(
    times: readonly [number, number],
    aim: (timeSeconds: number) => void,
    leaveOut?: ReadonlySet<string>,
  ): Promise<GeometryPicture>
  dispose(): void
}

/**
 * One more picture of a set without light: depth, normals, object ids and motion at once, one exact sample a pixel.
 * Points, sprites and what has `userData.hasNoSurface` (smoke) are left out.
 */
export function createGeometryPass(
  set: StageSet,
  renderer: WebGPURenderer,
  camera: PerspectiveCamera,
  { width, height }: { readonly width: number; readonly height: number },
): GeometryPass {
  const names = set.subjects.map(({ id: subject, label }, index) => ({ id: FIRST_SUBJECT_ID + index, subject, label }))
  const target = new RenderTarget(width, height, {
    count: 2,
    type: FloatType,
    colorSpace: NoColorSpace,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  })
  const comingView = uniform(new Matrix4())
  const comingProjection = uniform(new Matrix4())
  const comingWorld = uniform(new Matrix4()).onObjectUpdate(
    ({ object }) => (object?.userData.comingWorld as Matrix4 | undefined) ?? new Matrix4(),
  )
  const coming = comingProjection.mul(comingView).mul(comingWorld)
  const material = surfaceMaterial(coming as unknown as Node<'mat4'>, [width, height])
  const bare = new Scene()
  bare.overrideMaterial = material
  // Drawn from here it has no sky, which is a material of its own.
  bare.children = set.scene.children

  const tag = () => {
    set.scene.traverse((object) => {
      object.userData.passId = SCENERY_ID
    })
    for (const [index, { object }] of set.subjects.entries()) {
      object.traverse((one) => {
        one.userData.passId = FIRST_SUBJECT_ID + index
      })
    }
  }

  return {
    names,
    async draw([now, next], aim, leaveOut) {
      tag()
      set.moveTo(next, [0, 0])
      aim(next)
      set.scene.traverse((object) => {
        const kept = (object.userData.comingWorld as Matrix4 | undefined) ?? new Matrix4()
        object.userData.comingWorld = kept.copy(object.matrixWorld)
      })
      comingView.value.copy(camera.matrixWorldInverse)
      comingProjection.value.copy(camera.projectionMatrix)
      set.moveTo(now, [0, 0])
      aim(now)
      const left = set.subjects.filter(({ id, object }) => leaveOut?.has(id) && object.visible)
      const hidden = [...withoutSurface(set.scene), ...left.map(({ object }) => object)]
      for (const object of hidden) object.visible = false
      renderer.setClearColor(0, 0)
      renderer.setRenderTarget(target)
      renderer.render(bare, camera)
      for (const object of hidden) object.visible = true
      const read = async (index: number) =>
        (await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, index)) as Float32Array
      // Both are asked for at once: while they come, the next frame may already be drawn over them.
      const [places, normals] = await Promise.all([read(0), read(1)])
      return { width, height, places, normals }
    },
    dispose() {
      target.dispose()
      material.dispose()
    },
  }
}

function surfaceMaterial(coming: Node<'mat4'>, [width, height]: readonly [number, number]): NodeMaterial {
  const id = userData('passId', 'float') as unknown as Node<'float'>
  const here = cameraProjectionMatrix.mul(cameraViewMatrix).mul(modelWorldMatrix)
  const from = varying(here.mul(vec4(positionLocal, 1)))
  const to = varying(coming.mul(vec4(positionLocal, 1)))
  const travel = to.xy.div(to.w).sub(from.xy.div(from.w))
  const material = new NodeMaterial()
  material.fragmentNode = outputStruct(
    vec4(positionView.z.negate(), id, travel.x.mul(width / 2), travel.y.mul(-height / 2)),
    vec4(normalView, 1),
  )
  material.blending = NoBlending
  // Cloth is seen from both sides.
  material.side = DoubleSide
  return material
}

/** What is drawn as haze, points or cards that face the camera has no surface to speak of. */
function withoutSurface(scene: Object3D): Object3D[] {
  const found: Object3D[] = []
  scene.traverse((object) => {
    if (!object.visible) return
    const isCard = object instanceof Sprite || object instanceof Points || object.userData.hasNoSurface === true
    if (isCard || (object instanceof Mesh && object.material.blending === AdditiveBlending)) found.push(object)
  })
  return found
}
