import { registerMediabunnyServer } from '@mediabunny/server'
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input, VideoSampleSink } from 'mediabunny'

/** A picture of a film: red, green, blue, alpha for each pixel, row by row from the top. */
export interface DecodedFrame {
  readonly timeSeconds: number
  readonly rgba: Uint8ClampedArray
}

export interface DecodedSound {
  readonly sampleRate: number
  /** All channels added up. */
  readonly samples: Float32Array
}

export interface FilmFacts {
  readonly width: number
  readonly height: number
  readonly durationSeconds: number
  readonly videoCodec: string | null
  readonly audioCodec: string | null
}

let registered = false
function openFilm(file: string): Input {
  if (!registered) registerMediabunnyServer({ hardwareContext: null })
  registered = true
  return new Input({ source: new FilePathSource(file), formats: ALL_FORMATS })
}

export async function filmFacts(file: string): Promise<FilmFacts> {
  using input = openFilm(file)
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
  return {
    width: (await video?.getDisplayWidth()) ?? 0,
    height: (await video?.getDisplayHeight()) ?? 0,
    durationSeconds: await input.computeDuration(),
    videoCodec: (await video?.getCodec()) ?? null,
    audioCodec: (await audio?.getCodec()) ?? null,
  }
}

/** Hands every picture of a film to `see`, one after another. */
export async function eachFrame(file: string, see: (frame: DecodedFrame, index: number) => void): Promise<number> {
  using input = openFilm(file)
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error(`${file} has no picture`)
  let index = 0
  for await (const sample of new VideoSampleSink(track).samples()) {
    const size = sample.allocationSize({ format: 'RGBA' })
    const rgba = new Uint8ClampedArray(size)
    await sample.copyTo(rgba, { format: 'RGBA' })
    see({ timeSeconds: sample.timestamp, rgba }, index)
    sample.close()
    index += 1
  }
  return index
}

/** The first and the last picture of a film. */
export async function firstAndLastFrame(file: string): Promise<readonly [DecodedFrame, DecodedFrame]> {
  let [first, last]: (DecodedFrame | undefined)[] = []
  await eachFrame(file, (frame) => {
    first ??= frame
    last = frame
  })
  if (first === undefined || last === undefined) throw new Error(`${file} has no frames`)
  return [first, last]
}

export async function decodeSound(file: string): Promise<DecodedSound> {
  using input = openFilm(file)
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error(`${file} has no sound`)
  const sampleRate = await track.getSampleRate()
  const samples = new Float32Array(Math.ceil((await track.computeDuration()) * sampleRate) + sampleRate)
  let end = 0
  for await (const block of new AudioSampleSink(track).samples()) {
    const at = Math.round(block.timestamp * sampleRate)
    for (let channel = 0; channel < block.numberOfChannels; channel += 1) {
      const plane = new Float32Array(block.numberOfFrames)
      block.copyTo(plane, { planeIndex: channel, format: 'f32-planar' })
      for (let index = Math.max(0, -at); index < plane.length; index += 1) {
        const place = at + index
        if (place < samples.length) samples[place] = (samples[place] ?? 0) + (plane[index] ?? 0)
      }
    }
    end = Math.max(end, at + block.numberOfFrames)
    block.close()
  }
  return { sampleRate, samples: samples.subarray(0, end) }
}
