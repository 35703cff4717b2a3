import { expect, it } from 'vitest'
import { askChild } from './fixtures/askChild.ts'

/** AgX for grey, as its minimal published form: a logarithm, a curve of sixth degree, and the power of its display. */
function agxGrey(light: number): number {
  const x = Math.min(1, Math.max(0, (Math.log2(light) + 12.47393) / (4.026069 + 12.47393)))
  const curve =
    15.5 * x ** 6 - 40.14 * x ** 5 + 31.96 * x ** 4 - 6.868 * x ** 3 + 0.4298 * x ** 2 + 0.1191 * x - 0.00232
  return Math.max(0, curve) ** 2.2
}

function encoded(linear: number): number {
  const value = Math.min(1, linear)
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)
}

it('tone-maps a grey card once and encodes it once', async () => {
  const lights = [0.02, 0.18, 0.5, 1, 4]
  const pixels = await askChild<number[][]>('./developGrey.ts', lights)
  for (const [index, light] of lights.entries()) {
    const graded = 0.18 * (agxGrey(light) / 0.18) ** 1.2
    for (const channel of pixels[index]!) expect(Math.abs(channel - encoded(graded))).toBeLessThanOrEqual(2)
  }
}, 30_000)
