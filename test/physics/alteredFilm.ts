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
import { type DecodedSound, decodeSound } from './decodeFilm.ts'

export interface FilmChange {
  readonly slowerBy?: number
  readonly soundLaterBySeconds?: number
  /** Everything stands still for a while at a time of the source, and then goes on. */
  readonly halt?: { readonly atSeconds: number; readonly forSeconds: number }
  /** What is heard from one time on, until the sound has died away, is heard once more at another. */
  readonly heardAgain?: { readonly fromSeconds: number; readonly forSeconds: number; readonly atSeconds: number }
  /** A stretch of the sound, as it lies in the source, that is made silent. */
  readonly silent?: { readonly fromSeconds: number; readonly toSeconds: number }
}

/** An AAC encoder begins with so much silence of its own, which this way of writing a film does not take off again. */
const PRIMING_FRAMES = 1024

/**
 * Writes a film again with its time stretched or halted and its sound moved, partly silenced or partly doubled, for checks
 * that have to fail. Falling things in a
 * film that runs slower by a factor s fall as if gravity were smaller by s squared.
 */
export async function alterFilm(source: string, target: string, change: FilmChange): Promise<void> {
  const { slowerBy = 1, soundLaterBySeconds = 0, silent, halt, heardAgain } = change
  const again = heardAgain ? soundsAgain(await decodeSound(source), heardAgain) : undefined
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
    const isAfter = halt !== undefined && packet.timestamp > halt.atSeconds
    const timestamp = packet.timestamp * slowerBy + (isAfter ? halt.forSeconds : 0)
    const slowed = packet.clone({ timestamp, duration: packet.duration * slowerBy })
    await pictures.add(slowed, decoderConfig ? { decoderConfig } : undefined)
  }
  pictures.close()
  for await (const heard of new AudioSampleSink(audio).samples()) {
    const sample = again ? changed(heard, again) : silent ? changed(heard, silencing(silent)) : heard
    const at = sample.timestamp + soundLaterBySeconds - PRIMING_FRAMES / sample.sampleRate
    if (at >= 0) {
      sample.setTimestamp(at)
      await sounds.add(sample)
    }
    sample.close()
  }
  sounds.close()
  await output.finalize()
}

/** What becomes of a sound at a time of the source, in which nothing else is changed. */
type SoundChange = (value: number, atSeconds: number) => number

function silencing({ fromSeconds, toSeconds }: NonNullable<FilmChange['silent']>): SoundChange {
  return (value, at) => (at >= fromSeconds && at < toSeconds ? 0 : value)
}

function soundsAgain(
  { samples, sampleRate }: DecodedSound,
  { fromSeconds, forSeconds, atSeconds }: NonNullable<FilmChange['heardAgain']>,
): SoundChange {
  return (value, at) => {
    const since = at - atSeconds
    const isHeard = since >= 0 && since < forSeconds
    // What was decoded is the sum of two channels.
    return isHeard ? value + (samples[Math.round((fromSeconds + since) * sampleRate)] ?? 0) / 2 : value
  }
}

/** The same stretch of sound, changed. Closes what it is given. */
function changed(sample: AudioSample, change: SoundChange): AudioSample {
  const { numberOfChannels, numberOfFrames, sampleRate, timestamp } = sample
  const data = new Float32Array(numberOfChannels * numberOfFrames)
  sample.copyTo(data, { planeIndex: 0, format: 'f32' })
  sample.close()
  for (let at = 0; at < data.length; at += 1) {
    const seconds = timestamp + Math.floor(at / numberOfChannels) / sampleRate
    data[at] = change(data[at] ?? 0, seconds)
  }
  return new AudioSample({ data, format: 'f32', numberOfChannels, sampleRate, timestamp })
}
