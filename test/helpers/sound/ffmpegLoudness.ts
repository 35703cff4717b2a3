import { Decoder, Demuxer, FilterAPI } from 'node-av/api'

/** Integrated loudness of a file's sound in LUFS, measured by FFmpeg's own `ebur128` filter. */
export async function ffmpegLoudness(file: string): Promise<number> {
  await using input = await Demuxer.open(file)
  const stream = input.audio()
  if (!stream) throw new Error(`${file} has no sound`)
  using decoder = await Decoder.create(stream)
  using meter = FilterAPI.create('ebur128=metadata=1')
  let loudness = Number.NaN
  for await (const frame of meter.frames(decoder.frames(input.packets(stream.index)))) {
    if (!frame) continue
    const measured = frame.getMetadata().get('lavfi.r128.I')
    if (measured !== null) loudness = Number(measured)
    frame.free()
  }
  return loudness
}
