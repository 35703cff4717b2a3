/** A 16-bit stereo WAV file. */
export function wavFile(stereo: readonly [Float32Array, Float32Array], sampleRate: number): Buffer {
  const frames = stereo[0].length
  const file = Buffer.alloc(44 + frames * 4)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + frames * 4, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(2, 22)
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(sampleRate * 4, 28)
  file.writeUInt16LE(4, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(frames * 4, 40)
  for (let frame = 0; frame < frames; frame++) {
    for (const channel of [0, 1] as const) {
      const sample = Math.max(-1, Math.min(1, stereo[channel][frame]!))
      file.writeInt16LE(Math.round(sample * 32_767), 44 + frame * 4 + channel * 2)
    }
  }
  return file
}
