import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { MediaFacts, MediaProblem } from '../../shared/media/mediaFacts.ts'
import type { AssetMedia, AssetRecord, Id } from '../../shared/model/index.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { MediaService } from '../media/mediaService.ts'
import { extensionOf, type IncomingFile, type MediaStore } from './mediaStore.ts'

export interface ImportOptions {
  readonly id: Id<'asset'>
  readonly name: string
  readonly origin: AssetRecord['origin']
  readonly signal?: AbortSignal
}

/** Brings media into a project: received whole, looked at in the media worker, then kept under its hash, or dropped. */
export interface AssetImporter {
  bring(file: string, options: ImportOptions): Promise<Result<AssetRecord, MediaProblem>>
  receive(bytes: Readable, fileName: string, options: ImportOptions): Promise<Result<AssetRecord, MediaProblem>>
}

export function createAssetImporter(store: MediaStore, media: MediaService): AssetImporter {
  const settle = async (incoming: IncomingFile, fileName: string, options: ImportOptions) => {
    try {
      const probed = await media.probe(incoming.file, { displayName: fileName, signal: options.signal })
      if (!probed.ok) {
        await incoming.drop()
        return probed
      }
      const facts = probed.value
      const original = await incoming.keep(facts.mimeType, extensionOf(fileName))
      return ok<AssetRecord>({
        id: options.id,
        type: 'asset',
        name: options.name,
        origin: options.origin,
        media: mediaOf(facts),
        original,
        hasProxy: false,
      })
    } catch (error) {
      await incoming.drop()
      throw error
    }
  }
  const takeIn = async (incoming: Promise<IncomingFile>, fileName: string, options: ImportOptions) => {
    try {
      return await settle(await incoming, fileName, options)
    } catch (error) {
      if (!isDiskProblem(error)) throw error
      const kind = error.path === fileName ? 'missing' : 'notWritten'
      return refused<MediaProblem>({ kind, fileName: path.basename(fileName), reason: error.message })
    }
  }
  return {
    async bring(file, options) {
      if (!existsSync(file)) return refused({ kind: 'missing', fileName: path.basename(file), reason: file })
      return takeIn(store.receiveFile(file, options.signal), file, options)
    },
    receive: (bytes, fileName, options) =>
      takeIn(store.receive(bytes, extensionOf(fileName), options.signal), fileName, options),
  }
}

/** The file may not be read, or the media folder cannot take it: something for the person to mend, not a fault of ours. */
function isDiskProblem(error: unknown): error is NodeJS.ErrnoException {
  const codes = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO']
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '')
}

function mediaOf(facts: MediaFacts): AssetMedia {
  switch (facts.kind) {
    case 'video':
      return {
        kind: 'video',
        duration: facts.durationTicks,
        width: facts.video.width,
        height: facts.video.height,
        frameRate: facts.video.frameRate,
        hasAudio: facts.audio !== null,
      }
    case 'audio':
      return {
        kind: 'audio',
        duration: facts.durationTicks,
        channels: facts.audio.channels,
        sampleRate: facts.audio.sampleRate,
      }
    case 'image':
      return { kind: 'image', width: facts.image.width, height: facts.image.height }
  }
}
