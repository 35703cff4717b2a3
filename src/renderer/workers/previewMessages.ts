import type { FramePlan, VideoLayer } from '../../shared/compositor/index.ts'
import type { AssetId } from '../../shared/model/index.ts'
import type { Rate } from '../../shared/time/index.ts'

/** Where the pictures of an asset are fetched, and how it looks. Addresses are absolute. */
export interface PictureSource {
  readonly assetId: AssetId
  readonly kind: 'video' | 'image'
  readonly original: string
  /** The smaller copy for scrubbing, when there is one. */
  readonly proxy: string | null
  /** The constant frame rate of a video, when it has one. */
  readonly frameRate: Rate | null
  /** The size of the original as it is seen. */
  readonly width: number
  readonly height: number
}

/**
 * What a frame is for. `play`: one of many in a row, from the decoder that runs along. `playLean`: the same from the
 * small copy, where the original is too much for the machine. `scrub`: while a hand moves the playhead, from the
 * small copy. `still`: to be looked at, from the original.
 */
export type PaintPurpose = 'play' | 'playLean' | 'scrub' | 'still'

/** Why an asset is not seen. */
export type PictureProblem =
  | { readonly kind: 'cannotDecode'; readonly assetId: AssetId; readonly codec: string }
  | { readonly kind: 'missing'; readonly assetId: AssetId; readonly detail: string }

/** From the page to the preview worker. */
export type PreviewRequest =
  | { readonly kind: 'begin'; readonly canvas: OffscreenCanvas }
  | { readonly kind: 'sources'; readonly sources: readonly PictureSource[] }
  /** Canvas pixels for one pixel of the plan. */
  | { readonly kind: 'scale'; readonly scale: number }
  | { readonly kind: 'paint'; readonly id: number; readonly plan: FramePlan; readonly purpose: PaintPurpose }
  /** These will be wanted soon, beginning at their source times. */
  | { readonly kind: 'prepare'; readonly layers: readonly VideoLayer[] }
  /** Paints a frame at full size from the originals and answers with a PNG. */
  | { readonly kind: 'saveFrame'; readonly id: number; readonly plan: FramePlan }

/** From the preview worker to the page. */
export type PreviewAnswer =
  | { readonly kind: 'painted'; readonly id: number; readonly problems: readonly PictureProblem[] }
  | { readonly kind: 'savedFrame'; readonly id: number; readonly png: Blob }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string }
