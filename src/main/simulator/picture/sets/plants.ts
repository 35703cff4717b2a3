import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type Coat, type Paint, type Scenery, varied } from './scenery.ts'

const BARK = '#7c6850'
const LEAVES = ['#668244', '#74904a', '#5b7d4a', '#86984f']

/** Finer nearer to the camera. */
function detailAt(distance: number): 1 | 2 {
  return distance < 14 ? 2 : 1
}

/** A tree with a round crown of several lumps. */
export function leafTree(
  scenery: Scenery,
  base: Vector3,
  height: number,
  random: RandomSource,
  distance = 20,
  leaves?: Paint,
): void {
  const trunk = height * randomBetween(random, 0.3, 0.4)
  const girth = height * 0.028
  const bark: Coat = { paint: varied(BARK, random) }
  const lean: Vector3 = [base[0] + 0.06 * height * (random() - 0.5), base[1] + trunk, base[2]]
  scenery.post(base, lean, [girth * 1.5, girth], bark)
  const green = varied(leaves ?? (LEAVES[Math.floor(random() * LEAVES.length)] as Paint), random, 0.15)
  const crown = height - trunk
  const lumps = distance < 30 ? 6 : 3
  for (let lump = 0; lump < lumps; lump++) {
    const angle = (2 * Math.PI * lump) / lumps + random()
    const out = lump === 0 ? 0 : crown * randomBetween(random, 0.16, 0.3)
    const up = trunk + crown * (lump === 0 ? 0.62 : randomBetween(random, 0.22, 0.6))
    const size = crown * randomBetween(random, 0.24, 0.34)
    const centre: Vector3 = [lean[0] + out * Math.cos(angle), base[1] + up, lean[2] + out * Math.sin(angle)]
    scenery.post([lean[0], lean[1] - 0.1, lean[2]], centre, [girth * 0.8, girth * 0.3], bark, 5)
    scenery.lump(centre, [size, size * 0.82, size], { paint: varied(green, random, 0.1) }, random, {
      detail: detailAt(distance),
      roughness: 0.22,
      shade: 0.6,
    })
  }
}

/** A tree of needles: cones over each other. */
export function needleTree(
  scenery: Scenery,
  base: Vector3,
  height: number,
  random: RandomSource,
  { snow = 0, distance = 20, bare = 0.14 } = {},
): void {
  const girth = height * 0.022
  scenery.post(base, [base[0], base[1] + height * 0.9, base[2]], [girth * 1.4, girth * 0.4], {
    paint: varied(BARK, random),
  })
  const layers = distance < 30 ? 6 : 4
  const green = varied('#48694a', random, 0.2)
  for (let layer = 0; layer < layers; layer++) {
    const share = layer / layers
    const low = base[1] + height * (bare + (0.92 - bare) * share)
    const width = height * 0.21 * (1 - share) + height * 0.035
    const top = low + height * (0.25 - 0.08 * share)
    const sides = distance < 30 ? 9 : 6
    const [x, z] = [base[0], base[2]]
    scenery.post([x, low, z], [x, top, z], [width, 0], { paint: varied(green, random, 0.1) }, sides)
    if (snow > 0)
      scenery.post([x, low + (top - low) * 0.42, z], [x, top + 0.02, z], [width * 0.62, 0], { paint: '#eef2f7' }, sides)
  }
}

/** A coconut palm: a leaning trunk with a head of hanging fronds. */
export function palm(scenery: Scenery, base: Vector3, height: number, random: RandomSource): void {
  const lean = height * randomBetween(random, 0.05, 0.22)
  const toward = 2 * Math.PI * random()
  const at = (share: number): Vector3 => [
    base[0] + lean * share * share * Math.cos(toward),
    base[1] + height * share,
    base[2] + lean * share * share * Math.sin(toward),
  ]
  for (let part = 0; part < 6; part++) {
    const width = height * (0.026 - 0.0022 * part)
    scenery.post(at(part / 6), at((part + 1) / 6), [width, width * 0.9], { paint: varied('#7b6a52', random, 0.1) })
  }
  const top = at(1)
  for (let frond = 0; frond < 11; frond++) {
    const angle = (2 * Math.PI * frond) / 11 + 0.3 * random()
    const reach = height * randomBetween(random, 0.26, 0.36)
    const rise = randomBetween(random, -0.1, 0.5)
    const green: Coat = { paint: varied('#7a9650', random, 0.2) }
    const along = (share: number): Vector3 => [
      top[0] + reach * share * Math.cos(angle),
      top[1] + reach * (rise * share - 0.85 * share * share),
      top[2] + reach * share * Math.sin(angle),
    ]
    const side: Vector3 = [-Math.sin(angle) * reach * 0.13, 0, Math.cos(angle) * reach * 0.13]
    for (let part = 0; part < 4; part++) {
      const [near, far] = [along(part / 4), along((part + 1) / 4)]
      const widths = [part === 0 ? 0.3 : 1.05 - 0.2 * part, part === 3 ? 0.05 : 0.85 - 0.2 * part]
      for (const sign of [1, -1]) {
        const edge = (point: Vector3, width: number): Vector3 => [
          point[0] + sign * side[0] * width,
          point[1] - reach * 0.05 * width,
          point[2] + sign * side[2] * width,
        ]
        const [a, b, c, d] = [near, far, edge(far, widths[1]!), edge(near, widths[0]!)]
        if (sign > 0) scenery.quad(a, d, c, b, green)
        else scenery.quad(a, b, c, d, green)
        // A leaf is seen from below as well.
        if (sign > 0) scenery.quad(b, c, d, a, green)
        else scenery.quad(d, c, b, a, green)
      }
    }
  }
  for (let nut = 0; nut < 4; nut++) {
    const angle = (2 * Math.PI * nut) / 4
    const place: Vector3 = [top[0] + 0.14 * Math.cos(angle), top[1] - 0.1, top[2] + 0.14 * Math.sin(angle)]
    scenery.lump(place, [0.11, 0.13, 0.11], { paint: '#6d5a34' }, random, { roughness: 0.05 })
  }
}

/** A bush of a few lumps on the ground. */
export function bush(
  scenery: Scenery,
  base: Vector3,
  size: number,
  random: RandomSource,
  paint: Paint = '#6c8745',
): void {
  for (let lump = 0; lump < 3; lump++) {
    const wide = size * randomBetween(random, 0.4, 0.62)
    const centre: Vector3 = [
      base[0] + size * 0.6 * (random() - 0.5),
      base[1] + wide * 0.55,
      base[2] + size * 0.6 * (random() - 0.5),
    ]
    scenery.lump(centre, [wide, wide * 0.75, wide], { paint: varied(paint, random) }, random, {
      roughness: 0.22,
      shade: 0.6,
    })
  }
}

/** A tuft of blades or reeds. */
export function tuft(scenery: Scenery, base: Vector3, height: number, random: RandomSource, paint: Paint): void {
  const blades = 7
  for (let blade = 0; blade < blades; blade++) {
    const angle = 2 * Math.PI * random()
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const foot: Vector3 = [base[0] + 0.2 * height * c * random(), base[1], base[2] + 0.2 * height * s * random()]
    const tall = height * randomBetween(random, 0.6, 1.1)
    const width = height * 0.03
    const tip: Vector3 = [foot[0] + 0.35 * tall * c, foot[1] + tall, foot[2] + 0.35 * tall * s]
    const coat: Coat = { paint: varied(paint, random, 0.25) }
    const up: Vector3 = [0, 1, 0]
    const [left, right]: Vector3[] = [
      [foot[0] - width, foot[1], foot[2]],
      [foot[0] + width, foot[1], foot[2]],
    ]
    scenery.triangle(left!, right!, tip, coat, [up, up, up])
    scenery.triangle(right!, left!, tip, coat, [up, up, up])
  }
}

/** A tall cactus with arms. */
export function cactus(scenery: Scenery, base: Vector3, height: number, random: RandomSource): void {
  const coat: Coat = { paint: varied('#5f7a45', random) }
  const thick = height * 0.075
  const column = (from: Vector3, to: Vector3, width: number) => {
    scenery.post(from, to, [width, width * 0.92], coat, 9)
    scenery.lump(to, [width * 0.93, width * 0.93, width * 0.93], coat, random, { roughness: 0, shade: 0 })
  }
  column(base, [base[0], base[1] + height, base[2]], thick)
  const arms = 1 + Math.floor(random() * 3)
  for (let arm = 0; arm < arms; arm++) {
    const angle = 2 * Math.PI * random()
    const up = height * randomBetween(random, 0.3, 0.55)
    const out = height * 0.2
    const elbow: Vector3 = [
      base[0] + out * Math.cos(angle),
      base[1] + up + 0.05 * height,
      base[2] + out * Math.sin(angle),
    ]
    column([base[0], base[1] + up, base[2]], elbow, thick * 0.7)
    column(elbow, [elbow[0], elbow[1] + height * randomBetween(random, 0.18, 0.32), elbow[2]], thick * 0.7)
  }
}

/** A stone that lies in the ground. */
export function boulder(
  scenery: Scenery,
  base: Vector3,
  size: number,
  random: RandomSource,
  paint: Paint = '#8a857b',
): void {
  const radii: Vector3 = [
    size * randomBetween(random, 0.7, 1.1),
    size * randomBetween(random, 0.45, 0.75),
    size * randomBetween(random, 0.7, 1.1),
  ]
  scenery.lump([base[0], base[1] + radii[1] * 0.45, base[2]], radii, { paint: varied(paint, random, 0.12) }, random, {
    roughness: 0.22,
    faceted: true,
    shade: 0.5,
    detail: size > 0.4 ? 2 : 1,
  })
}
