import { decodePeaks } from '../../shared/audio/peaks.ts'
import { FILMSTRIP_PICTURES, type MediaAspect, mediaUrl } from '../../shared/contract/index.ts'
import type { AssetId, AssetRecord, AudioClip, ImageClip, ProjectId, VideoClip } from '../../shared/model/index.ts'
import { Lru } from '../viewer/lru.ts'
import { drawnSwing, PeakLevels, TILE_WIDTH, ticksPerTilePixel, tileColumns, zoomFor } from './waveformTiles.ts'

/** Where the content of a clip is painted. `x` is the clip's true start, which may lie left of `left`. */
export interface ContentArea {
  readonly x: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

export interface ClipArtSource {
  readonly projectId: ProjectId
  /** The asset as it is now, for its length and shape. */
  asset(id: AssetId): AssetRecord | undefined
  /** More can be painted than a moment ago. */
  arrived(): void
}

/** Pictures in memory: strips and stills, in pixels. About 40 MB. */
const PICTURE_BUDGET = 10_000_000
/** Painted pieces of waveforms, in pixels. About 32 MB. */
const TILE_BUDGET = 8_000_000
/** New tiles a frame, so that a zoom never stalls: the others come with the next frames. */
const TILES_PER_FRAME = 12
const RETRY_MS = [1000, 3000, 8000, 20_000]

type Fetched<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'missing' }

/**
 * The pictures and waveforms that clips show: fetched when first wanted, kept within a budget, painted from
 * bitmaps. Until something has arrived the clip is plain.
 */
export class ClipArt {
  readonly #source: ClipArtSource
  readonly #pictures = new Lru<string, Fetched<ImageBitmap>>(PICTURE_BUDGET, (fetched) => {
    if (fetched.kind === 'ready') fetched.value.close()
  })
  readonly #peaks = new Lru<AssetId, Fetched<PeakLevels>>(400)
  readonly #tiles = new Lru<string, OffscreenCanvas>(TILE_BUDGET)
  readonly #attempts = new Map<string, number>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  #tilesLeft = TILES_PER_FRAME
  #telling = false
  #closed = false

  constructor(source: ClipArtSource) {
    this.#source = source
  }

  /** Pictures side by side, each showing the source near the middle of its place. */
  drawFilmstrip(
    canvas: CanvasRenderingContext2D,
    area: ContentArea & { readonly clip: VideoClip; readonly ticksPerPixel: number },
  ): void {
    const asset = this.#source.asset(area.clip.assetId)
    if (asset?.media.kind !== 'video') return
    const strip = this.#picture(asset.id, 'filmstrip')
    if (!strip) return
    const pictureWidth = strip.width / FILMSTRIP_PICTURES
    const slot = (area.height * pictureWidth) / strip.height
    const first = Math.max(0, Math.floor((area.left - area.x) / slot))
    for (let x = area.x + first * slot; x < area.right; x += slot) {
      const time = area.clip.sourceIn + (x + slot / 2 - area.x) * area.ticksPerPixel
      const wanted = Math.floor((time / asset.media.duration) * FILMSTRIP_PICTURES)
      const index = Math.min(FILMSTRIP_PICTURES - 1, Math.max(0, wanted))
      const picture = { image: strip, x: index * pictureWidth, width: pictureWidth, height: strip.height }
      drawWithin(canvas, picture, { x, width: slot, top: area.top, height: area.height }, area)
    }
  }

  drawStill(canvas: CanvasRenderingContext2D, area: ContentArea & { readonly clip: ImageClip }): void {
    const still = this.#picture(area.clip.assetId, 'thumbnail')
    if (!still) return
    const slot = (area.height * still.width) / still.height
    const first = Math.max(0, Math.floor((area.left - area.x) / slot))
    for (let x = area.x + first * slot; x < area.right; x += slot) {
      const picture = { image: still, x: 0, width: still.width, height: still.height }
      drawWithin(canvas, picture, { x, width: slot, top: area.top, height: area.height }, area)
    }
  }

  drawWaveform(
    canvas: CanvasRenderingContext2D,
    area: ContentArea & { readonly clip: AudioClip; readonly ticksPerPixel: number; readonly colour: string },
  ): void {
    const levels = this.#peaksOf(area.clip.assetId)
    if (!levels) return
    const zoom = zoomFor(levels.finest, area.ticksPerPixel)
    const perTilePixel = ticksPerTilePixel(levels.finest, zoom)
    const tileTicks = perTilePixel * TILE_WIDTH
    const from = area.clip.sourceIn + (area.left - area.x) * area.ticksPerPixel
    const to = area.clip.sourceIn + (area.right - area.x) * area.ticksPerPixel
    const loudness = Math.min(1, 10 ** (area.clip.gainDb / 40))
    const height = area.height * loudness
    const top = area.top + (area.height - height) / 2
    for (let tile = Math.max(0, Math.floor(from / tileTicks)); tile * tileTicks < to; tile += 1) {
      const picture = this.#tile(area.clip.assetId, levels, zoom, tile, area.colour, Math.round(area.height))
      if (!picture) continue
      const x = area.x + (tile * tileTicks - area.clip.sourceIn) / area.ticksPerPixel
      const width = (picture.width * perTilePixel) / area.ticksPerPixel
      const tilePicture = { image: picture, x: 0, width: picture.width, height: picture.height }
      drawWithin(canvas, tilePicture, { x, width, top, height }, area)
    }
  }

  /** Begins a frame: allows some new tiles. */
  beginFrame(): void {
    this.#tilesLeft = TILES_PER_FRAME
  }

  /** Lets go of all pictures and pending work. */
  close(): void {
    this.#closed = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#pictures.clear()
    this.#tiles.clear()
  }

  #tile(
    assetId: AssetId,
    levels: PeakLevels,
    zoom: number,
    tile: number,
    colour: string,
    height: number,
  ): OffscreenCanvas | undefined {
    const key = `${assetId} ${zoom} ${tile} ${colour} ${height}`
    const known = this.#tiles.get(key)
    if (known) return known
    if (this.#tilesLeft === 0) {
      this.#tell()
      return undefined
    }
    const columns = tileColumns(levels, zoom, tile)
    if (columns.length === 0) return undefined
    this.#tilesLeft -= 1
    const picture = new OffscreenCanvas(columns.length, height)
    const canvas = picture.getContext('2d')
    if (!canvas) return undefined
    canvas.fillStyle = colour
    const middle = height / 2
    for (const [x, { low, high }] of columns.entries()) {
      const top = middle - drawnSwing(high) * middle * 0.92
      canvas.fillRect(x, top, 1, Math.max(1, middle - drawnSwing(low) * middle * 0.92 - top))
    }
    this.#tiles.set(key, picture, columns.length * height)
    return picture
  }

  #picture(assetId: AssetId, aspect: MediaAspect): ImageBitmap | undefined {
    const key = `${assetId} ${aspect}`
    const known = this.#pictures.get(key)
    if (known) return known.kind === 'ready' ? known.value : undefined
    this.#pictures.set(key, { kind: 'loading' })
    void this.#fetch(assetId, aspect)
      .then(async (response) => createImageBitmap(await response.blob()))
      .then((bitmap) => {
        if (this.#closed) return bitmap.close()
        this.#pictures.set(key, { kind: 'ready', value: bitmap }, bitmap.width * bitmap.height)
        this.#tell()
      })
      .catch(() => {
        this.#pictures.set(key, { kind: 'missing' })
        this.#retry(key, () => this.#pictures.delete(key))
      })
    return undefined
  }

  #peaksOf(assetId: AssetId): PeakLevels | undefined {
    const known = this.#peaks.get(assetId)
    if (known) return known.kind === 'ready' ? known.value : undefined
    this.#peaks.set(assetId, { kind: 'loading' })
    void this.#fetch(assetId, 'peaks')
      .then(async (response) => {
        const peaks = decodePeaks(new Uint8Array(await response.arrayBuffer()))
        if (!peaks) throw new Error('These are not peaks')
        this.#peaks.set(assetId, { kind: 'ready', value: new PeakLevels(peaks) })
        this.#tell()
      })
      .catch(() => {
        this.#peaks.set(assetId, { kind: 'missing' })
        this.#retry(`${assetId} peaks`, () => this.#peaks.delete(assetId))
      })
    return undefined
  }

  async #fetch(assetId: AssetId, aspect: MediaAspect): Promise<Response> {
    const response = await fetch(mediaUrl(this.#source.projectId, assetId, aspect))
    // 202 or 204: the host is still making it.
    if (response.status !== 200) throw new Error(`${aspect} of ${assetId}: ${response.status}`)
    return response
  }

  #retry(key: string, forget: () => void): void {
    const attempt = this.#attempts.get(key) ?? 0
    const delay = RETRY_MS[attempt]
    if (delay === undefined || this.#closed) return
    this.#attempts.set(key, attempt + 1)
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      forget()
      this.#tell()
    }, delay)
    this.#timers.add(timer)
  }

  #tell(): void {
    if (this.#telling || this.#closed) return
    this.#telling = true
    requestAnimationFrame(() => {
      this.#telling = false
      if (!this.#closed) this.#source.arrived()
    })
  }
}

interface Piece {
  readonly image: ImageBitmap | OffscreenCanvas
  readonly x: number
  readonly width: number
  readonly height: number
}

interface Place {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly height: number
}

/** Draws a part of a picture, cut at the clip's ends: far cheaper than a clip path for each clip. */
function drawWithin(canvas: CanvasRenderingContext2D, piece: Piece, place: Place, area: ContentArea): void {
  const left = Math.max(place.x, area.left)
  const right = Math.min(place.x + place.width, area.right)
  if (right <= left) return
  const perPixel = piece.width / place.width
  const from = piece.x + (left - place.x) * perPixel
  const width = (right - left) * perPixel
  canvas.drawImage(piece.image, from, 0, width, piece.height, left, place.top, right - left, place.height)
}
