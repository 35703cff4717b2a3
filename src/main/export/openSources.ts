import { loadImage } from '@napi-rs/canvas'
import type { Drawable, ImageLayer, VideoLayer } from '../../shared/compositor/index.ts'
import { must, type StudioDocument } from '../../shared/model/index.ts'
import { type SourceFrame, SourceFrames, UnreadableMedia } from './sourceFrames.ts'

/**
 * The media that the film is showing now: one decoder for each video clip on screen, opened at its first frame and
 * closed when it leaves, and the still pictures in sight.
 */
export class OpenSources {
  private readonly doc: StudioDocument
  private readonly mediaFiles: Readonly<Record<string, string>>
  private readonly videos = new Map<string, SourceFrames>()
  private readonly images = new Map<string, Drawable>()

  constructor(doc: StudioDocument, mediaFiles: Readonly<Record<string, string>>) {
    this.doc = doc
    this.mediaFiles = mediaFiles
  }

  async video(layer: VideoLayer): Promise<SourceFrame> {
    let frames = this.videos.get(layer.clipId)
    if (!frames) {
      const { media } = must(this.doc, layer.assetId)
      const frameRate = media.kind === 'video' ? media.frameRate : null
      frames = new SourceFrames(this.fileOf(layer.assetId), layer.assetId, frameRate)
      this.videos.set(layer.clipId, frames)
    }
    return frames.at(layer.sourceTime)
  }

  async image(layer: ImageLayer): Promise<Drawable> {
    let drawable = this.images.get(layer.assetId)
    if (!drawable) {
      try {
        const image = await loadImage(this.fileOf(layer.assetId))
        drawable = { image, width: image.width, height: image.height }
      } catch (error) {
        throw new UnreadableMedia(layer.assetId, error)
      }
      this.images.set(layer.assetId, drawable)
    }
    return drawable
  }

  /** Closes everything that the given layers do not show. */
  async keepOnly(layers: readonly { kind: string; clipId: string; assetId?: string }[]): Promise<void> {
    const clips = new Set(layers.filter((layer) => layer.kind === 'video').map((layer) => layer.clipId))
    const images = new Set(layers.filter((layer) => layer.kind === 'image').map((layer) => layer.assetId))
    for (const [clipId, frames] of this.videos) {
      if (clips.has(clipId)) continue
      this.videos.delete(clipId)
      await frames.close()
    }
    for (const assetId of this.images.keys()) if (!images.has(assetId)) this.images.delete(assetId)
  }

  private fileOf(assetId: string): string {
    const path = this.mediaFiles[assetId]
    if (path === undefined) throw new UnreadableMedia(assetId, new Error('No file was given for it'))
    return path
  }

  async close(): Promise<void> {
    await this.keepOnly([])
  }
}
