import type { AssetId, ClipId, Transform } from '../model/index.ts'
import type { Ticks } from '../time/index.ts'
import type { Rect } from './placePicture.ts'

/** Everything that is drawn on one frame, bottom to top. The watermark is always there and always last. */
export interface FramePlan {
  readonly width: number
  readonly height: number
  /**
   * Where the sequence's own frame stands in this one: all of it, unless the film leaves the studio in another
   * shape. Layers are placed on the stage and end at its edge.
   */
  readonly stage: Rect
  readonly layers: readonly PictureLayer[]
  readonly watermark: WatermarkLayer
}

export type PictureLayer = VideoLayer | ImageLayer | TitleLayer

interface Placed {
  readonly clipId: ClipId
  readonly transform: Transform
  readonly opacity: number
}

export interface VideoLayer extends Placed {
  readonly kind: 'video'
  readonly assetId: AssetId
  /** The time in the source whose picture is shown: the last one that begins at or before it. */
  readonly sourceTime: Ticks
}

export interface ImageLayer extends Placed {
  readonly kind: 'image'
  readonly assetId: AssetId
}

export interface TitleLayer extends Placed {
  readonly kind: 'title'
  readonly text: string
  readonly lineHeight: number
  readonly colour: string
}

/** The visible mark: where it is now and what it says. Sizes are in pixels of the frame. */
export interface WatermarkLayer {
  readonly kind: 'watermark'
  readonly text: string
  /** Centre of the mark. */
  readonly x: number
  readonly y: number
  readonly textHeight: number
  readonly opacity: number
}
