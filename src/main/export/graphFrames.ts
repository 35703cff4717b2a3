import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { Frame } from 'node-av'
import {
  type Canvas2D,
  type Drawable,
  type FramePlan,
  markRect,
  type PictureLayer,
  paintLayers,
  paintWatermark,
  placePicture,
  type Rect,
  type Size,
  type VideoLayer,
} from '../../shared/compositor/index.ts'
import { type ExportPlan, type ExportSegment, type StillStretch, stillStretches } from '../../shared/export/index.ts'
import { frameStart, type Ticks } from '../../shared/time/index.ts'
import { fillRgba, rgbaInput } from './canvasFrames.ts'
import { FILM_SCALE_OUTPUT, nameColours, SCALE_FLAGS, scaleInput } from './colour.ts'
import { type GraphInput, PictureGraph, turn } from './filterGraph.ts'
import type { OpenSources } from './openSources.ts'
import type { SourceFrame } from './sourceFrames.ts'

/**
 * The graph path: decoded frames go through FFmpeg's filters and stay in its memory. What stands still (titles,
 * pictures, the mark) is painted by the compositor once for as long as it stands, and blended by the graph.
 */
export async function* graphFrames(
  plan: ExportPlan,
  segment: ExportSegment,
  planAt: (tick: Ticks) => FramePlan,
  sources: OpenSources,
): AsyncGenerator<Frame> {
  const { startFrame, endFrame } = segment
  const canvas = createCanvas(plan.width, plan.height).getContext('2d')
  for (const stretch of stillStretches(planAt, plan.frameRate, startFrame, endFrame)) {
    await sources.keepOnly(stretch.plan.layers)
    const moving = stretch.plan.layers.find((layer) => layer.kind === 'video')
    const overlay = await paintStill(stretch.plan, sources, canvas)
    if (moving) yield* movingFrames(plan, stretch, planAt, sources, overlay)
    else yield* stillFrames(plan, stretch, overlay)
  }
}

interface Overlay extends Rect {
  /** Straight alpha. */
  readonly pixels: Buffer
}

/** Everything of the plan that is not a video, on nothing, cut to what is drawn on. */
async function paintStill(plan: FramePlan, sources: OpenSources, context: SKRSContext2D): Promise<Overlay> {
  const still = plan.layers.filter((layer) => layer.kind !== 'video')
  const images = new Map<PictureLayer, Drawable>()
  for (const layer of still) if (layer.kind === 'image') images.set(layer, await sources.image(layer))
  const target = context as unknown as Canvas2D
  context.clearRect(0, 0, plan.width, plan.height)
  paintLayers(still, plan.stage, target, { picture: (layer) => images.get(layer) ?? null })
  paintWatermark(plan.watermark, target)
  // The mark alone is by far the commonest. Reading the whole canvas for it would leave megabytes to be collected.
  const drawn = still.length === 0 ? around(markRect(plan.watermark), plan) : { x: 0, y: 0, ...sizeOf(plan) }
  return cutToInk(context, drawn)
}

function sizeOf({ width, height }: Size): Size {
  return { width, height }
}

/** The smallest even rectangle of the frame that holds another and a pixel of blur around it. */
function around(rect: Rect, frame: Size): Rect {
  const x = Math.max(0, Math.floor(rect.x) - 2) & ~1
  const y = Math.max(0, Math.floor(rect.y) - 2) & ~1
  const right = Math.min(frame.width, Math.ceil((rect.x + rect.width + 2) / 2) * 2)
  const bottom = Math.min(frame.height, Math.ceil((rect.y + rect.height + 2) / 2) * 2)
  return { x, y, width: right - x, height: bottom - y }
}

/** Of an even part of the canvas, the smallest even rectangle that holds every drawn pixel. */
function cutToInk(context: SKRSContext2D, part: Rect): Overlay {
  const { data } = context.getImageData(part.x, part.y, part.width, part.height)
  const words = new Uint32Array(data.buffer, data.byteOffset, part.width * part.height)
  const ALPHA = 0xff000000
  let [left, right, top, bottom] = [part.width, 0, part.height, 0]
  for (let y = 0; y < part.height; y += 1) {
    const row = y * part.width
    for (let x = 0; x < part.width; x += 1) {
      if ((words[row + x]! & ALPHA) === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  const x = left & ~1
  const y = top & ~1
  const width = ((right - x + 2) >> 1) * 2
  const height = ((bottom - y + 2) >> 1) * 2
  const pixels = Buffer.alloc(width * height * 4)
  for (let row = 0; row < height; row += 1) {
    const from = ((y + row) * part.width + x) * 4
    pixels.set(data.subarray(from, from + width * 4), row * width * 4)
  }
  return { x: part.x + x, y: part.y + y, width, height, pixels }
}

const OVERLAY_CHAIN = `[still]scale=${SCALE_FLAGS}:in_range=full:${FILM_SCALE_OUTPUT},format=yuva420p[ink]`

function blend(overlay: Rect): string {
  return `${OVERLAY_CHAIN};[base][ink]overlay=${overlay.x}:${overlay.y}:format=yuv420:eof_action=repeat[out]`
}

async function giveOverlay(graph: PictureGraph, overlay: Overlay, frameIndex: number): Promise<void> {
  const frame = new Frame()
  frame.alloc()
  fillRgba(frame, overlay.pixels, overlay)
  frame.pts = BigInt(frameIndex)
  await graph.push('still', frame)
  await graph.push('still', null)
  frame.free()
}

async function* movingFrames(
  plan: ExportPlan,
  stretch: StillStretch,
  planAt: (tick: Ticks) => FramePlan,
  sources: OpenSources,
  overlay: Overlay,
): AsyncGenerator<Frame> {
  const given = new Frame()
  given.alloc()
  let graph: PictureGraph | undefined
  let graphKey = ''
  try {
    for (let index = stretch.startFrame; index < stretch.endFrame; index += 1) {
      const layer = planAt(frameStart(index, plan.frameRate)).layers.find((each) => each.kind === 'video')!
      const source = await sources.video(layer)
      given.unref()
      given.ref(source.frame)
      given.pts = BigInt(index)
      nameColours(given)
      // A file may change its size or format on the way; then the graph is built anew.
      const key = [given.width, given.height, given.format, given.colorSpace, given.colorRange].join()
      if (!graph || key !== graphKey) {
        graph?.close()
        graph = await openMovingGraph(plan, stretch.plan.stage, layer, source, given, overlay)
        graphKey = key
        await giveOverlay(graph, overlay, index)
      }
      await graph.push('main', given)
      yield await pulled(graph)
    }
  } finally {
    given.free()
    graph?.close()
  }
}

function openMovingGraph(
  plan: ExportPlan,
  stage: Rect,
  layer: VideoLayer,
  source: SourceFrame,
  given: Frame,
  overlay: Overlay,
): Promise<PictureGraph> {
  const { width, height, format, colorSpace, colorRange } = given
  const main: GraphInput = { label: 'main', width, height, format, colorSpace, colorRange }
  const place = placement(placePicture(source, stage, layer.transform), stage, plan)
  const scale = `scale=${place.scaled}:${SCALE_FLAGS}:${scaleInput(given)}:${FILM_SCALE_OUTPUT}`
  const base = `[main]${turn(source.rotation)}${scale},format=yuv420p${place.filters},setsar=1[base]`
  return PictureGraph.open([main, rgbaInput('still', overlay)], `${base};${blend(overlay)}`, plan.frameRate)
}

/** The filters that put a scaled picture where it belongs on the stage of a black frame. */
function placement(rect: Rect, stage: Rect, frame: Size): { scaled: string; filters: string } {
  const scaled = `${rect.width}:${rect.height}`
  const left = Math.max(0, rect.x)
  const top = Math.max(0, rect.y)
  const width = Math.min(stage.width, rect.x + rect.width) - left
  const height = Math.min(stage.height, rect.y + rect.height) - top
  // Moved out of sight altogether: two of its pixels, painted over.
  if (width <= 0 || height <= 0) {
    return { scaled, filters: `,crop=2:2:0:0,pad=${frame.width}:${frame.height}:0:0,drawbox=color=black:t=fill` }
  }
  const crop = `,crop=${width}:${height}:${left - rect.x}:${top - rect.y}`
  const pad = `,pad=${frame.width}:${frame.height}:${stage.x + left}:${stage.y + top}:color=black`
  const whole = width === rect.width && height === rect.height
  const fills = width === frame.width && height === frame.height
  return { scaled, filters: `${whole ? '' : crop}${fills ? '' : pad}` }
}

/** A stretch without video is one picture, shown for its whole length. */
async function* stillFrames(plan: ExportPlan, stretch: StillStretch, overlay: Overlay): AsyncGenerator<Frame> {
  const black: Size = { width: plan.width, height: plan.height }
  const graph = await PictureGraph.open(
    [rgbaInput('main', black), rgbaInput('still', overlay)],
    `[main]scale=${SCALE_FLAGS}:in_range=full:${FILM_SCALE_OUTPUT},format=yuv420p,setsar=1[base];${blend(overlay)}`,
    plan.frameRate,
  )
  const background = new Frame()
  background.alloc()
  const shown = new Frame()
  shown.alloc()
  try {
    const pixels = Buffer.alloc(black.width * black.height * 4)
    new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4).fill(0xff000000)
    fillRgba(background, pixels, black)
    background.pts = BigInt(stretch.startFrame)
    await giveOverlay(graph, overlay, stretch.startFrame)
    await graph.push('main', background)
    const picture = await pulled(graph)
    for (let index = stretch.startFrame; index < stretch.endFrame; index += 1) {
      shown.unref()
      shown.ref(picture)
      shown.pts = BigInt(index)
      yield shown
    }
  } finally {
    background.free()
    shown.free()
    graph.close()
  }
}

async function pulled(graph: PictureGraph): Promise<Frame> {
  const frame = await graph.pull()
  if (!frame) throw new Error('The filter graph gave no frame')
  return frame
}
