import type { ClipRecord } from '../../shared/model/index.ts'
import type { ClipArt } from './clipArt.ts'
import { PALETTE, type RoleTint, tintOf } from './palette.ts'
import { shortened } from './shortenedText.ts'
import type { ClipBox, TrackRow } from './viewModel.ts'

const NAME_BAR = 16
const CORNER = 3
/** Below this width a clip shows no name. */
const NAMED_WIDTH = 28

/** Paints one track with its clips. `y` is the top of the row on the canvas; nothing is painted outside the row. */
export function drawTrack(
  canvas: CanvasRenderingContext2D,
  row: TrackRow,
  y: number,
  art: ClipArt,
  font: string,
): void {
  const { track } = row.lane
  const tint = tintOf(track.role)
  canvas.fillStyle = track.kind === 'video' ? PALETTE.trackVideo : PALETTE.trackAudio
  canvas.fillRect(0, y, row.width, row.height)
  const quiet = track.muted
  if (quiet) canvas.globalAlpha = 0.45
  for (const run of row.runs) drawRun(canvas, run.x, y, run.width, row.height, tint)
  canvas.font = font
  canvas.textBaseline = 'middle'
  for (const box of row.boxes) drawClip(canvas, box, y, row, tint, art)
  canvas.globalAlpha = 1
  if (track.locked) drawLock(canvas, y, row)
}

/** Many clips that are each too narrow to see: a body with a texture, so that it does not look like one clip. */
function drawRun(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  tint: RoleTint,
) {
  canvas.fillStyle = tint.body
  canvas.fillRect(x, y + 1, width, height - 2)
  canvas.fillStyle = tint.edge
  for (let line = Math.ceil(x / 3) * 3; line < x + width; line += 3) canvas.fillRect(line, y + 1, 1, height - 2)
}

function drawClip(
  canvas: CanvasRenderingContext2D,
  box: ClipBox,
  y: number,
  row: TrackRow,
  tint: RoleTint,
  art: ClipArt,
): void {
  const { clip } = box
  // A pixel of ground between neighbours; what lies outside the view is left out.
  const left = Math.max(-8, box.x)
  const right = Math.min(row.width + 8, box.x + box.width - 1)
  const width = Math.max(1, right - left)
  const top = y + 1
  const height = row.height - 2
  canvas.fillStyle = tint.body
  if (width < 8) {
    canvas.fillRect(left, top, width, height)
    return
  }
  canvas.beginPath()
  canvas.roundRect(left, top, width, height, CORNER)
  canvas.fill()
  const inside = { left: left + 1, right: right - 1, top: top + NAME_BAR, height: height - NAME_BAR - 1 }
  drawContent(canvas, box, inside, row, tint, art)
  canvas.strokeStyle = tint.edge
  canvas.lineWidth = 1
  canvas.beginPath()
  canvas.roundRect(left + 0.5, top + 0.5, width - 1, height - 1, CORNER)
  canvas.stroke()
  if (width >= NAMED_WIDTH) drawName(canvas, clip, Math.max(0, left), Math.min(right, row.width), top)
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

function drawContent(
  canvas: CanvasRenderingContext2D,
  box: ClipBox,
  area: Area,
  row: TrackRow,
  tint: RoleTint,
  art: ClipArt,
): void {
  const { clip } = box
  switch (clip.kind) {
    case 'audio':
      art.drawWaveform(canvas, { clip, x: box.x, ...area, ticksPerPixel: row.ticksPerPixel, colour: tint.wave })
      return
    case 'video':
      art.drawFilmstrip(canvas, { clip, x: box.x, ...area, ticksPerPixel: row.ticksPerPixel })
      return
    case 'image':
      art.drawStill(canvas, { clip, x: box.x, ...area })
      return
    case 'title':
      if (clip.text !== clip.name) drawTitle(canvas, clip.text, area)
  }
}

function drawTitle(canvas: CanvasRenderingContext2D, text: string, area: Area): void {
  const left = Math.max(0, area.left) + 8
  canvas.fillStyle = PALETTE.rulerText
  canvas.fillText(
    shortened(canvas, text.replaceAll('\n', ' '), area.right - left - 6),
    left,
    area.top + area.height / 2,
  )
}

function drawName(canvas: CanvasRenderingContext2D, clip: ClipRecord, left: number, right: number, top: number): void {
  const middle = top + NAME_BAR / 2 + 1.5
  let x = left + 6
  if (clip.link !== null && right - x > 16) {
    drawLink(canvas, x, middle)
    x += 14
  }
  canvas.fillStyle = PALETTE.clipText
  canvas.fillText(shortened(canvas, clip.name, right - x - 5), x, middle)
}

/** Two rings of a chain. */
function drawLink(canvas: CanvasRenderingContext2D, x: number, middle: number): void {
  canvas.strokeStyle = PALETTE.rulerText
  canvas.lineWidth = 1.2
  canvas.beginPath()
  canvas.roundRect(x, middle - 2.5, 6, 5, 2.5)
  canvas.roundRect(x + 4.5, middle - 2.5, 6, 5, 2.5)
  canvas.stroke()
}

function drawLock(canvas: CanvasRenderingContext2D, y: number, row: TrackRow): void {
  canvas.save()
  canvas.beginPath()
  canvas.rect(0, y, row.width, row.height)
  canvas.clip()
  canvas.fillStyle = PALETTE.trackLocked
  canvas.fillRect(0, y, row.width, row.height)
  canvas.strokeStyle = PALETTE.hatch
  canvas.lineWidth = 2
  canvas.beginPath()
  for (let x = -row.height; x < row.width; x += 10) {
    canvas.moveTo(x, y + row.height)
    canvas.lineTo(x + row.height, y)
  }
  canvas.stroke()
  canvas.restore()
}
