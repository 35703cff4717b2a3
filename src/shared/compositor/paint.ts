import type { Canvas2D, Drawable } from './canvas2d.ts'
import { FONT_FAMILY } from './dalangSansMetrics.ts'
import type { FramePlan, ImageLayer, PictureLayer, TitleLayer, VideoLayer, WatermarkLayer } from './framePlan.ts'
import { placePicture, type Rect, type Size } from './placePicture.ts'
import { layOutTitle, TITLE_WEIGHT } from './titleLayout.ts'
import { layOutMark, markRect } from './watermark.ts'

/** Finds the picture of a layer; null while there is none (still loading, or its file is missing). */
export interface PictureResolver {
  picture(layer: VideoLayer | ImageLayer): Drawable | null
}

/**
 * Draws one frame: black, then the layers, then the mark. `scale` is canvas pixels for one pixel of the plan (below
 * one for a small preview).
 */
export function paint(plan: FramePlan, canvas: Canvas2D, resolver: PictureResolver, scale = 1): void {
  canvas.save()
  canvas.fillStyle = '#000000'
  canvas.fillRect(0, 0, plan.width * scale, plan.height * scale)
  canvas.restore()
  paintLayers(plan.layers, plan.stage, canvas, resolver, scale)
  paintWatermark(plan.watermark, canvas, scale)
}

/** Draws layers on the stage, bottom to top. Exports draw parts of a frame with it, each part once. */
export function paintLayers(
  layers: readonly PictureLayer[],
  stage: Rect,
  canvas: Canvas2D,
  resolver: PictureResolver,
  scale = 1,
): void {
  canvas.save()
  canvas.scale(scale, scale)
  canvas.beginPath()
  canvas.rect(stage.x, stage.y, stage.width, stage.height)
  canvas.clip()
  canvas.translate(stage.x, stage.y)
  for (const layer of layers) {
    canvas.save()
    canvas.globalAlpha = layer.opacity
    if (layer.kind === 'title') paintTitle(layer, stage, canvas, scale)
    else paintPicture(layer, stage, canvas, resolver)
    canvas.restore()
  }
  canvas.restore()
}

function paintPicture(layer: VideoLayer | ImageLayer, frame: Size, canvas: Canvas2D, resolver: PictureResolver): void {
  const drawable = resolver.picture(layer)
  if (!drawable) return
  const { x, y, width, height } = placePicture(drawable, frame, layer.transform)
  canvas.imageSmoothingEnabled = true
  canvas.imageSmoothingQuality = 'high'
  canvas.drawImage(drawable.image as never, x, y, width, height)
}

function paintTitle(title: TitleLayer, frame: Size, canvas: Canvas2D, scale: number): void {
  const { fontSize, lines } = layOutTitle(title, frame)
  const { x, y, scale: zoom } = title.transform
  canvas.translate(frame.width * (0.5 + x), frame.height * (0.5 + y))
  canvas.scale(zoom, zoom)
  canvas.translate(-frame.width / 2, -frame.height / 2)
  canvas.font = `${TITLE_WEIGHT} ${fontSize}px "${FONT_FAMILY}"`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'alphabetic'
  canvas.fillStyle = title.colour
  // A shadow is measured in pixels of the canvas, whatever the transform: the scale has to be applied by hand.
  canvas.shadowColor = isDark(title.colour) ? 'rgba(255, 255, 255, 0.6)' : 'rgba(0, 0, 0, 0.6)'
  canvas.shadowBlur = fontSize * 0.14 * zoom * scale
  canvas.shadowOffsetY = fontSize * 0.03 * zoom * scale
  for (const line of lines) canvas.fillText(line.text, line.centreX, line.baselineY)
}

/** Dark letters are set off by light around them. `colour` is `#rrggbb`; luma after BT.709. */
function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 96
}

/**
 * Draws the visible mark: white letters with a dark edge on a plate that darkens the picture, so that they are
 * read on snow as well as at night.
 */
export function paintWatermark(mark: WatermarkLayer, canvas: Canvas2D, scale = 1): void {
  const layout = layOutMark(mark.text, mark.textHeight)
  const { x, y } = markRect(mark)
  canvas.save()
  canvas.scale(scale, scale)
  canvas.translate(x, y)
  canvas.globalAlpha = mark.opacity
  canvas.fillStyle = 'rgba(12, 12, 14, 0.58)'
  canvas.beginPath()
  canvas.roundRect(0, 0, layout.width, layout.height, layout.cornerRadius)
  canvas.fill()
  canvas.textAlign = 'left'
  canvas.textBaseline = 'alphabetic'
  canvas.lineJoin = 'round'
  canvas.strokeStyle = 'rgba(0, 0, 0, 0.55)'
  canvas.fillStyle = '#ffffff'
  for (const line of layout.lines) {
    canvas.font = `${line.weight} ${line.fontSize}px "${FONT_FAMILY}"`
    canvas.lineWidth = line.fontSize * 0.06
    canvas.strokeText(line.text, line.x, line.baselineY)
    canvas.fillText(line.text, line.x, line.baselineY)
  }
  canvas.restore()
}
