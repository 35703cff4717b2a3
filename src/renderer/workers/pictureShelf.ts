import type { VideoSample } from 'mediabunny'
import type { Drawable, ImageLayer, VideoLayer } from '../../shared/compositor/index.ts'
import type { AssetId, ClipId } from '../../shared/model/index.ts'
import { Lru } from '../viewer/lru.ts'
import { secondsToAsk } from './pictureTime.ts'
import type { PaintPurpose, PictureProblem, PictureSource } from './previewMessages.ts'
import { RunningPictures } from './runningPictures.ts'
import { CannotDecode, VideoFile } from './videoFile.ts'

/** Decoded frames kept for scrubbing back and forth, in pixels: about 100 MB at 4:2:0. */
const FRAME_BUDGET = 64_000_000
/** Stills, in pixels. */
const IMAGE_BUDGET = 32_000_000
const OPEN_FILES = 10
/** After this a file that could not be read is tried again. */
const RETRY_MS = 4000

type Opened<Value> = { readonly promise: Promise<Value>; readonly openedAtMs: number; failed: boolean }

/** A picture that is ready to be painted; it is released afterwards. */
export interface HeldPicture {
  readonly kind: 'picture'
  readonly drawable: Drawable
  release(): void
}

/** Finds the pictures of layers: opens files, decodes, keeps what will be wanted again, closes the rest. */
export class PictureShelf {
  #sources: ReadonlyMap<AssetId, PictureSource> = new Map()
  readonly #files = new Lru<string, Opened<VideoFile>>(OPEN_FILES, ({ promise }) => {
    void promise.then((file) => file.close()).catch(() => undefined)
  })
  readonly #frames = new Lru<string, VideoSample>(FRAME_BUDGET, (sample) => sample.close())
  readonly #images = new Lru<string, ImageBitmap>(IMAGE_BUDGET, (bitmap) => bitmap.close())
  readonly #running = new Map<ClipId, { readonly url: string; readonly pictures: RunningPictures<VideoSample> }>()

  setSources(sources: readonly PictureSource[]): void {
    this.#sources = new Map(sources.map((source) => [source.assetId, source]))
  }

  /** The picture of a layer, or why there is none. */
  async find(layer: VideoLayer | ImageLayer, purpose: PaintPurpose): Promise<HeldPicture | PictureProblem> {
    const source = this.#sources.get(layer.assetId)
    if (!source) return { kind: 'missing', assetId: layer.assetId, detail: 'The project does not know it.' }
    try {
      return layer.kind === 'image' ? await this.#image(source) : await this.#frame(layer, source, purpose)
    } catch (error) {
      if (error instanceof CannotDecode) return { kind: 'cannotDecode', assetId: source.assetId, codec: error.codec }
      return {
        kind: 'missing',
        assetId: source.assetId,
        detail: error instanceof Error ? error.message : String(error),
      }
    }
  }

  /** Opens a clip that comes soon and decodes its first picture. */
  async prepare(layer: VideoLayer, purpose: PaintPurpose): Promise<void> {
    const source = this.#sources.get(layer.assetId)
    if (source) await this.#runningFrame(layer, source, purpose)
  }

  /** Closes the decoders that run along with clips other than these. */
  async stopRunning(except: ReadonlySet<ClipId>): Promise<void> {
    const ended = [...this.#running].filter(([clip]) => !except.has(clip))
    for (const [clip] of ended) this.#running.delete(clip)
    await Promise.all(ended.map(([, { pictures }]) => pictures.close()))
  }

  async #frame(layer: VideoLayer, source: PictureSource, purpose: PaintPurpose): Promise<HeldPicture> {
    const found = isRunning(purpose)
      ? await this.#runningFrame(layer, source, purpose)
      : await this.#seekFrame(layer, source, purpose)
    // A second hold on the same frame: what keeps the first may close it before this one is painted.
    const sample = found.clone()
    return {
      kind: 'picture',
      drawable: {
        // Made while painting, because such an image lives only until the end of the task.
        get image() {
          return sample.toCanvasImageSource()
        },
        width: source.width,
        height: source.height,
      },
      release: () => sample.close(),
    }
  }

  async #runningFrame(layer: VideoLayer, source: PictureSource, purpose: PaintPurpose): Promise<VideoSample> {
    const { url, file } = await this.#openFirst(this.#addresses(source, purpose))
    let running = this.#running.get(layer.clipId)
    if (running?.url !== url) {
      void running?.pictures.close()
      running = { url, pictures: new RunningPictures(file, source.frameRate) }
      this.#running.set(layer.clipId, running)
    }
    try {
      return await running.pictures.at(layer.sourceTime)
    } catch (error) {
      this.#running.delete(layer.clipId)
      throw error
    }
  }

  async #seekFrame(layer: VideoLayer, source: PictureSource, purpose: PaintPurpose): Promise<VideoSample> {
    const { url, file } = await this.#openFirst(this.#addresses(source, purpose))
    const seconds = secondsToAsk(layer.sourceTime, source.frameRate)
    const key = `${url} ${seconds.toFixed(6)}`
    const known = this.#frames.get(key)
    if (known) return known
    const sample = await file.pictureAt(seconds)
    this.#frames.set(key, sample, sample.codedWidth * sample.codedHeight)
    return sample
  }

  /** The small copy first or the original first; each falls back on the other. */
  #addresses(source: PictureSource, purpose: PaintPurpose): readonly string[] {
    const { original, proxy } = source
    if (proxy === null) return [original]
    return purpose === 'scrub' || purpose === 'playLean' ? [proxy, original] : [original, proxy]
  }

  async #openFirst(urls: readonly string[]): Promise<{ readonly url: string; readonly file: VideoFile }> {
    let firstError: unknown
    for (const url of urls) {
      try {
        return { url, file: await this.#open(url) }
      } catch (error) {
        firstError ??= error
      }
    }
    throw firstError
  }

  #open(url: string): Promise<VideoFile> {
    const known = this.#files.get(url)
    if (known && !(known.failed && performance.now() - known.openedAtMs > RETRY_MS)) return known.promise
    const opened: Opened<VideoFile> = { promise: VideoFile.open(url), openedAtMs: performance.now(), failed: false }
    opened.promise.catch(() => {
      opened.failed = true
    })
    this.#files.set(url, opened)
    return opened.promise
  }

  async #image(source: PictureSource): Promise<HeldPicture> {
    const known = this.#images.get(source.original)
    const image = known ?? (await fetchImage(source.original))
    if (!known) this.#images.set(source.original, image, image.width * image.height)
    const drawable = { image, width: source.width, height: source.height }
    return { kind: 'picture', drawable, release: () => undefined }
  }
}

/** Frames for play come from a decoder that runs along, all others are sought. */
export function isRunning(purpose: PaintPurpose): boolean {
  return purpose === 'play' || purpose === 'playLean'
}

async function fetchImage(url: string): Promise<ImageBitmap> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The file could not be fetched (${response.status})`)
  return createImageBitmap(await response.blob())
}
