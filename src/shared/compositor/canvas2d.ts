/**
 * The part of Canvas 2D that drawing a frame needs. A browser's `OffscreenCanvasRenderingContext2D` and the
 * context of `@napi-rs/canvas` both have this shape, so one `paint` serves the preview and the export.
 */
export interface Canvas2D {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineJoin: string
  font: string
  textAlign: string
  textBaseline: string
  globalAlpha: number
  shadowColor: string
  shadowBlur: number
  shadowOffsetY: number
  imageSmoothingEnabled: boolean
  imageSmoothingQuality: string
  save(): void
  restore(): void
  scale(x: number, y: number): void
  translate(x: number, y: number): void
  clearRect(x: number, y: number, width: number, height: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  rect(x: number, y: number, width: number, height: number): void
  clip(): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  fill(): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  drawImage(image: never, x: number, y: number, width: number, height: number): void
}

/**
 * A picture that is ready to be drawn: what the canvas takes (`image`) and the size of the whole picture it
 * shows, in pixels of the source. `image` may have been scaled already; its shape is that of the size.
 */
export interface Drawable {
  readonly image: unknown
  readonly width: number
  readonly height: number
}
