import Konva from 'konva/lib/Core.js'
import { Shape } from 'konva/lib/Shape.js'
import type { Rate } from '../../shared/time/index.ts'
import type { ClipArt } from './clipArt.ts'
import { drawOverlay, type TimelineOverlay } from './drawOverlay.ts'
import { drawRuler } from './drawRuler.ts'
import { drawTrack } from './drawTrack.ts'
import { PALETTE } from './palette.ts'
import type { TimelineView } from './timelineView.ts'
import type { TimelineModel, TrackRow } from './viewModel.ts'

/** The height of the ruler above the tracks, in pixels. */
export const RULER_HEIGHT = 28

/**
 * The canvas of the timeline: tracks and clips on one layer, what the person does on the second, the playhead on
 * the third. Only rows that changed are painted again; the playhead moves without touching anything else.
 */
export class TimelineStage {
  readonly #stage: Konva.Stage
  readonly #tracks = new Konva.Layer({ listening: false, clearBeforeDraw: false })
  readonly #doings = new Konva.Layer({ listening: false })
  readonly #playhead = new Konva.Layer({ listening: false })
  readonly #art: ClipArt
  readonly #font: string
  readonly #rulerFont: string
  #model: TimelineModel = { rows: [], contentHeight: 0 }
  #view: TimelineView | undefined
  #frameRate: Rate | undefined
  #overlay: TimelineOverlay | undefined
  #playheadX = 0
  #dirty: Set<TrackRow> | 'all' = 'all'

  constructor(container: HTMLDivElement, art: ClipArt) {
    this.#art = art
    const family = getComputedStyle(container).fontFamily
    this.#font = `11px ${family}`
    this.#rulerFont = `10.5px ui-monospace, "DejaVu Sans Mono", monospace`
    this.#stage = new Konva.Stage({ container, width: 1, height: 1, listening: false })
    this.#stage.add(this.#tracks, this.#doings, this.#playhead)
    this.#tracks.add(this.#shape((canvas) => this.#paintTracks(canvas)))
    this.#doings.add(this.#shape((canvas) => this.#paintDoings(canvas)))
    this.#playhead.add(this.#shape((canvas) => this.#paintPlayhead(canvas)))
  }

  /** Shows a model. Rows that are the same objects as before, at the same place, are left as they are painted. */
  show(model: TimelineModel, view: TimelineView, frameRate: Rate): void {
    const before = this.#view
    const resized = before?.width !== view.width || before?.height !== view.height
    if (resized) this.#stage.size({ width: view.width, height: view.height + RULER_HEIGHT })
    const still =
      !resized &&
      before?.scrollTop === view.scrollTop &&
      before.scrollTicks === view.scrollTicks &&
      before.ticksPerPixel === view.ticksPerPixel &&
      this.#frameRate === frameRate &&
      this.#model.contentHeight === model.contentHeight
    if (!still) this.#dirty = 'all'
    else if (this.#dirty !== 'all') {
      for (const [index, row] of model.rows.entries()) if (row !== this.#model.rows[index]) this.#dirty.add(row)
    }
    this.#model = model
    this.#view = view
    this.#frameRate = frameRate
    this.#tracks.batchDraw()
    if (!still) this.#doings.batchDraw()
  }

  /** Paints everything again, because pictures or waveforms arrived. */
  repaint(): void {
    this.#dirty = 'all'
    this.#tracks.batchDraw()
  }

  showOverlay(overlay: TimelineOverlay): void {
    this.#overlay = overlay
    this.#doings.batchDraw()
  }

  showPlayhead(x: number): void {
    if (x === this.#playheadX) return
    this.#playheadX = x
    this.#playhead.batchDraw()
  }

  close(): void {
    this.#stage.destroy()
  }

  #shape(paint: (canvas: CanvasRenderingContext2D) => void): Konva.Shape {
    return new Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: (context) => paint(context._context as CanvasRenderingContext2D),
    })
  }

  #paintTracks(canvas: CanvasRenderingContext2D): void {
    const view = this.#view
    const frameRate = this.#frameRate
    if (!view || !frameRate) return
    const dirty = this.#dirty
    this.#dirty = new Set()
    this.#art.beginFrame()
    canvas.save()
    canvas.beginPath()
    canvas.rect(0, RULER_HEIGHT, view.width, view.height)
    canvas.clip()
    if (dirty === 'all') {
      canvas.fillStyle = PALETTE.ground
      canvas.fillRect(0, RULER_HEIGHT, view.width, view.height)
    }
    for (const row of this.#model.rows) {
      const y = RULER_HEIGHT + row.top - view.scrollTop
      if (y + row.height < RULER_HEIGHT || y > view.height + RULER_HEIGHT) continue
      if (dirty === 'all' || dirty.has(row)) drawTrack(canvas, row, y, this.#art, this.#font)
    }
    canvas.restore()
    if (dirty === 'all') drawRuler(canvas, view, frameRate, RULER_HEIGHT, this.#rulerFont)
  }

  #paintDoings(canvas: CanvasRenderingContext2D): void {
    if (this.#view && this.#overlay) drawOverlay(canvas, this.#overlay, this.#model, this.#view, RULER_HEIGHT)
  }

  #paintPlayhead(canvas: CanvasRenderingContext2D): void {
    const view = this.#view
    const x = Math.round(this.#playheadX)
    if (!view || x < -8 || x > view.width + 8) return
    canvas.fillStyle = PALETTE.amber
    canvas.fillRect(x - 0.5, 16, 1, view.height + RULER_HEIGHT)
    canvas.beginPath()
    canvas.moveTo(x - 6, 15)
    canvas.lineTo(x + 6, 15)
    canvas.lineTo(x + 6, 20)
    canvas.lineTo(x, 27)
    canvas.lineTo(x - 6, 20)
    canvas.closePath()
    canvas.fill()
  }
}
