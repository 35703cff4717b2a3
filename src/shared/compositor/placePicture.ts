import type { Transform } from '../model/index.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Size {
  readonly x: number
  readonly y: number
}

/**
 * Where a picture lands on the frame: fitted inside, scaled about the frame's centre, its centre moved. Edges
 * snap to even pixels, because the chroma of an exported film has one sample for two pixels: a picture placed
 * between them would be soft on one path and displaced on another.
 */
export function placePicture(source: Size, frame: Size, transform: Transform): Rect {
  const fit = Math.min(frame.width / source.width, frame.height / source.height) * transform.scale
  const centreX = frame.width * (0.5 + transform.x)
  const centreY = frame.height * (0.5 + transform.y)
  const left = even(centreX - (source.width * fit) / 2)
  const top = even(centreY - (source.height * fit) / 2)
  const right = even(centreX + (source.width * fit) / 2)
  const bottom = even(centreY + (source.height * fit) / 2)
  return { x: left, y: top, width: Math.max(2, right - left), height: Math.max(2, bottom - top) }
}

function even(value: number): number {
  return Math.round(value / 2) * 2
}
