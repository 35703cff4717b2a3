import { registerMediabunnyServer } from '@mediabunny/server'
import {
  ALL_FORMATS,
  AudioSample,
  AudioSampleSink,
  AudioSampleSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'

export interface FilmChange {
  readonly slowerBy?: number
  readonly soundLaterBySeconds?: number
  /** A stretch of the sound, as it lies in the source, that is made silent. */
  readonly silent?: { readonly fromSeconds: number; readonly toSeconds: number }
}

/**
 * Writes a film again with its time stretched and its sound moved or partly silenced, for checks that have to fail. Falling things in a
 * film that runs slower by a factor s fall as if gravity were smaller by s squared.
 */
export async function alterFilm(source: string, target: string, change: FilmChange): Promise<void> {
  const { slowerBy = 1, soundLaterBySeconds = 0, silent } = change
  registerMediabunnyServer({ hardwareContext: null })
  using input = new Input({ source: new FilePathSource(source), formats: ALL_FORMATS })
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
  if (!video || !audio) throw new Error(`${source} lacks picture or sound`)
  const codec = await video.getCodec()
  if (codec === null) throw new Error(`${source} has an unknown codec`)
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target: new FilePathTarget(target) })
  const pictures = new EncodedVideoPacketSource(codec)
  const sounds = new AudioSampleSource({ codec: 'aac', bitrate: 192_000 })
  output.addVideoTrack(pictures)
  output.addAudioTrack(sounds)
  await output.start()
  const decoderConfig = await video.getDecoderConfig()
  for await (const packet of new EncodedPacketSink(video).packets()) {
    const slowed = packet.clone({ timestamp: packet.timestamp * slowerBy, duration: packet.duration * slowerBy })
    await pictures.add(slowed, decoderConfig ? { decoderConfig } : undefined)
  }
  pictures.close()
  for await (const heard of new AudioSampleSink(audio).samples()) {
    const sample = silent ? silenced(heard, silent) : heard
    const at = sample.timestamp + soundLaterBySeconds
    if (at >= 0) {
      sample.setTimestamp(at)
      await sounds.add(sample)
    }
    sample.close()
  }
  sounds.close()
  await output.finalize()
}

/** The same stretch of sound with what lies between two times made silent. Closes what it is given. */
function silenced(sample: AudioSample, { fromSeconds, toSeconds }: NonNullable<FilmChange['silent']>): AudioSample {
  const { numberOfChannels, numberOfFrames, sampleRate, timestamp } = sample
  const data = new Float32Array(numberOfChannels * numberOfFrames)
  sample.copyTo(data, { planeIndex: 0, format: 'f32' })
  sample.close()
  const frameAt = (seconds: number) => Math.round((seconds - timestamp) * sampleRate)
  const clamped = (frame: number) => Math.min(numberOfFrames, Math.max(0, frame))
  data.fill(0, clamped(frameAt(fromSeconds)) * numberOfChannels, clamped(frameAt(toSeconds)) * numberOfChannels)
  return new AudioSample({ data, format: 'f32', numberOfChannels, sampleRate, timestamp })
}
