import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { leafMass } from './foliage.ts'
import { type Coat, type Paint, type Scenery, varied } from './scenery.ts'

const BARK = '#7c6850'
const LEAVES = ['#668244', '#74904a', '#5b7d4a', '#86984f']

/** Leaves on each part of a crown, by how far it is from the camera: none where they would be specks. */
function leavesAt(distance: number): number {
  return distance <= 10 ? 150 : distance < 18 ? 70 : distance < 28 ? 26 : 0
}

/** A part of a crown: leaves near the camera, a plain lump in the distance. */
function crownPart(
  scenery: Scenery,
  centre: Vector3,
  size: Vector3,
  paint: Paint,
  random: RandomSource,
  distance: number,
): void {
  const leaves = leavesAt(distance)
  if (leaves === 0) scenery.lump(centre, size, { paint }, random, { roughness: 0.22, shade: 0.6 })
  else
    leafMass(scenery, centre, size, paint, random, {
      leaves,
      leafShare: leaves > 100 ? 0.3 : leaves > 50 ? 0.4 : 0.52,
      detail: distance < 14 ? 2 : 1,
    })
}

/** How a tree with a round crown has grown. */
export interface CrownForm {
  /** The trunk's share of the height; a third or a little more where nothing is said. */
  readonly trunk?: number
  /** How wide the crown is to how high; 1 is round. */
  readonly spread?: number
  readonly girth?: number
}

/** A tree with a round crown of several lumps. */
export function leafTree(
  scenery: Scenery,
  base: Vector3,
  height: number,
  random: RandomSource,
  distance = 20,
  leaves?: Paint,
  { trunk: trunkShare = randomBetween(random, 0.3, 0.4), spread = 1, girth: girthShare = 0.028 }: CrownForm = {},
): void {
  const trunk = height * trunkShare
  const girth = height * girthShare
  const bark: Coat = { paint: varied(BARK, random) }
  const lean: Vector3 = [base[0] + 0.06 * height * (random() - 0.5), base[1] + trunk, base[2]]
  const knee: Vector3 = [base[0], base[1] + trunk * 0.18, base[2]]
  const sides = distance < 18 ? 9 : 6
  scenery.post(base, knee, [girth * 2, girth * 1.35], bark, sides)
  scenery.post(knee, lean, [girth * 1.35, girth], bark, sides)
  const green = varied(leaves ?? (LEAVES[Math.floor(random() * LEAVES.length)] as Paint), random, 0.15)
  const crown = height - trunk
  const lumps = distance < 30 ? 7 : 4
  for (let lump = 0; lump < lumps; lump++) {
    const angle = (2 * Math.PI * lump) / (lumps - 1) + random()
    const out = lump === 0 ? 0 : crown * spread * randomBetween(random, 0.2, 0.34)
    const up = trunk + crown * (lump === 0 ? 0.66 : randomBetween(random, 0.24, 0.62))
    const size = crown * randomBetween(random, 0.24, 0.34)
    const centre: Vector3 = [lean[0] + out * Math.cos(angle), base[1] + up, lean[2] + out * Math.sin(angle)]
    scenery.post([lean[0], lean[1] - 0.1, lean[2]], centre, [girth * 0.8, girth * 0.3], bark, 5)
    const wide = size * (0.6 + 0.4 * spread)
    crownPart(scenery, centre, [wide, size * 0.82, wide], varied(green, random, 0.1), random, distance)
  }
}

/** A tree of needles: tiers of hanging boughs over each other. */
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
  const layers = distance < 12 ? 11 : distance < 30 ? 8 : 5
  const green = varied('#48694a', random, 0.2)
  for (let layer = 0; layer < layers; layer++) {
    const share = layer / layers
    const low = base[1] + height * (bare + (0.93 - bare) * share)
    const width = height * 0.2 * (1 - share) ** 0.85 + height * 0.03
    const top = Math.min(base[1] + height, low + height * (0.2 - 0.06 * share))
    const boughs = distance < 12 ? 15 : distance < 30 ? 10 : 7
    const at: Vector3 = [base[0], low, base[2]]
    tier(scenery, at, { top, width, boughs }, varied(green, random, 0.12), random)
    if (snow > 0)
      tier(
        scenery,
        [at[0], low + (top - low) * 0.4, at[2]],
        { top: top + 0.02, width: width * 0.6, boughs },
        '#eef2f7',
        random,
      )
  }
}

/** A ring of boughs whose tips hang: a cone with a ragged edge, dark from below. */
function tier(
  scenery: Scenery,
  [x, low, z]: Vector3,
  { top, width, boughs }: { top: number; width: number; boughs: number },
  paint: Paint,
  random: RandomSource,
): void {
  const [red, green, blue] = varied(paint, random, 0.04)
  const start = random()
  const rim = Array.from({ length: 2 * boughs }, (_, step): Vector3 => {
    const angle = (-2 * Math.PI * (step + start)) / (2 * boughs)
    const isTip = step % 2 === 0
    const out = width * (isTip ? randomBetween(random, 0.9, 1.1) : 0.66)
    const y = low + (top - low) * (isTip ? -0.12 : 0.14)
    return [x + out * Math.cos(angle), y, z + out * Math.sin(angle)]
  })
  const head: Vector3 = [x, top, z]
  for (const [index, point] of rim.entries()) {
    const next = rim[(index + 1) % rim.length]!
    const light = index % 2 === 0 ? 1 : 0.86
    scenery.triangle(point, next, head, { paint: [red * light, green * light, blue * light] })
    scenery.triangle(next, point, [x, low + (top - low) * 0.2, z], {
      paint: [red * 0.4, green * 0.4, blue * 0.45],
    })
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
  for (let frond = 0; frond < 13; frond++) {
    const angle = (2 * Math.PI * frond) / 13 + 0.3 * random()
    const reach = height * randomBetween(random, 0.28, 0.38)
    const rise = frond % 3 === 0 ? randomBetween(random, 0.45, 0.8) : randomBetween(random, -0.05, 0.5)
    palmFrond(scenery, top, { angle, reach, rise }, varied('#6f9448', random, 0.18), random)
  }
  for (let nut = 0; nut < 4; nut++) {
    const angle = (2 * Math.PI * nut) / 4
    const size = height * 0.018
    const place: Vector3 = [top[0] + 1.3 * size * Math.cos(angle), top[1] - size, top[2] + 1.3 * size * Math.sin(angle)]
    scenery.lump(place, [size, size * 1.15, size], { paint: nut % 2 ? '#7d8a3c' : '#6d5a34' }, random, {
      roughness: 0.05,
    })
  }
}

/** A feathered leaf: a rib that bends down under leaflets that hang from both its sides. */
function palmFrond(
  scenery: Scenery,
  top: Vector3,
  { angle, reach, rise }: { angle: number; reach: number; rise: number },
  paint: Paint,
  random: RandomSource,
): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const along = (share: number): Vector3 => [
    top[0] + reach * share * c,
    top[1] + reach * (rise * share - 0.9 * share * share),
    top[2] + reach * share * s,
  ]
  const parts = 11
  for (let part = 0; part < parts; part++) {
    const [near, far] = [along(part / parts), along((part + 1) / parts)]
    if (part < parts - 2) scenery.post(near, far, [reach * 0.014, reach * 0.011], { paint: '#8fa256' }, 3)
    const share = (part + 0.6) / parts
    const long = reach * 0.34 * Math.sin(Math.PI * (0.16 + 0.76 * share))
    for (const side of [1, -1]) {
      const hang = randomBetween(random, 0.3, 0.62)
      const tip: Vector3 = [
        far[0] + long * (0.45 * c - side * s * 0.85),
        far[1] - long * hang,
        far[2] + long * (0.45 * s + side * c * 0.85),
      ]
      const coat: Coat = { paint: varied(paint, random, 0.14) }
      const up: Vector3 = [side * -s * 0.45, 0.85, side * c * 0.45]
      const leaf = [near, far, tip] as const
      scenery.triangle(leaf[0], leaf[1], leaf[2], coat, [up, up, up])
      scenery.triangle(leaf[0], leaf[2], leaf[1], coat, [up, up, up])
    }
  }
}

/** A bush of a few lumps on the ground; with leaves where it is near. */
export function bush(
  scenery: Scenery,
  base: Vector3,
  size: number,
  random: RandomSource,
  paint: Paint = '#6c8745',
  leaves = 0,
): void {
  for (let lump = 0; lump < 3; lump++) {
    const wide = size * randomBetween(random, 0.4, 0.62)
    const centre: Vector3 = [
      base[0] + size * 0.6 * (random() - 0.5),
      base[1] + wide * 0.55,
      base[2] + size * 0.6 * (random() - 0.5),
    ]
    const radii: Vector3 = [wide, wide * 0.75, wide]
    if (leaves > 0) leafMass(scenery, centre, radii, varied(paint, random), random, { leaves, leafShare: 0.3 })
    else scenery.lump(centre, radii, { paint: varied(paint, random) }, random, { roughness: 0.22, shade: 0.6 })
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
