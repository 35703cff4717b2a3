import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, open } from 'node:fs/promises'
import type { MediaFacts, MediaProblem } from '../../shared/media/mediaFacts.ts'
import type { Result } from '../../shared/result.ts'
import { misleadingExtension } from './contentType.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { probeImage } from './probeImage.ts'
import { probeTimed } from './probeTimed.ts'
import { sniffFile } from './sniffFile.ts'

/**
 * Finds out what a media file is, by its content, and proves on its first picture and sound that it can be decoded.
 * A file that bears another medium's extension is reported as what it is; one that is no media at all is refused.
 */
export async function probe(source: MediaSource): Promise<Result<MediaFacts, MediaProblem>> {
  let handle: FileHandle
  try {
    await access(source.path, constants.R_OK)
    handle = await open(source.path)
  } catch (error) {
    return refuseMedia(source, 'missing', `The file cannot be opened (${(error as NodeJS.ErrnoException).code}).`)
  }
  let stats: Stats
  try {
    stats = await handle.stat()
    if (!stats.isFile()) return refuseMedia(source, 'missing', 'This is not a file.')
    if (stats.size === 0) return refuseMedia(source, 'empty', 'The file holds no bytes.')
  } finally {
    await handle.close()
  }

  const type = await sniffFile(source)
  switch (type.kind) {
    case 'image':
      return probeImage(source, type.format, misleadingExtension(source.name, type.format))
    case 'timed':
      return probeTimed(source, stats.size, type.container)
    case 'foreign':
      return refuseMedia(source, 'mislabelled', `The file is ${type.name}, not a film, a sound or a picture.`)
    case 'unknown':
      return probeTimed(source, stats.size, null)
  }
}
