import type { ClipId, TrackId } from '../../shared/model/index.ts'
import type { Ticks } from '../../shared/time/index.ts'
import { PALETTE } from './palette.ts'
import { type TimelineView, xOfTime } from './timelineView.ts'
import type { TimelineModel, TrackRow } from './viewModel.ts'

/** What is drawn over the clips: what the person holds and is doing. */
export interface TimelineOverlay {
  readonly selection: ReadonlySet<ClipId>
  /** The clip that the keyboard is on in the list of the timeline. */
  readonly focused: ClipId | null
  /** The moment that an edge in hand snapped to. */
  readonly snapTime: Ticks | null
  /** A rectangle that selects: times, and heights below the top of the first track. */
  readonly marquee: { readonly from: Ticks; readonly to: Ticks; readonly top: number; readonly bottom: number } | null
  /** Where the blade would cut. */
  readonly cut: { readonly trackId: TrackId; readonly time: Ticks } | null
  /** Where something dragged from the library would land. */
  readonly drop: { readonly trackId: TrackId | null; readonly start: Ticks; readonly duration: Ticks } | null
}

export const NO_OVERLAY: TimelineOverlay = {
  selection: new Set(),
  focused: null,
  snapTime: null,
  marquee: null,
  cut: null,
  drop: null,
}

/** Paints the overlay; the ruler's part of the canvas stays free but for the snap line. */
export function drawOverlay(
  canvas: CanvasRenderingContext2D,
  overlay: TimelineOverlay,
  model: TimelineModel,
  view: TimelineView,
  rulerHeight: number,
): void {
  canvas.save()
  canvas.beginPath()
  canvas.rect(0, rulerHeight, view.width, view.height)
  canvas.clip()
  const yOf = (row: TrackRow) => rulerHeight + row.top - view.scrollTop
  if (overlay.selection.size > 0 || overlay.focused) {
    for (const row of model.rows) drawSelected(canvas, overlay, row, yOf(row))
  }
  if (overlay.drop) drawDrop(canvas, overlay.drop, model, view, yOf, rulerHeight)
  if (overlay.cut) drawCut(canvas, overlay.cut, model, view, yOf)
  if (overlay.marquee) drawMarquee(canvas, overlay.marquee, view, rulerHeight)
  canvas.restore()
  if (overlay.snapTime !== null) {
    canvas.fillStyle = PALETTE.snap
    const x = Math.round(xOfTime(view, overlay.snapTime))
    for (let y = rulerHeight; y < view.height + rulerHeight; y += 6) canvas.fillRect(x - 0.5, y, 1, 3)
  }
}

function drawSelected(canvas: CanvasRenderingContext2D, overlay: TimelineOverlay, row: TrackRow, y: number): void {
  for (const box of row.boxes) {
    const selected = overlay.selection.has(box.clip.id)
    const focused = overlay.focused === box.clip.id
    if (!selected && !focused) continue
    const left = Math.max(-8, box.x)
    const width = Math.max(2, Math.min(row.width + 8, box.x + box.width - 1) - left)
    canvas.beginPath()
    canvas.roundRect(left + 1, y + 2, Math.max(1, width - 2), row.height - 4, 3)
    if (selected) {
      canvas.fillStyle = PALETTE.amberWash
      canvas.fill()
    }
    canvas.strokeStyle = PALETTE.amber
    canvas.lineWidth = 2
    if (!selected) canvas.setLineDash([3, 3])
    canvas.stroke()
    canvas.setLineDash([])
  }
}

function drawDrop(
  canvas: CanvasRenderingContext2D,
  drop: NonNullable<TimelineOverlay['drop']>,
  model: TimelineModel,
  view: TimelineView,
  yOf: (row: TrackRow) => number,
  rulerHeight: number,
): void {
  const row = model.rows.find((candidate) => candidate.lane.track.id === drop.trackId)
  const x = xOfTime(view, drop.start)
  canvas.fillStyle = PALETTE.amberWash
  canvas.strokeStyle = PALETTE.amber
  canvas.lineWidth = 1.5
  canvas.setLineDash([5, 3])
  canvas.beginPath()
  const width = Math.max(2, drop.duration / view.ticksPerPixel)
  if (row) canvas.roundRect(x, yOf(row) + 1.5, width, row.height - 3, 3)
  else canvas.roundRect(x, rulerHeight + 8, width, 44, 3)
  canvas.fill()
  canvas.stroke()
  canvas.setLineDash([])
}

function drawCut(
  canvas: CanvasRenderingContext2D,
  cut: NonNullable<TimelineOverlay['cut']>,
  model: TimelineModel,
  view: TimelineView,
  yOf: (row: TrackRow) => number,
): void {
  const row = model.rows.find((candidate) => candidate.lane.track.id === cut.trackId)
  if (!row) return
  canvas.fillStyle = PALETTE.amber
  canvas.fillRect(Math.round(xOfTime(view, cut.time)) - 0.5, yOf(row), 1, row.height)
}

function drawMarquee(
  canvas: CanvasRenderingContext2D,
  marquee: NonNullable<TimelineOverlay['marquee']>,
  view: TimelineView,
  rulerHeight: number,
): void {
  const x = xOfTime(view, marquee.from)
  const y = rulerHeight + marquee.top - view.scrollTop
  const width = xOfTime(view, marquee.to) - x
  canvas.fillStyle = PALETTE.marquee
  canvas.strokeStyle = PALETTE.amber
  canvas.lineWidth = 1
  canvas.fillRect(x, y, width, marquee.bottom - marquee.top)
  canvas.strokeRect(x + 0.5, y + 0.5, width, marquee.bottom - marquee.top)
}
