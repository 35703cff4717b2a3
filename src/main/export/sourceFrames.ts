import { toAvFrame } from '@mediabunny/server'
import { ALL_FORMATS, FilePathSource, Input, type VideoSample, VideoSampleSink } from 'mediabunny'
import { Frame } from 'node-av'
import { dividesEvenly, fromSeconds, type Rate, snapToFrame, type Ticks, toSeconds } from '../../shared/time/index.ts'

/** One decoded picture of a source, and how it is to be seen. */
export interface SourceFrame {
  /** Valid until the next call to the reader. */
  readonly frame: Frame
  /** Changes when the picture does: two film frames may show the same one. */
  readonly serial: number
  readonly rotation: 0 | 90 | 180 | 270
  /** Size as seen: after rotation, with square pixels. */
  readonly width: number
  readonly height: number
}

/** Thrown when a media file cannot be decoded. */
export class UnreadableMedia extends Error {
  readonly assetId: string

  constructor(assetId: string, cause: unknown) {
    super(`The media of ${assetId} cannot be read`, { cause })
    this.assetId = assetId
  }
}

/**
 * The pictures of one video file in forward order: one decoder, no seek after the first. Ask with times that do not
 * go back; the answer is the last picture that begins at or before the time (the first one, before it begins).
 */
export class SourceFrames {
  private readonly input: Input
  private readonly assetId: string
  private readonly frameRate: Rate | null
  private samples: AsyncGenerator<VideoSample, void, unknown> | undefined
  private current: VideoSample | undefined
  private upcoming: VideoSample | undefined
  private readonly frame = new Frame()
  private serial = 0

  /** `frameRate` is the source's own, where it has a constant one: its timestamps are then exact frames. */
  constructor(path: string, assetId: string, frameRate: Rate | null) {
    this.input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
    this.assetId = assetId
    this.frameRate = frameRate && dividesEvenly(frameRate) ? frameRate : null
    this.frame.alloc()
  }

  async at(sourceTime: Ticks): Promise<SourceFrame> {
    try {
      await this.advanceTo(sourceTime)
    } catch (error) {
      throw new UnreadableMedia(this.assetId, error)
    }
    const sample = this.current!
    return {
      frame: this.frame,
      serial: this.serial,
      rotation: sample.rotation,
      width: sample.displayWidth,
      height: sample.displayHeight,
    }
  }

  private async advanceTo(sourceTime: Ticks): Promise<void> {
    if (!this.samples) await this.open(sourceTime)
    let moved = false
    while (this.upcoming && (!this.current || this.timeOf(this.upcoming) <= sourceTime)) {
      this.current?.close()
      this.current = this.upcoming
      this.upcoming = (await this.samples!.next()).value ?? undefined
      moved = true
    }
    if (!this.current) throw new Error('There is no picture in the file')
    if (moved) {
      await toAvFrame(this.current, this.frame)
      this.serial += 1
    }
  }

  private async open(sourceTime: Ticks): Promise<void> {
    const track = await this.input.getPrimaryVideoTrack()
    if (!track) throw new Error('The file has no picture')
    const sink = new VideoSampleSink(track, { hardwareAcceleration: 'prefer-software' })
    const begin = Math.max(await track.getFirstTimestamp(), toSeconds(sourceTime))
    this.samples = sink.samples(begin)
    this.upcoming = (await this.samples.next()).value ?? undefined
    if (!this.upcoming) {
      // Past the end: the last picture stays.
      this.upcoming = (await sink.getSample(Number.MAX_SAFE_INTEGER / 1e6)) ?? undefined
    }
  }

  /** When a picture begins. Containers round to their own clock; a constant rate gives the exact frame back. */
  private timeOf(sample: VideoSample): Ticks {
    const time = fromSeconds(sample.timestamp)
    return this.frameRate ? snapToFrame(time, this.frameRate) : time
  }

  async close(): Promise<void> {
    await this.samples?.return()
    this.current?.close()
    this.upcoming?.close()
    this.frame.free()
    this.input.dispose()
  }
}
