import { type RandomSource, randomBetween, randomChoice } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { bush } from '../../picture/sets/plants.ts'
import { type Coat, type Paint, type Scenery, varied } from '../../picture/sets/scenery.ts'
import { blade, FOOT, type PlantPainter } from './plantPainter.ts'

/** A ring of petals, of a plant six high. */
export interface PetalRing {
  readonly petals: number
  readonly long: number
  readonly wide: number
  /** How far a petal rises toward its tip, and how far the tip bends back. */
  readonly cup: number
  readonly curl?: number
}

/** What a flower's head is made of. */
export interface FlowerHead {
  readonly rings: readonly PetalRing[]
  readonly heart: { readonly paint: Paint; readonly size: number; readonly high?: number }
  /** The colour in which petals begin at the heart; their own where there is none. */
  readonly throat?: Paint
}

export interface FlowerForm extends FlowerHead {
  /** Height of the stem; without one the flower lies on the ground. */
  readonly stem: number
  readonly heads?: number
  /** How far a head is turned from straight up toward the camera: 0 up, 1 forward. */
  readonly nod?: number
  /** Colours of the heads beside the flower's own. */
  readonly mixed?: readonly Paint[]
}

/** A flower's own directions: out of its face, and two across it. */
interface Facing {
  readonly out: Vector3
  readonly right: Vector3
  readonly up: Vector3
}

function facing(nod: number, turn: number): Facing {
  const tilt = (nod * Math.PI) / 2
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const out: Vector3 = [Math.sin(tilt) * s, Math.cos(tilt), Math.sin(tilt) * c]
  const right: Vector3 = [c, 0, -s]
  const up: Vector3 = [-Math.cos(tilt) * s, Math.sin(tilt), -Math.cos(tilt) * c]
  return { out, right, up }
}

const STEPS = 5

/** A petal: a strip that widens and narrows, bent up into a cup and back at its tip; seen from both sides. */
function petal(
  scenery: Scenery,
  from: Vector3,
  { out, right, up }: Facing,
  angle: number,
  { long, wide, cup, curl = 0 }: PetalRing,
  [throat, tip]: readonly [readonly [number, number, number], readonly [number, number, number]],
): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const place = (share: number, side: number): Vector3 => {
    const half = side * wide * Math.sin(Math.PI * (0.1 + 0.84 * share)) ** 0.8
    const rise = cup * share ** 1.4 - curl * share ** 4 + 0.1 * Math.abs(half)
    const [u, v] = [long * share * c - half * s, long * share * s + half * c]
    return [0, 1, 2].map(
      (axis) => from[axis]! + right[axis]! * u + up[axis]! * v + out[axis]! * rise,
    ) as unknown as Vector3
  }
  for (let step = 0; step < STEPS; step++) {
    const [near, far] = [step / STEPS, (step + 1) / STEPS]
    const share = Math.min(1, (step + 0.5) / (0.6 * STEPS))
    const light = 0.86 + 0.2 * near
    const paint = [0, 1, 2].map((at) => (throat[at]! + (tip[at]! - throat[at]!) * share) * light) as unknown as Paint
    for (const side of [1, -1]) {
      const [a, b, d, e] = [place(near, 0), place(far, 0), place(far, 0.5 * side), place(near, 0.5 * side)]
      scenery.quad(a, b, d, e, { paint })
      scenery.quad(a, e, d, b, { paint })
    }
  }
}

/** Paints a head of petals about a heart. */
function head(
  scenery: Scenery,
  at: Vector3,
  { rings, heart, throat }: FlowerHead,
  toward: Facing,
  colour: Paint,
  random: RandomSource,
): void {
  for (const [row, ring] of rings.entries())
    for (let index = 0; index < ring.petals; index++) {
      const own = varied(colour, random, 0.1)
      const angle = (2 * Math.PI * (index + 0.5 * row)) / ring.petals + 0.12 * (random() - 0.5)
      petal(scenery, at, toward, angle, ring, [throat === undefined ? own : varied(throat, random, 0.04), own])
    }
  const { size, high = size * 0.5, paint } = heart
  const middle = at.map((value, axis) => value + toward.out[axis]! * high * 0.5) as unknown as Vector3
  // Flat along the way it faces.
  const radii = toward.out.map((part) => size + (high - size) * Math.abs(part)) as unknown as Vector3
  scenery.lump(middle, radii, { paint }, random, { roughness: 0.12, detail: 2, shade: 0.2 })
}

/** Heads of petals on stems with leaves. */
export function flower(form: FlowerForm): PlantPainter {
  const { stem, heads = 1, nod = 0.55, mixed } = form
  return (scenery, random, colour) => {
    for (let index = 0; index < heads; index++) {
      const green: Coat = { paint: varied('#5f8a45', random, 0.12) }
      const spread = heads === 1 ? 0 : 0.5 + 0.25 * Math.sqrt(heads)
      const turn = index * 2.4 + 0.4
      const high = stem * (heads === 1 ? 1 : randomBetween(random, 0.72, 1))
      const out = spread * Math.sqrt((index + 0.5) / heads)
      const top: Vector3 = [out * Math.cos(turn), high, out * Math.sin(turn)]
      if (stem > 0) {
        const bend: Vector3 = [top[0] * 0.35, high * 0.55, top[2] * 0.35 - 0.05]
        scenery.post(FOOT, bend, [0.1, 0.085], green, 6)
        scenery.post(bend, top, [0.085, 0.07], green, 6)
        const leaf = { reach: 1.2, rise: 1.2, droop: 1, width: 0.26 }
        for (const side of heads > 2 ? [0.4] : [0.4, 2.6, 4.6])
          blade(scenery, [bend[0] * 0.7, high * (0.18 + 0.06 * side), bend[2] * 0.7], turn + side, leaf, green)
        scenery.lump([top[0], top[1] - 0.05, top[2]], [0.16, 0.14, 0.16], green, random, { roughness: 0 })
      }
      const toward = facing(nod, heads === 1 ? 0.25 : Math.atan2(top[0], top[2]) * 0.5)
      const paint = mixed === undefined ? colour : ([colour, ...mixed][index % (mixed.length + 1)] as Paint)
      head(scenery, top, form, toward, paint, random)
    }
  }
}

/** A hibiscus: five broad petals and the long column in its middle. */
export const hibiscus: PlantPainter = (scenery, random, colour) => {
  const rings = [{ petals: 5, long: 1.9, wide: 1.5, cup: 0.7, curl: 0.45 }]
  flower({ rings, heart: { paint: '#7a1626', size: 0.26 }, throat: '#7a1626', stem: 4.4, nod: 0.7 })(
    scenery,
    random,
    colour,
  )
  const { out } = facing(0.7, 0.25)
  const along = (far: number): Vector3 => [out[0] * far, 4.4 + out[1] * far + 0.1 * far, out[2] * far]
  scenery.post(along(0), along(1.7), [0.07, 0.05], { paint: '#e8b0b4' }, 6)
  for (let grain = 0; grain < 14; grain++) {
    const [x, y, z] = along(1.1 + 0.045 * grain)
    const angle = grain * 2.4
    const at: Vector3 = [x + 0.12 * Math.cos(angle), y + 0.12 * Math.sin(angle), z]
    scenery.lump(at, [0.05, 0.05, 0.05], { paint: '#f0c83e' }, random, { roughness: 0 })
  }
}

/** Spikes of small blossoms, one over the other. */
export const lavender: PlantPainter = (scenery, random, colour) => {
  for (let stalk = 0; stalk < 15; stalk++) {
    const angle = stalk * 2.4
    const high = randomBetween(random, 3.4, 4.4)
    const out = 1.5 * Math.sqrt((stalk + 0.5) / 15)
    const foot: Vector3 = [0.35 * out * Math.cos(angle), 0, 0.35 * out * Math.sin(angle)]
    const top: Vector3 = [out * Math.cos(angle), high, out * Math.sin(angle)]
    scenery.post(foot, top, [0.045, 0.035], { paint: varied('#7c9466', random, 0.1) }, 5)
    for (let ring = 0; ring < 6; ring++)
      for (let bud = 0; bud < 4; bud++) {
        const turn = bud * 1.57 + ring
        const width = 0.16 - 0.016 * ring
        const at: Vector3 = [top[0] + width * Math.cos(turn), high + 0.26 * ring, top[2] + width * Math.sin(turn)]
        scenery.lump(at, [0.11, 0.15, 0.11], { paint: varied(colour, random, 0.2) }, random, { roughness: 0.1 })
      }
  }
  for (let leaf = 0; leaf < 16; leaf++)
    blade(
      scenery,
      FOOT,
      leaf * 2.4,
      { reach: 1.1, rise: 2, droop: 0.7, width: 0.07 },
      { paint: varied('#7f9a72', random, 0.15) },
    )
}

/** A large face of rays about a heart of seeds, turned to the light. */
export const sunflower: PlantPainter = (scenery, random, colour) => {
  const green: Coat = { paint: '#5f8a45' }
  scenery.post(FOOT, [0.05, 2.6, -0.1], [0.13, 0.11], green, 7)
  scenery.post([0.05, 2.6, -0.1], [0, 4.9, -0.05], [0.11, 0.1], green, 7)
  for (let leaf = 0; leaf < 6; leaf++)
    blade(
      scenery,
      [0.03, 1 + 0.55 * leaf, -0.05],
      leaf * 2.4 + 0.5,
      { reach: 1.35, rise: 0.7, droop: 0.95, width: 0.5 },
      { paint: varied('#5c8a3e', random, 0.12) },
    )
  const toward = facing(0.82, 0.2)
  const rings = [
    { petals: 17, long: 1.32, wide: 0.42, cup: 0.16, curl: 0.2 },
    { petals: 15, long: 1.16, wide: 0.4, cup: 0.34, curl: 0.2 },
  ]
  head(
    scenery,
    [0, 5, 0],
    { rings, heart: { paint: '#4a3322', size: 0.56, high: 0.2 }, throat: '#d89420' },
    toward,
    colour,
    random,
  )
  for (let seed = 0; seed < 60; seed++) {
    const out = 0.52 * Math.sqrt((seed + 0.5) / 60)
    const [u, v] = [out * Math.cos(seed * 2.4), out * Math.sin(seed * 2.4)]
    const at = [0, 1, 2].map(
      (axis) =>
        [0, 5, 0][axis]! + toward.right[axis]! * u + toward.up[axis]! * v + toward.out[axis]! * (0.2 - 0.1 * out),
    ) as unknown as Vector3
    scenery.lump(at, [0.045, 0.045, 0.045], { paint: seed < 18 ? '#7a6230' : '#33221a' }, random, { roughness: 0 })
  }
}

/** A bush with blossoms of its colour. */
export const blossoming: PlantPainter = (scenery, random, colour) => {
  bush(scenery, FOOT, 4, random, '#5f8a45', 150)
  for (let blossom = 0; blossom < 170; blossom++) {
    const angle = 2.4 * blossom
    const up = random()
    const out = 2.9 * Math.sqrt(1 - 0.86 * up * up) * randomBetween(random, 0.86, 1.04)
    const at: Vector3 = [out * Math.cos(angle), 0.5 + 2.9 * up, out * Math.sin(angle)]
    for (let part = 0; part < 3; part++)
      scenery.lump(
        [at[0] + 0.12 * Math.cos(part * 2.1), at[1] + 0.1 * Math.sin(part * 2.1), at[2] + 0.12 * Math.sin(part * 2.1)],
        [0.15, 0.1, 0.15],
        { paint: varied(colour, random, 0.16) },
        random,
        { roughness: 0.3, shade: 0.2 },
      )
  }
}

/** Cut flowers of several colours in a cone of paper. */
export const bouquet: PlantPainter = (scenery, random, colour) => {
  flower({
    rings: [
      { petals: 7, long: 0.75, wide: 0.5, cup: 0.3, curl: 0.25 },
      { petals: 5, long: 0.5, wide: 0.4, cup: 0.5 },
    ],
    heart: { paint: '#e0b53c', size: 0.17 },
    stem: 5,
    heads: 13,
    nod: 0.45,
    mixed: ['#e9dfe6', '#e7a23a', randomChoice(random, ['#b06ac0', '#7a8fd8'])],
  })(scenery, random, colour)
  for (let leaf = 0; leaf < 14; leaf++)
    blade(
      scenery,
      [0, 2.2, 0],
      leaf * 2.4,
      { reach: 1.7, rise: 2.3, droop: 0.6, width: 0.3 },
      { paint: varied('#5a8546', random, 0.2) },
    )
  scenery.post([0, 0.7, 0], [0, 3.3, 0], [0.35, 1.35], { paint: '#d9c3a0' }, 12)
  scenery.post([0, 1.5, 0], [0, 1.8, 0], [0.75, 0.86], { paint: '#c0445a' }, 12)
}

/** A ball of seeds on parachutes. */
export const dandelion: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0, 5, 0], [0.07, 0.055], { paint: '#7a9650' }, 6)
  for (let leaf = 0; leaf < 8; leaf++)
    blade(
      scenery,
      FOOT,
      leaf * 0.8,
      { reach: 1.5, rise: 0.7, droop: 0.6, width: 0.26 },
      { paint: varied('#6d9146', random, 0.15) },
    )
  scenery.lump([0, 5.3, 0], [0.14, 0.14, 0.14], { paint: '#8a7a4c' }, random, { roughness: 0 })
  for (let seed = 0; seed < 130; seed++) {
    const up = 1 - (2 * (seed + 0.5)) / 130
    const flat = Math.sqrt(1 - up * up)
    const out: Vector3 = [flat * Math.cos(seed * 2.4), up, flat * Math.sin(seed * 2.4)]
    const tip: Vector3 = [out[0] * 0.66, 5.3 + out[1] * 0.66, out[2] * 0.66]
    scenery.post([0, 5.3, 0], tip, [0.008, 0.008], { paint: colour }, 3)
    scenery.lump(tip, [0.06, 0.06, 0.06], { paint: colour }, random, { roughness: 0.3, shade: 0 })
  }
}

/** The largest flower on earth: five thick spotted lobes about a bowl, without stem or leaf. */
export const rafflesia: PlantPainter = (scenery, random, colour) => {
  const rings = [{ petals: 5, long: 3, wide: 2.6, cup: 0.75, curl: 0.35 }]
  head(scenery, [0, 0.2, 0], { rings, heart: { paint: '#7a2318', size: 0.5, high: 0.2 } }, facing(0, 0), colour, random)
  scenery.post([0, 0, 0], [0, 0.75, 0], [1.05, 1.25], { paint: '#a8402a' }, 22)
  scenery.post([0, 0.7, 0], [0, 0.77, 0], [0.8, 0.8], { paint: '#2c0d0a' }, 20)
  for (let spot = 0; spot < 60; spot++) {
    const lobe = (2 * Math.PI * (spot % 5)) / 5
    const angle = lobe + 0.36 * (random() - 0.5)
    const out = randomBetween(random, 1.2, 2.4)
    const share = out / 2.9
    const y = 0.28 + 0.75 * share ** 1.4 - 0.35 * share ** 4 + 0.06
    scenery.lump([out * Math.cos(angle), y, -out * Math.sin(angle)], [0.12, 0.05, 0.12], { paint: '#e6c0a0' }, random, {
      roughness: 0.2,
      shade: 0,
    })
  }
}
