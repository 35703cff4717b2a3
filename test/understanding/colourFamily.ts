import { words } from './wordMatch.ts'

/** Examples of each colour that the labels name, sRGB; a hex value belongs to the family of the nearest example. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  red: ['#ff0000', '#c62f2b', '#8b1a1a', '#dc143c'],
  orange: ['#ff8c00', '#e67e22', '#d2691e'],
  yellow: ['#ffd700', '#ffee33', '#e8c547'],
  green: ['#008000', '#2ecc40', '#3a7d44', '#1f4d2b', '#7cb342'],
  blue: ['#0000ff', '#2f6fc6', '#1b3a6b', '#4fa3e0', '#7ec8e3'],
  purple: ['#800080', '#7d3c98', '#9b59d0'],
  pink: ['#ff69b4', '#ffc0cb', '#e58fa8'],
  brown: ['#8b4513', '#6f4a2d', '#4e342e', '#a0714f'],
  black: ['#000000', '#1c1c1c', '#2b2b2b'],
  white: ['#ffffff', '#f2f2f0', '#e8e8e8'],
  grey: ['#808080', '#a0a0a0', '#555555'],
  gold: ['#d4af37', '#c9a227'],
  silver: ['#c0c0c0', '#b8bcc2'],
}

/** Families that pass for each other to an eye. */
const ALIKE: Readonly<Record<string, readonly string[]>> = { silver: ['grey'], gold: ['yellow'] }

/** sRGB `#rrggbb` to Oklab (Ottosson 2020). */
function oklab(hex: string): readonly [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const [r, g, b] = [channel(1), channel(3), channel(5)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** The English name of the family that a colour looks like. */
export function colourFamily(hex: string): string {
  const [l, a, b] = oklab(hex)
  let nearest = { family: '', distance: Number.POSITIVE_INFINITY }
  for (const [family, examples] of Object.entries(EXAMPLES)) {
    for (const example of examples) {
      const [l2, a2, b2] = oklab(example)
      const distance = Math.hypot(l - l2, a - a2, b - b2)
      if (distance < nearest.distance) nearest = { family, distance }
    }
  }
  return nearest.family
}

/** Whether a named colour answers the wanted English colour, by its name or by how it looks. */
export function isColour(offered: { name: string; hex: string }, wanted: string): boolean {
  if (words(offered.name).at(-1) === wanted) return true
  const family = colourFamily(offered.hex)
  return family === wanted || (ALIKE[wanted] ?? []).includes(family)
}
