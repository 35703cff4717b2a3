import {
  DepthTexture,
  HalfFloatType,
  LinearSRGBColorSpace,
  NoColorSpace,
  NoToneMapping,
  PerspectiveCamera,
  type QuadMesh,
  RenderTarget,
  UnsignedByteType,
} from 'three/webgpu'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { windowOf } from '../../../shared/scene/stagedWindow.ts'
import type { Rate } from '../../../shared/time/index.ts'
import { cameraAt } from './cameraPath.ts'
import { isByMoonlight } from './daylight.ts'
import { createDevelopment } from './develop.ts'
import { createHeadlessRenderer } from './headlessRenderer.ts'
import { createGeometryPass, type GeometryPass, type GeometryPicture } from './passes/geometryPass.ts'
import { shutterTravel } from './shutterTravel.ts'
import { buildStageSet } from './stageSet.ts'
import { firstAlike } from './stillFrames.ts'
import {
  FAST_SUB_FRAMES,
  FAST_TRAVEL_PIXELS,
  LENS_SUB_FRAMES,
  type Quality,
  type SubFrame,
  subFramesOf,
} from './subFrames.ts'

export interface FrameFormat {
  readonly width: number
  readonly height: number
  readonly frameRate: Rate
  readonly quality: Quality
}

/** Draws the frames of one shot. */
export interface FrameRenderer {
  readonly frameCount: number
  /** What draws, to show to people. */
  readonly adapterName: string
  /**
   * One frame: sRGB, RGBA, top row first, `width * height * 4` bytes. Frame n is exposed around its own time n / rate,
   * a quarter of a frame before and after (a shutter of 180 degrees centred on the time at which players show it), so a
   * contact at time t is seen on the frame of t and heard at t. The next frame may be asked for before this one is
   * there: it is drawn while this one is read back. Frames of a rest share the same bytes, which nobody may change.
   */
  renderFrame(index: number): Promise<Uint8ClampedArray>
  /** What the subjects of the shot are called in the geometry of a frame. */
  readonly names: GeometryPass['names']
  /** What the same frame shows at its own time, apart from light; to be asked for when no picture is being drawn. */
  renderGeometry(index: number, leaveOut?: ReadonlySet<string>): Promise<GeometryPicture>
  dispose(): Promise<void>
}

/**
 * Prepares to draw a simulated scene. The same scene, record and format give the same bytes on the same driver.
 *
 * @throws DrawingError when nothing can draw here.
 */
export async function createFrameRenderer(
  scene: StagedScene,
  record: SimulationRecord,
  { width, height, frameRate, quality }: FrameFormat,
): Promise<FrameRenderer> {
  const { renderer, adapterName, nextPicture, dispose } = await createHeadlessRenderer(width, height)
  renderer.toneMapping = NoToneMapping
  renderer.outputColorSpace = LinearSRGBColorSpace
  const set = buildStageSet(scene, record, renderer)
  const camera = new PerspectiveCamera(40, width / height, 0.05, 500)
  const exposures: RenderTarget[] = []
  // One for all of them: they are drawn one after another.
  const depthTexture = new DepthTexture(width, height)
  /** The sub-frames of one frame with what develops them; made when the first frame needs so many. */
  const exposed = (subFrames: readonly SubFrame[]) => {
    let development: QuadMesh | undefined
    return () => {
      while (exposures.length < subFrames.length) {
        exposures.push(
          new RenderTarget(width, height, { type: HalfFloatType, colorSpace: LinearSRGBColorSpace, depthTexture }),
        )
      }
      development ??= createDevelopment(
        exposures.slice(0, subFrames.length),
        set.daylight.exposure,
        scene.look,
        isByMoonlight(scene),
      )
      return { subFrames, development }
    }
  }
  const isFocusShallow = scene.camera.keys.some(({ apertureMetres = 0 }) => apertureMetres > 0)
  const usual = isFocusShallow
    ? exposed(subFramesOf(quality, LENS_SUB_FRAMES[quality], true))
    : exposed(subFramesOf(quality))
  const fast = quality === 'standard' && !isFocusShallow ? exposed(subFramesOf(quality, FAST_SUB_FRAMES)) : usual
  const developed = new RenderTarget(width, height, {
    type: UnsignedByteType,
    colorSpace: NoColorSpace,
    depthBuffer: false,
  })
  const secondsPerFrame = frameRate.den / frameRate.num

  const shown = windowOf(scene)
  const frameCount = Math.max(1, Math.round(shown.durationSeconds / secondsPerFrame))
  const timeOf = (frame: number, share: number) =>
    Math.min(scene.durationSeconds, Math.max(0, shown.startSeconds + (frame + share) * secondsPerFrame))
  const shutter = (frame: number) => [timeOf(frame, -0.25), timeOf(frame, 0.25)] as const
  const alike = set.hasMovingPieces ? undefined : firstAlike(scene, record, frameCount, shutter)
  let last: { readonly frame: number; readonly pixels: Promise<Uint8ClampedArray> } | undefined

  const aim = (
    timeSeconds: number,
    [across, down]: readonly [number, number],
    lens: readonly [number, number] = [0, 0],
  ) => {
    const view = cameraAt(scene.camera, timeSeconds / scene.durationSeconds)
    camera.fov = view.verticalFovDegrees
    camera.position.set(...view.position)
    camera.lookAt(...view.target)
    // Through another point of the lens: all shifts but what lies in the plane of focus.
    const [x, y] = [lens[0] * 0.5 * view.apertureMetres, lens[1] * 0.5 * view.apertureMetres]
    const pixelsPerMetre = height / (2 * Math.tan((view.verticalFovDegrees * Math.PI) / 360) * view.focusMetres)
    camera.translateX(x).translateY(y)
    camera.setViewOffset(width, height, across - x * pixelsPerMetre, down + y * pixelsPerMetre, width, height)
    camera.updateMatrixWorld()
  }

  const draw = async (frame: number): Promise<Uint8ClampedArray> => {
    const travel = shutterTravel(scene, record, shutter(frame), { width, height })
    const { subFrames, development } = travel > FAST_TRAVEL_PIXELS ? fast() : usual()
    set.moveTo(timeOf(frame, 0), [0, 0])
    aim(timeOf(frame, 0), [0, 0])
    nextPicture()
    set.prepareFrame(camera)
    for (const [at, { pixelOffset, sunOffset, lensOffset, shutterShare }] of subFrames.entries()) {
      const time = timeOf(frame, shutterShare)
      set.moveTo(time, sunOffset)
      aim(time, pixelOffset, lensOffset)
      nextPicture()
      renderer.setRenderTarget(exposures[at]!)
      renderer.render(set.scene, camera)
    }
    renderer.setRenderTarget(developed)
    development.render(renderer)
    const pixels = await renderer.readRenderTargetPixelsAsync(developed, 0, 0, width, height)
    return new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, width * height * 4)
  }

  let geometry: GeometryPass | undefined
  const geometryPass = () => {
    geometry ??= createGeometryPass(set, renderer, camera, { width, height })
    return geometry
  }

  return {
    adapterName,
    frameCount,
    get names() {
      return geometryPass().names
    },
    renderFrame(index) {
      const frame = alike?.[index] ?? index
      if (last?.frame !== frame) last = { frame, pixels: draw(frame) }
      return last.pixels
    },
    renderGeometry(index, leaveOut) {
      nextPicture()
      return geometryPass().draw([timeOf(index, 0), timeOf(index + 1, 0)], (time) => aim(time, [0, 0]), leaveOut)
    },
    async dispose() {
      geometry?.dispose()
      set.dispose()
      for (const target of [...exposures, developed]) target.dispose()
      depthTexture.dispose()
      dispose()
    },
  }
}
