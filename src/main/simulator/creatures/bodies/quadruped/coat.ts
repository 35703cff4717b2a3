import type { Mark } from '../../skin.ts'
import type { QuadrupedForm, QuadrupedMeasures } from './quadrupedForm.ts'

/** Where each pattern of a coat shows its second colour. */
export function coatMarks({ m, legTop }: QuadrupedMeasures): Record<QuadrupedForm['pattern'], Mark | undefined> {
  return {
    plain: undefined,
    belly: ([, y], [, ny]) => Math.min(2, (legTop * 1.02 - y) / m(0.1)) * 0.4 - (ny + 0.15) * 0.6,
    socks: ([, y]) => (legTop * 0.42 - y) / m(0.08),
    stripes: ([x, y, z], [, ny]) =>
      Math.sin(x / m(0.052) + Math.sin(z / m(0.08)) * 0.5 + Math.sin(y / m(0.11)) * 0.9) -
      0.45 -
      Math.max(0, -ny) * 1.2,
    patches: ([x, y, z]) =>
      Math.sin(x / m(0.21) + 1.3) +
      Math.sin(y / m(0.17) + z / m(0.13)) * 0.8 +
      Math.sin((z - x * 0.6) / m(0.19) + 0.7) * 0.8 -
      0.35,
    spots: ([x, y, z]) => Math.sin(x / m(0.035)) * Math.sin(y / m(0.035) + 1) * Math.sin(z / m(0.05) + 2) - 0.22,
  }
}
