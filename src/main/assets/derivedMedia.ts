import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { FILMSTRIP_PICTURES, type MediaAspect } from '../../shared/contract/index.ts'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import type { AssetRecord } from '../../shared/model/index.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { MediaService } from '../media/mediaService.ts'
import type { MediaStore } from './mediaStore.ts'

export interface ServedMedia {
  readonly file: string
  readonly mimeType: string
}

type Derived = Exclude<MediaAspect, 'original'>

/** What can be made again from the originals: thumbnails, filmstrips, waveforms, proxies. Made when first asked for. */
export interface DerivedMedia {
  /** The file of an aspect of an asset, made now if it is not there. */
  get(asset: AssetRecord, aspect: MediaAspect): Promise<Result<ServedMedia, MediaProblem>>
}

const FORMS: Record<Derived, { readonly suffix: string; readonly mimeType: string }> = {
  thumbnail: { suffix: 'thumbnail.jpg', mimeType: 'image/jpeg' },
  filmstrip: { suffix: 'filmstrip.jpg', mimeType: 'image/jpeg' },
  peaks: { suffix: 'peaks.dat', mimeType: 'application/octet-stream' },
  proxy: { suffix: 'proxy.mp4', mimeType: 'video/mp4' },
}

const THUMBNAIL_HEIGHT = 180
const FILMSTRIP_HEIGHT = 54

export function createDerivedMedia(options: {
  cacheFolder: string
  media: MediaStore
  service: MediaService
}): DerivedMedia {
  const { cacheFolder, media, service } = options
  const underWay = new Map<string, Promise<Result<unknown, MediaProblem>>>()

  const make = (asset: AssetRecord, aspect: Derived, target: string): Promise<Result<unknown, MediaProblem>> => {
    const input = { file: media.fileOf(asset.original), output: target, displayName: asset.name }
    mkdirSync(cacheFolder, { recursive: true })
    switch (aspect) {
      case 'thumbnail':
        return service.makeThumbnail({ ...input, height: THUMBNAIL_HEIGHT })
      case 'filmstrip':
        return service.makeFilmstrip({ ...input, height: FILMSTRIP_HEIGHT, count: FILMSTRIP_PICTURES })
      case 'peaks':
        return service.makePeaks(input)
      case 'proxy':
        return service.makeProxy(input)
    }
  }

  return {
    async get(asset, aspect) {
      if (aspect === 'original') {
        return ok({ file: media.fileOf(asset.original), mimeType: asset.original.mimeType })
      }
      const { suffix, mimeType } = FORMS[aspect]
      const target = path.join(cacheFolder, `${asset.original.hash}.${suffix}`)
      if (!existsSync(target)) {
        const making = underWay.get(target) ?? make(asset, aspect, target)
        underWay.set(target, making)
        const made = await making.finally(() => underWay.delete(target))
        if (!made.ok) return made
      }
      return ok({ file: target, mimeType })
    },
  }
}
