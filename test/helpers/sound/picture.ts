import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { powerSpectrum } from './analysis.ts'

/** Draws the waveform above the spectrogram (log frequency, 60 dB) and writes a PNG. `marks` are times in seconds. */
export function drawSound(
  path: string,
  title: string,
  samples: Float32Array,
  sampleRate: number,
  marks: readonly number[] = [],
): void {
  const [width, waveHeight, spectrumHeight] = [1100, 150, 330]
  const canvas = createCanvas(width, waveHeight + spectrumHeight + 20)
  const context = canvas.getContext('2d')
  context.fillStyle = '#111'
  context.fillRect(0, 0, width, canvas.height)
  context.fillStyle = '#e8a33d'
  const perPixel = samples.length / width
  for (let x = 0; x < width; x++) {
    let [low, high] = [0, 0]
    for (let index = Math.floor(x * perPixel); index < (x + 1) * perPixel; index++) {
      low = Math.min(low, samples[index]!)
      high = Math.max(high, samples[index]!)
    }
    context.fillRect(x, 20 + (waveHeight / 2) * (1 - high), 1, Math.max(1, (waveHeight / 2) * (high - low)))
  }
  const size = 2048
  const image = context.createImageData(width, spectrumHeight)
  for (let x = 0; x < width; x++) {
    const spectrum = powerSpectrum(samples, Math.max(0, Math.floor(x * perPixel - size / 2)), size)
    for (let y = 0; y < spectrumHeight; y++) {
      const hertz = 40 * (18_000 / 40) ** (1 - y / spectrumHeight)
      const bin = Math.min(spectrum.length - 1, (hertz * size) / sampleRate)
      const [below, share] = [Math.floor(bin), bin % 1]
      const power = spectrum[below]! * (1 - share) + (spectrum[below + 1] ?? 0) * share
      const level = Math.max(0, Math.min(1, (10 * Math.log10(power + 1e-12) + 40) / 80))
      const at = 4 * (y * width + x)
      image.data.set([255 * Math.min(1, level * 1.6), 255 * level ** 1.6, 255 * level ** 4 + 60 * level, 255], at)
    }
  }
  context.putImageData(image, 0, waveHeight + 20)
  context.fillStyle = '#6cf'
  for (const mark of marks) context.fillRect((mark * sampleRate) / perPixel, 20, 1, 8)
  context.fillStyle = '#aaa'
  context.font = '11px sans-serif'
  for (const hertz of [100, 300, 1000, 3000, 10_000]) {
    const y = waveHeight + 20 + spectrumHeight * (1 - Math.log(hertz / 40) / Math.log(18_000 / 40))
    context.fillText(String(hertz), 2, y)
    context.fillRect(0, y, 8, 1)
  }
  context.fillStyle = '#fff'
  context.font = '13px sans-serif'
  context.fillText(`${title}  (${(samples.length / sampleRate).toFixed(2)} s)`, 6, 14)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, canvas.toBuffer('image/png'))
}
