import type { Rate } from '../../shared/time/index.ts'
import { PALETTE } from './palette.ts'
import { rulerMarks } from './ruler.ts'
import type { TimelineView } from './timelineView.ts'

/** Paints the ruler across the top of the canvas. */
export function drawRuler(
  canvas: CanvasRenderingContext2D,
  view: TimelineView,
  frameRate: Rate,
  height: number,
  font: string,
): void {
  canvas.fillStyle = PALETTE.ruler
  canvas.fillRect(0, 0, view.width, height)
  canvas.fillStyle = PALETTE.rulerLine
  canvas.fillRect(0, height - 1, view.width, 1)
  canvas.font = font
  canvas.textBaseline = 'middle'
  for (const mark of rulerMarks(view, frameRate)) {
    const x = Math.round(mark.x)
    canvas.fillStyle = PALETTE.rulerMark
    const tall = mark.label !== null
    canvas.fillRect(x, tall ? 4 : height - 7, 1, tall ? height - 5 : 6)
    if (mark.label === null) continue
    canvas.fillStyle = PALETTE.rulerText
    // Above the head of the playhead, which stands in the lower half.
    canvas.fillText(mark.label, x + 5, 9)
  }
}
