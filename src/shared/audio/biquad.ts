/** A second-order filter's coefficients with a0 = 1. */
export interface BiquadCoefficients {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

/** Filters a channel in place with a filter at rest. */
export function filterInPlace(samples: Float32Array, coefficients: BiquadCoefficients): void {
  const { b0, b1, b2, a1, a2 } = coefficients
  let [first, second] = [0, 0]
  for (let index = 0; index < samples.length; index++) {
    const sample = samples[index]!
    const output = b0 * sample + first
    first = b1 * sample - a1 * output + second
    second = b2 * sample - a2 * output
    samples[index] = output
  }
}

type BiquadKind =
  | { readonly kind: 'lowPass' | 'highPass' | 'bandPass'; readonly hertz: number; readonly q: number }
  | { readonly kind: 'peak'; readonly hertz: number; readonly q: number; readonly gainDb: number }
  | { readonly kind: 'lowShelf' | 'highShelf'; readonly hertz: number; readonly gainDb: number }

/**
 * Coefficients after Robert Bristow-Johnson's "Audio EQ Cookbook" (shelves with slope 1; the band-pass has
 * 0 dB at its centre). The frequency is kept below 0.49 of the sampling rate.
 */
export function designBiquad(design: BiquadKind, sampleRate: number): BiquadCoefficients {
  const omega = (2 * Math.PI * Math.min(design.hertz, 0.49 * sampleRate)) / sampleRate
  const cosine = Math.cos(omega)
  const q = 'q' in design ? design.q : Math.SQRT1_2
  const alpha = Math.sin(omega) / (2 * q)
  switch (design.kind) {
    case 'lowPass':
      return scaled((1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha)
    case 'highPass':
      return scaled((1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha)
    case 'bandPass':
      return scaled(alpha, 0, -alpha, 1 + alpha, -2 * cosine, 1 - alpha)
    case 'peak': {
      const a = 10 ** (design.gainDb / 40)
      return scaled(1 + alpha * a, -2 * cosine, 1 - alpha * a, 1 + alpha / a, -2 * cosine, 1 - alpha / a)
    }
    case 'lowShelf':
    case 'highShelf': {
      const a = 10 ** (design.gainDb / 40)
      const slope = 2 * Math.sqrt(a) * alpha
      const sign = design.kind === 'lowShelf' ? 1 : -1
      return scaled(
        a * (a + 1 - sign * (a - 1) * cosine + slope),
        sign * 2 * a * (a - 1 - sign * (a + 1) * cosine),
        a * (a + 1 - sign * (a - 1) * cosine - slope),
        a + 1 + sign * (a - 1) * cosine + slope,
        sign * -2 * (a - 1 + sign * (a + 1) * cosine),
        a + 1 + sign * (a - 1) * cosine - slope,
      )
    }
  }
}

function scaled(b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): BiquadCoefficients {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 }
}
