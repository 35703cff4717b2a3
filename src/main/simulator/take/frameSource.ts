import type { RenderPass } from '../../../shared/scene/renderPass.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { createFrameRenderer, type FrameFormat } from '../picture/frameRenderer.ts'
import type { GeometryPass } from '../picture/passes/geometryPass.ts'
import { type DepthRange, passPixels } from '../picture/passes/passPixels.ts'
import { rgbaToYuv420 } from './yuv420.ts'

/** A frame as encoders take it. */
export interface DrawnFrame {
  /** See `rgbaToYuv420`. */
  readonly planes: Uint8Array
  /** See `passPixels`. */
  readonly passes: Readonly<Partial<Record<RenderPass, Uint8Array>>>
}

/** What is to be drawn of a simulated scene. */
export interface FrameOrder {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  readonly format: FrameFormat
  readonly passes: readonly RenderPass[]
  readonly depthRange: DepthRange
}

/** Draws the frames of one shot, in whichever order they are asked for. */
export interface FrameSource {
  readonly frameCount: number
  readonly adapterName: string
  /** The things of the pass of object ids. */
  readonly names: GeometryPass['names']
  /** How many frames are worth asking for before the first of them is there. */
  readonly ahead: number
  draw(index: number): Promise<DrawnFrame>
  dispose(): Promise<void>
}

/**
 * Draws in this process.
 *
 * @throws DrawingError when nothing can draw here.
 */
export async function drawHere({ scene, record, format, passes, depthRange }: FrameOrder): Promise<FrameSource> {
  const renderer = await createFrameRenderer(scene, record, format)
  const { width, height } = format
  return {
    frameCount: renderer.frameCount,
    adapterName: renderer.adapterName,
    names: passes.length > 0 ? renderer.names : [],
    ahead: 2,
    async draw(index) {
      const picture = renderer.renderFrame(index)
      const geometry = passes.length > 0 ? renderer.renderGeometry(index) : undefined
      const [rgba, seen] = await Promise.all([picture, geometry])
      const pixels = seen ? passes.map((pass) => [pass, passPixels(pass, seen, depthRange)] as const) : []
      return { planes: rgbaToYuv420(rgba, width, height), passes: Object.fromEntries(pixels) }
    },
    dispose: () => renderer.dispose(),
  }
}

/** All frames in order; so many are being drawn at a time as the source has use for. */
export async function* framesInOrder(source: FrameSource): AsyncGenerator<DrawnFrame> {
  const coming: Promise<DrawnFrame>[] = []
  let asked = 0
  for (let index = 0; index < source.frameCount; index++) {
    while (asked < source.frameCount && coming.length < source.ahead) {
      const frame = source.draw(asked++)
      // It may fail before anybody waits for it; whoever waits still learns of it.
      frame.catch(() => undefined)
      coming.push(frame)
    }
    yield await coming.shift()!
  }
}
