import { texture, uniform, vec2, vec4 } from 'three/tsl'
import {
  HalfFloatType,
  LinearFilter,
  LinearSRGBColorSpace,
  Matrix4,
  type Node,
  type Object3D,
  PerspectiveCamera,
  Plane,
  RenderTarget,
  type Scene,
  Vector3,
  Vector4,
  type WebGPURenderer,
} from 'three/webgpu'

/** The mirror's picture is this much smaller than the film's along each side: ripples blur it anyway. */
const SHARE_OF_PICTURE = 0.5

/**
 * What stands over a level plane, as the plane mirrors it: one more picture of the set a frame, from under the plane,
 * without what lies below it and without the sky.
 */
export interface Mirror {
  /** What is seen at a point of the world over the plane: colour in linear light times coverage, and coverage. */
  seenAt(place: Node<'vec3'>): Node<'vec4'>
  /** Draws it for a camera; `hidden` is what lies in the plane itself. */
  draw(renderer: WebGPURenderer, scene: Scene, camera: PerspectiveCamera, hidden: readonly Object3D[]): void
  dispose(): void
}

/** A mirror at a height of the world, metres, for pictures of a size in pixels. */
export function createMirror(height: number, [width, pictureHeight]: readonly [number, number]): Mirror {
  const target = new RenderTarget(
    Math.max(16, Math.round(width * SHARE_OF_PICTURE)),
    Math.max(16, Math.round(pictureHeight * SHARE_OF_PICTURE)),
    { type: HalfFloatType, colorSpace: LinearSRGBColorSpace, minFilter: LinearFilter, magFilter: LinearFilter },
  )
  const eye = new PerspectiveCamera()
  const intoPicture = uniform(new Matrix4())
  return {
    seenAt(place) {
      const clip = intoPicture.mul(vec4(place, 1))
      const across = clip.xy.div(clip.w.max(1e-4)).mul(vec2(0.5, -0.5)).add(0.5)
      return texture(target.texture, across) as unknown as Node<'vec4'>
    },
    draw(renderer, scene, camera, hidden) {
      if (camera.position.y <= height) return
      // A camera that has not drawn yet does not know in which range depth lies here.
      for (const one of [camera, eye]) one.coordinateSystem = renderer.coordinateSystem
      camera.updateProjectionMatrix()
      turnOver(eye, camera, height)
      intoPicture.value.multiplyMatrices(eye.projectionMatrix, eye.matrixWorldInverse)
      clipBelow(eye, height)
      const shown = hidden.filter((object) => object.visible)
      for (const object of shown) object.visible = false
      const { backgroundNode } = scene
      scene.backgroundNode = null
      renderer.setClearColor(0, 0)
      renderer.setRenderTarget(target)
      renderer.render(scene, eye)
      scene.backgroundNode = backgroundNode
      for (const object of shown) object.visible = true
    },
    dispose: () => target.dispose(),
  }
}

/** Puts a camera where the other one's mirror image is, looking where that looks. */
function turnOver(eye: PerspectiveCamera, camera: PerspectiveCamera, height: number): void {
  const ahead = new Vector3(0, 0, -1).transformDirection(camera.matrixWorld)
  const up = new Vector3(0, 1, 0).transformDirection(camera.matrixWorld)
  eye.near = camera.near
  eye.far = camera.far
  eye.position.set(camera.position.x, 2 * height - camera.position.y, camera.position.z)
  eye.up.set(up.x, -up.y, up.z)
  eye.lookAt(eye.position.x + ahead.x, eye.position.y - ahead.y, eye.position.z + ahead.z)
  eye.updateMatrixWorld()
  eye.projectionMatrix.copy(camera.projectionMatrix)
  // Left and right change places in it, and so do shifts of the picture.
  eye.projectionMatrix.elements[8] *= -1
  eye.projectionMatrixInverse.copy(eye.projectionMatrix).invert()
}

/** Lets a camera's near plane be the level plane (Lengyel 2005): what is below it is cut away. */
function clipBelow(eye: PerspectiveCamera, height: number): void {
  const plane = new Plane(new Vector3(0, 1, 0), -height).applyMatrix4(eye.matrixWorldInverse)
  const clip = new Vector4(plane.normal.x, plane.normal.y, plane.normal.z, plane.constant)
  const { elements } = eye.projectionMatrix
  const corner = new Vector4(
    (Math.sign(clip.x) + elements[8]) / elements[0],
    (Math.sign(clip.y) + elements[9]) / elements[5],
    -1,
    (1 + elements[10]) / elements[14],
  )
  clip.multiplyScalar(1 / clip.dot(corner))
  // Depth runs from 0 to 1 here, so the row is the plane itself.
  elements[2] = clip.x
  elements[6] = clip.y
  elements[10] = clip.z
  elements[14] = clip.w
  eye.projectionMatrixInverse.copy(eye.projectionMatrix).invert()
}
