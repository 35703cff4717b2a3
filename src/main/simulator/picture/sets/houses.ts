import { type RandomSource, randomBetween, randomChoice } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type Coat, type Paint, placed, type Scenery, varied } from './scenery.ts'

const PLASTERS = ['#d9c4a0', '#c9a58a', '#b7b9a8', '#d8d2c4', '#a9b6bd', '#c98f74', '#e0cfa6']
const GLASS_BY_DAY: Coat = { paint: '#4a5a66' }
const LIT_WINDOW: Coat = { paint: '#ffcf87', glow: 0.42 }
const LAMP: Coat = { paint: '#ffd9a0', glow: 1.3 }

export interface HouseSize {
  readonly width: number
  readonly depth: number
  readonly storeys: number
}

/** A window: frame, pane and sill, on a wall that faces along +Z of its frame. */
function windowOn(
  scenery: Scenery,
  at: (x: number, y: number, z: number) => Vector3,
  [x, y]: readonly [number, number],
  [wide, high]: readonly [number, number],
  pane: Coat,
  frame: Coat,
): void {
  const rect = (grow: number, out: number, coat: Coat) =>
    scenery.quad(
      at(x - wide / 2 - grow, y - grow, out),
      at(x + wide / 2 + grow, y - grow, out),
      at(x + wide / 2 + grow, y + high + grow, out),
      at(x - wide / 2 - grow, y + high + grow, out),
      coat,
    )
  rect(0.09, 0.02, frame)
  rect(0, 0.04, pane)
  const bar = (from: readonly [number, number], to: readonly [number, number]) =>
    scenery.quad(
      at(from[0], from[1], 0.06),
      at(to[0], from[1], 0.06),
      at(to[0], to[1], 0.06),
      at(from[0], to[1], 0.06),
      frame,
    )
  bar([x - 0.025, y], [x + 0.025, y + high])
  bar([x - wide / 2, y + high * 0.6], [x + wide / 2, y + high * 0.6 + 0.05])
}

/** A plastered town house that faces along +Z before it is turned: door or shop below, windows above, cornice. */
export function townHouse(
  scenery: Scenery,
  base: Vector3,
  { width, depth, storeys }: HouseSize,
  random: RandomSource,
  { isNight, turn = 0, hasShop = false }: { isNight: boolean; turn?: number; hasShop?: boolean },
): void {
  const storey = 3
  const height = storeys * storey + 0.4
  const wall: Coat = { paint: varied(randomChoice(random, PLASTERS), random, 0.1) }
  const trim: Coat = { paint: varied('#e8e2d6', random, 0.08) }
  scenery.box(base, [width, height, depth], wall, turn)
  scenery.box([base[0], base[1] + height, base[2]], [width + 0.3, 0.28, depth + 0.3], trim, turn)
  if (random() < 0.5)
    scenery.gable(
      [base[0], base[1] + height + 0.28, base[2]],
      [width + 0.3, 1.6 + random(), depth + 0.5],
      { paint: varied('#8a4b3a', random) },
      wall,
      turn,
    )
  const front = placed(base, turn)
  const at = (x: number, y: number, z: number) => front(x, y, depth / 2 + z)
  const columns = Math.max(2, Math.round(width / 2))
  const pane = () => (isNight && random() < 0.55 ? LIT_WINDOW : GLASS_BY_DAY)
  for (let floor = hasShop ? 1 : 0; floor < storeys; floor++) {
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5) / columns - 0.5) * (width - 0.4)
      if (floor === 0 && column === Math.floor(columns / 2)) {
        windowOn(scenery, at, [x, 0.05], [1, 2.15], { paint: varied('#5d4434', random) }, trim)
        continue
      }
      windowOn(scenery, at, [x, floor * storey + 0.95], [0.95, 1.45], pane(), trim)
    }
  }
  if (!hasShop) return
  const shop = isNight ? LIT_WINDOW : { paint: '#51616b' }
  windowOn(scenery, at, [-width * 0.13, 0.55], [width * 0.6, 1.8], shop, { paint: varied('#4d5b52', random) })
  windowOn(scenery, at, [width * 0.34, 0.05], [0.95, 2.2], { paint: varied('#6a4c39', random) }, trim)
  awning(scenery, at, width * 0.94, 2.75, random)
  if (isNight) scenery.lamps.push({ at: at(-width * 0.1, 2, 1.4), strength: 0.5 })
}

const CLOTHS = ['#b8473a', '#3f7a78', '#c79a3c', '#46648f', '#5f8a4a']

/** A striped awning that slopes outward from a wall along +Z. */
function awning(
  scenery: Scenery,
  at: (x: number, y: number, z: number) => Vector3,
  width: number,
  height: number,
  random: RandomSource,
): void {
  const colour = randomChoice(random, CLOTHS)
  const stripes = Math.max(6, Math.round(width / 0.35))
  for (let stripe = 0; stripe < stripes; stripe++) {
    const [left, right] = [(stripe / stripes - 0.5) * width, ((stripe + 1) / stripes - 0.5) * width]
    const coat: Coat = { paint: stripe % 2 === 0 ? colour : '#efe8da' }
    scenery.quad(
      at(left, height - 0.5, 1.15),
      at(right, height - 0.5, 1.15),
      at(right, height, 0.05),
      at(left, height, 0.05),
      coat,
    )
    scenery.quad(
      at(left, height - 0.72, 1.15),
      at(right, height - 0.72, 1.15),
      at(right, height - 0.5, 1.15),
      at(left, height - 0.5, 1.15),
      coat,
    )
  }
}

/** A tall block with a grid of windows. */
export function towerBlock(
  scenery: Scenery,
  base: Vector3,
  { width, depth, storeys }: HouseSize,
  random: RandomSource,
  { isNight, turn = 0 }: { isNight: boolean; turn?: number },
): void {
  const storey = 3.4
  const height = storeys * storey
  const wall: Coat = {
    paint: varied(randomChoice(random, ['#8e979e', '#b1a89b', '#75808a', '#a58f7c', '#c2c0b8']), random, 0.1),
  }
  scenery.box(base, [width, height, depth], wall, turn)
  scenery.box([base[0], base[1] + height, base[2]], [width * 0.5, 2.5, depth * 0.5], wall, turn)
  const bands = random() < 0.5
  for (const side of [0, 1, 3]) {
    const faceTurn = turn + (side * Math.PI) / 2
    const [along, out] = side === 0 ? [width, depth] : [depth, width]
    const front = placed(base, faceTurn)
    const columns = Math.max(2, Math.round(along / 2.6))
    for (let floor = 0; floor < storeys; floor++) {
      const y = floor * storey + 1
      const glass = () => (isNight && random() < 0.42 ? LIT_WINDOW : { paint: varied('#5b7186', random, 0.25) })
      const pane = (left: number, right: number) =>
        scenery.quad(
          front(left, y, out / 2 + 0.05),
          front(right, y, out / 2 + 0.05),
          front(right, y + 1.8, out / 2 + 0.05),
          front(left, y + 1.8, out / 2 + 0.05),
          glass(),
        )
      if (bands && !isNight) pane(-along / 2 + 0.3, along / 2 - 0.3)
      else
        for (let column = 0; column < columns; column++) {
          const x = ((column + 0.5) / columns - 0.5) * (along - 0.4)
          pane(x - 0.72, x + 0.72)
        }
    }
  }
}

/** A village house with a steep tiled roof on wide eaves, a porch and shuttered windows. */
export function villageHouse(
  scenery: Scenery,
  base: Vector3,
  random: RandomSource,
  { isNight, turn = 0 }: { isNight: boolean; turn?: number },
): void {
  const [width, depth] = [randomBetween(random, 6, 8.5), randomBetween(random, 4.5, 6)]
  const height = randomBetween(random, 2.6, 3.1)
  const wall: Coat = { paint: varied(randomChoice(random, ['#d8c8a4', '#c4ad86', '#dcd4c2', '#b99a72']), random, 0.1) }
  const wood: Coat = { paint: varied('#6b4a31', random) }
  scenery.box(base, [width, 0.35, depth], { paint: '#8b8478' }, turn)
  scenery.box([base[0], base[1] + 0.35, base[2]], [width - 0.4, height, depth - 0.4], wall, turn)
  const eaves: Vector3 = [base[0], base[1] + 0.35 + height, base[2]]
  scenery.gable(eaves, [width + 1, 2.1, depth + 1.6], { paint: varied('#9c5237', random, 0.2) }, wood, turn)
  scenery.box([eaves[0], eaves[1] - 0.12, eaves[2]], [width + 1, 0.12, depth + 1.6], wood, turn)
  const front = placed(base, turn)
  const at = (x: number, y: number, z: number) => front(x, y + 0.35, depth / 2 - 0.2 + z)
  const pane = isNight ? LIT_WINDOW : GLASS_BY_DAY
  windowOn(scenery, at, [0, 0.02], [1, 2.05], { paint: varied('#54402e', random) }, wood)
  for (const x of [-width * 0.3, width * 0.3]) windowOn(scenery, at, [x, 0.85], [1.1, 1.1], pane, wood)
  for (const x of [-width / 2 + 0.2, width / 2 - 0.2])
    scenery.post(front(x, 0.35, depth / 2 + 0.5), front(x, 0.35 + height, depth / 2 + 0.5), [0.08, 0.08], wood)
  if (!isNight) return
  // A bulb under the eaves over the door, and what falls out of the windows.
  bulb(scenery, at(0, 2.35, 0.6), random, 0.85)
  for (const x of [-width * 0.3, width * 0.3]) scenery.lamps.push({ at: at(x, 1.1, 1.1), strength: 0.3 })
}

/** A fence from one point to another. */
export function fence(scenery: Scenery, from: Vector3, to: Vector3, paint: Paint, height = 1): void {
  const length = Math.hypot(to[0] - from[0], to[2] - from[2])
  const posts = Math.max(2, Math.round(length / 1.8))
  const turn = -Math.atan2(to[2] - from[2], to[0] - from[0])
  const coat: Coat = { paint }
  for (let post = 0; post <= posts; post++) {
    const share = post / posts
    scenery.box(
      [from[0] + (to[0] - from[0]) * share, from[1], from[2] + (to[2] - from[2]) * share],
      [0.09, height, 0.09],
      coat,
      turn,
    )
  }
  const middle: Vector3 = [(from[0] + to[0]) / 2, from[1], (from[2] + to[2]) / 2]
  for (const share of [0.42, 0.82])
    scenery.box([middle[0], from[1] + height * share, middle[2]], [length, 0.09, 0.05], coat, turn)
}

/** A street lamp, lit at night. */
export function streetLamp(scenery: Scenery, base: Vector3, isNight: boolean): void {
  const iron: Coat = { paint: '#2f3338' }
  const [x, y, z] = base
  scenery.post(base, [x, y + 0.5, z], [0.11, 0.08], iron)
  scenery.post([x, y + 0.5, z], [x, y + 3.6, z], [0.055, 0.045], iron)
  scenery.box([x, y + 3.6, z], [0.34, 0.06, 0.34], iron)
  scenery.box([x, y + 3.66, z], [0.24, 0.36, 0.24], isNight ? LAMP : { paint: '#d9d6c8' })
  scenery.hip([x, y + 4.02, z], [0.36, 0.2, 0.36], iron)
  if (isNight) scenery.lamps.push({ at: [x, y + 3.7, z], strength: 0.95 })
}

/** A bare bulb that hangs there and lights what is under it. */
export function bulb(scenery: Scenery, at: Vector3, random: RandomSource, strength = 0.3): void {
  scenery.lump(at, [0.07, 0.09, 0.07], LAMP, random, { roughness: 0 })
  scenery.lamps.push({ at, strength })
}

/** A bench that faces along +Z before it is turned. */
export function bench(scenery: Scenery, base: Vector3, turn: number): void {
  const at = placed(base, turn)
  const wood: Coat = { paint: '#8a5f3b' }
  const iron: Coat = { paint: '#33373a' }
  for (const x of [-0.7, 0.7]) {
    scenery.box(at(x, 0, 0), [0.07, 0.44, 0.42], iron, turn)
    scenery.box(at(x, 0.44, -0.2), [0.07, 0.44, 0.06], iron, turn)
  }
  for (const z of [-0.13, 0, 0.13]) scenery.box(at(0, 0.44, z), [1.7, 0.04, 0.11], wood, turn)
  for (const y of [0.58, 0.74]) scenery.box(at(0, y, -0.2), [1.7, 0.11, 0.04], wood, turn)
}

/** A market stall with a striped roof and a counter of wares, facing along +Z before it is turned. */
export function stall(scenery: Scenery, base: Vector3, random: RandomSource, turn: number, isNight: boolean): void {
  const [width, depth] = [2.6, 1.5]
  const at = placed(base, turn)
  const wood: Coat = { paint: varied('#7a5637', random) }
  for (const x of [-width / 2, width / 2])
    for (const z of [-depth / 2, depth / 2])
      scenery.post(at(x, 0, z), at(x, z > 0 ? 2.15 : 2.5, z), [0.04, 0.04], wood, 5)
  scenery.box(at(0, 0, 0.35), [width, 0.8, 0.75], wood, turn)
  const colour = randomChoice(random, CLOTHS)
  const stripes = 9
  for (let stripe = 0; stripe < stripes; stripe++) {
    const [left, right] = [(stripe / stripes - 0.5) * (width + 0.4), ((stripe + 1) / stripes - 0.5) * (width + 0.4)]
    const coat: Coat = { paint: stripe % 2 === 0 ? colour : '#efe6d2' }
    const [front, back] = [depth / 2 + 0.4, -depth / 2 - 0.1]
    scenery.quad(at(left, 2.1, front), at(right, 2.1, front), at(right, 2.6, back), at(left, 2.6, back), coat)
    scenery.quad(at(left, 1.9, front), at(right, 1.9, front), at(right, 2.1, front), at(left, 2.1, front), coat)
  }
  if (isNight) bulb(scenery, at(0, 1.88, 0.6), random, 0.7)
  const wares = randomChoice(random, [
    ['#c8402f', '#d9772f'],
    ['#e0b23c', '#c7902f'],
    ['#6f9440', '#3f6f3a'],
    ['#8d4a6b', '#6a3552'],
  ])
  for (let crate = 0; crate < 4; crate++) {
    const x = (crate - 1.5) * 0.62
    scenery.box(at(x, 0.8, 0.36), [0.54, 0.14, 0.6], { paint: '#a37b4e' }, turn)
    for (let ware = 0; ware < 9; ware++) {
      const place = at(x + 0.15 * ((ware % 3) - 1), 0.97 + 0.02 * random(), 0.36 + 0.18 * (Math.floor(ware / 3) - 1))
      scenery.lump(place, [0.085, 0.08, 0.085], { paint: varied(wares[crate % 2]!, random, 0.2) }, random, {
        roughness: 0.05,
      })
    }
  }
}
