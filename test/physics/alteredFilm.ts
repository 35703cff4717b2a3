import { registerMediabunnyServer } from '@mediabunny/server'
import {
  ALL_FORMATS,
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

/**
 * Writes a film again with its time stretched and its sound moved, for checks that have to fail. Falling things in a
 * film that runs slower by a factor s fall as if gravity were smaller by s squared.
 */
export async function alterFilm(
  source: string,
  target: string,
  change: { readonly slowerBy?: number; readonly soundLaterBySeconds?: number },
): Promise<void> {
  const { slowerBy = 1, soundLaterBySeconds = 0 } = change
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
  for await (const sample of new AudioSampleSink(audio).samples()) {
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
