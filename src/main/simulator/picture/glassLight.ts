import {
  abs,
  cameraProjectionMatrix,
  cameraViewMatrix,
  dot,
  float,
  mix,
  normalWorld,
  positionWorld,
  select,
  smoothstep,
  texture,
  uniform,
  vec2,
  vec3,
  vec4,
} from 'three/tsl'
import {
  AddEquation,
  type BufferGeometry,
  CustomBlending,
  type DirectionalLight,
  HalfFloatType,
  LinearFilter,
  Matrix4,
  Mesh,
  MinEquation,
  NoColorSpace,
  type Node,
  NodeMaterial,
  OneFactor,
  OrthographicCamera,
  RenderTarget,
  type Scene,
  SrcColorFactor,
  type Vector3,
  type WebGPURenderer,
  ZeroFactor,
} from 'three/webgpu'
import { linearColour } from './daylight.ts'

/** What throws coloured light instead of a shadow is drawn for the light alone, on this layer. */
const LAYER = 3
const SIZE = 768
/** How much of the key light comes through a wall of glass, and past its rim as the light sees it. */
const WALL_PASSES = 0.93
const RIM_PASSES = 0.42
/** Nearer behind a glass than this share of the map's depth, a thing counts as the glass itself. */
const SAME_DEPTH = 0.004

/** What a glass does to the light that goes through it: its colour, and less of it along the rim, where it is turned aside. */
export function glassShade(
  geometry: BufferGeometry,
  colour: string,
  toward: readonly [number, number, number],
): Mesh<BufferGeometry, NodeMaterial> {
  const [r, g, b] = linearColour(colour)
  const most = Math.max(r, g, b, 1e-3)
  // Two walls make up a glass: each takes half of what the whole takes.
  const tint = vec3(Math.sqrt(r / most), Math.sqrt(g / most), Math.sqrt(b / most)).mul(Math.max(0.3, most) ** 0.15)
  const squarely = abs(dot(normalWorld, vec3(...toward)))
  const passes = mix(float(RIM_PASSES), float(WALL_PASSES), smoothstep(0.04, 0.5, squarely))
  const material = new NodeMaterial()
  // Light that is no perspective: the depth needs no division.
  const depth = cameraProjectionMatrix.mul(cameraViewMatrix).mul(vec4(positionWorld, 1)).z
  material.fragmentNode = vec4(tint.mul(passes), depth)
  material.transparent = true
  material.depthTest = false
  material.depthWrite = false
  material.blending = CustomBlending
  material.blendEquation = AddEquation
  material.blendSrc = ZeroFactor
  material.blendDst = SrcColorFactor
  material.blendEquationAlpha = MinEquation
  material.blendSrcAlpha = OneFactor
  material.blendDstAlpha = OneFactor
  const mesh = new Mesh(geometry, material)
  mesh.layers.set(LAYER)
  mesh.frustumCulled = false
  return mesh
}

/** A map of what the glasses of a scene let through, seen from the key light. */
export interface GlassLight {
  /** Draws the map for the light as it stands. */
  draw(renderer: WebGPURenderer, scene: Scene): void
  dispose(): void
}

/** Lets a light go through the glasses of a scene: what lies behind them gets it in their colour. */
export function createGlassLight(light: DirectionalLight, { radius }: { readonly radius: number }): GlassLight {
  const target = new RenderTarget(SIZE, SIZE, {
    type: HalfFloatType,
    colorSpace: NoColorSpace,
    depthBuffer: false,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  })
  const eye = new OrthographicCamera(-radius, radius, radius, -radius, 0.1, radius * 8)
  eye.layers.set(LAYER)
  const intoMap = uniform(new Matrix4())
  const placeInMap = intoMap.mul(vec4(positionWorld, 1))
  const across = vec2(placeInMap.x.mul(0.5).add(0.5), placeInMap.y.mul(-0.5).add(0.5))
  const seen = texture(target.texture, across)
  const isBehind = placeInMap.z.greaterThan(seen.a.add(SAME_DEPTH))
  const { r, g, b } = light.color
  const whole = light as DirectionalLight & { colorNode?: Node<'vec3'> }
  whole.colorNode = vec3(r, g, b).mul(select(isBehind, seen.rgb, vec3(1))) as unknown as Node<'vec3'>
  return {
    draw(renderer, scene) {
      const { position, target: aim } = light as { position: Vector3; target: { position: Vector3 } }
      eye.coordinateSystem = renderer.coordinateSystem
      eye.updateProjectionMatrix()
      eye.position.copy(position)
      eye.lookAt(aim.position)
      eye.updateMatrixWorld()
      intoMap.value.multiplyMatrices(eye.projectionMatrix, eye.matrixWorldInverse)
      const { backgroundNode } = scene
      scene.backgroundNode = null
      renderer.setClearColor(0xffffff, 1)
      renderer.setRenderTarget(target)
      renderer.render(scene, eye)
      renderer.setClearColor(0, 0)
      scene.backgroundNode = backgroundNode
    },
    dispose: () => target.dispose(),
  }
}
