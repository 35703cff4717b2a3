import { mediaUrl } from '../../shared/contract/index.ts'
import {
  type AssetId,
  type AssetRecord,
  type ProjectId,
  recordsOfType,
  type StudioDocument,
} from '../../shared/model/index.ts'
import type { PictureSource } from '../workers/previewMessages.ts'

/** The project's files that have a picture; the same array as long as no file and no copy changed. */
export class PictureSources {
  readonly #projectId: ProjectId
  readonly #base: string
  readonly #hasCopy: (assetId: AssetId) => boolean
  #assets: readonly AssetRecord[] = []
  #sources: readonly PictureSource[] = []

  /**
   * `base` is the address of the page, to which media addresses are relative. `hasCopy` knows the small copies that
   * the document does not tell of.
   */
  constructor(projectId: ProjectId, base: string, hasCopy: (assetId: AssetId) => boolean) {
    this.#projectId = projectId
    this.#base = base
    this.#hasCopy = hasCopy
  }

  /** Looks at the copies anew the next time. */
  copiesChanged(): void {
    this.#assets = []
  }

  of(doc: StudioDocument): readonly PictureSource[] {
    const assets = recordsOfType(doc, 'asset')
    const same = assets.length === this.#assets.length && assets.every((asset, index) => asset === this.#assets[index])
    if (!same) {
      this.#assets = assets
      this.#sources = assets.flatMap((asset) => this.#sourceOf(asset) ?? [])
    }
    return this.#sources
  }

  #sourceOf({ id, media, hasProxy }: AssetRecord): PictureSource | undefined {
    if (media.kind === 'audio') return undefined
    const address = (aspect: 'original' | 'proxy') => new URL(mediaUrl(this.#projectId, id, aspect), this.#base).href
    return {
      assetId: id,
      kind: media.kind,
      original: address('original'),
      proxy: media.kind === 'video' && (hasProxy || this.#hasCopy(id)) ? address('proxy') : null,
      frameRate: media.kind === 'video' ? media.frameRate : null,
      width: media.width,
      height: media.height,
    }
  }
}
