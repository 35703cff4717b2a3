import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import { AV_PIX_FMT_RGBA, AVCOL_RANGE_JPEG, AVCOL_SPC_RGB, Frame } from 'node-av'
import {
  type Canvas2D,
  type Drawable,
  type FramePlan,
  type PictureLayer,
  paint,
  placePicture,
  type Size,
  type VideoLayer,
} from '../../shared/compositor/index.ts'
import type { ExportPlan, ExportSegment } from '../../shared/export/index.ts'
import { frameStart, type Rate, type Ticks } from '../../shared/time/index.ts'
import { FILM_SCALE_OUTPUT, nameColours, SCALE_FLAGS, scaleInput } from './colour.ts'
import { type GraphInput, PictureGraph, turn } from './filterGraph.ts'
import type { OpenSources } from './openSources.ts'
import type { SourceFrame } from './sourceFrames.ts'

/**
 * The canvas path: every frame is painted by the compositor from decoded pictures, then turned into the film's
 * pixel format. Yields one frame of the film at a time, valid until the next.
 */
export async function* canvasFrames(
  plan: ExportPlan,
  segment: ExportSegment,
  planAt: (tick: Ticks) => FramePlan,
  sources: OpenSources,
): AsyncGenerator<Frame> {
  const canvas = createCanvas(plan.width, plan.height)
  const context = canvas.getContext('2d')
  const pictures = new CanvasPictures(plan.frameRate)
  const toFilm = await openRgbaGraph(plan, plan.frameRate)
  const painted = new Frame()
  painted.alloc()
  try {
    for (let index = segment.startFrame; index < segment.endFrame; index += 1) {
      const framePlan = planAt(frameStart(index, plan.frameRate))
      await sources.keepOnly(framePlan.layers)
      const drawables = await pictures.gather(framePlan, sources)
      paint(framePlan, context as unknown as Canvas2D, { picture: (layer) => drawables.get(layer) ?? null })
      fillRgba(painted, canvas.data(), plan)
      painted.pts = BigInt(index)
      await toFilm.push('main', painted)
      const frame = await toFilm.pull()
      if (!frame) throw new Error('The colour conversion gave no frame')
      yield frame
    }
  } finally {
    painted.free()
    toFilm.close()
    pictures.close()
  }
}

/** Makes an RGBA frame of the bytes of a canvas. The frame uses them where they are: keep them as long as it. */
export function fillRgba(frame: Frame, pixels: Buffer, size: Size): void {
  frame.unref()
  frame.format = AV_PIX_FMT_RGBA
  frame.width = size.width
  frame.height = size.height
  frame.colorSpace = AVCOL_SPC_RGB
  frame.colorRange = AVCOL_RANGE_JPEG
  frame.fromBuffer(pixels)
}

export function rgbaInput(label: string, size: Size): GraphInput {
  const { width, height } = size
  return { label, width, height, format: AV_PIX_FMT_RGBA, colorSpace: AVCOL_SPC_RGB, colorRange: AVCOL_RANGE_JPEG }
}

/** Turns painted frames into the film's pixel format. */
export function openRgbaGraph(size: Size, frameRate: Rate): Promise<PictureGraph> {
  const chain = `[main]scale=${size.width}:${size.height}:${SCALE_FLAGS}:in_range=full:${FILM_SCALE_OUTPUT},format=yuv420p[out]`
  return PictureGraph.open([rgbaInput('main', size)], chain, frameRate)
}

interface VideoPicture {
  readonly graph: PictureGraph
  readonly key: string
  readonly canvas: Canvas
  readonly size: Size
  serial: number
  drawable: Drawable
}

/** Decoded pictures as canvases, one kept for each clip that is on screen. */
class CanvasPictures {
  private readonly videos = new Map<string, VideoPicture>()
  private readonly frameRate: Rate

  constructor(frameRate: Rate) {
    this.frameRate = frameRate
  }

  async gather({ layers, stage }: FramePlan, sources: OpenSources): Promise<Map<PictureLayer, Drawable>> {
    const drawables = new Map<PictureLayer, Drawable>()
    const shown = new Set<string>()
    for (const layer of layers) {
      if (layer.kind === 'title') continue
      if (layer.kind === 'image') {
        drawables.set(layer, await sources.image(layer))
        continue
      }
      shown.add(layer.clipId)
      drawables.set(layer, await this.video(layer, stage, await sources.video(layer)))
    }
    for (const [clipId, picture] of this.videos) {
      if (shown.has(clipId)) continue
      picture.graph.close()
      this.videos.delete(clipId)
    }
    return drawables
  }

  private async video(layer: VideoLayer, stage: Size, source: SourceFrame): Promise<Drawable> {
    const rect = placePicture(source, stage, layer.transform)
    // Never larger than the source: what the frame enlarges, the canvas enlarges.
    const size = {
      width: Math.min(rect.width, source.width),
      height: Math.min(rect.height, source.height),
    }
    const key = [size.width, size.height, source.frame.width, source.frame.height, source.frame.format].join()
    let picture = this.videos.get(layer.clipId)
    if (picture?.key !== key) {
      picture?.graph.close()
      picture = await this.openPicture(source, size, key)
      this.videos.set(layer.clipId, picture)
    }
    if (picture.serial !== source.serial) {
      await picture.graph.push('main', source.frame)
      const rgba = await picture.graph.pull()
      if (!rgba) throw new Error('The scaler gave no picture')
      picture.canvas.getContext('2d').putImageData(imageOf(rgba), 0, 0)
      picture.serial = source.serial
    }
    return picture.drawable
  }

  private async openPicture(source: SourceFrame, size: Size, key: string): Promise<VideoPicture> {
    nameColours(source.frame)
    const { width, height, format, colorSpace, colorRange } = source.frame
    const input = { label: 'main', width, height, format, colorSpace, colorRange }
    const scale = `scale=${size.width}:${size.height}:${SCALE_FLAGS}:${scaleInput(source.frame)}`
    const chain = `[main]${turn(source.rotation)}${scale}:out_range=full,format=rgba[out]`
    const canvas = createCanvas(size.width, size.height)
    const drawable = { image: canvas, width: source.width, height: source.height }
    const graph = await PictureGraph.open([input], chain, this.frameRate)
    return { graph, key, canvas, size, serial: -1, drawable }
  }

  close(): void {
    for (const picture of this.videos.values()) picture.graph.close()
    this.videos.clear()
  }
}

/** A frame's pixels without a copy where its rows follow each other; valid as long as the frame is. */
function imageOf(rgba: Frame): ImageData {
  const { width, height } = rgba
  const packed = rgba.linesize[0] === width * 4 ? rgba.data![0]! : rgba.toBuffer()
  return new ImageData(new Uint8ClampedArray(packed.buffer, packed.byteOffset, width * height * 4), width, height)
}
