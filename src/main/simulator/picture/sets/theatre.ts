import { randomChoice } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { roomAround, shaded } from './roomShell.ts'
import { type Coat, Scenery, varied } from './scenery.ts'
import type { Site } from './site.ts'

/** A theatre: boards, a painted back cloth between red curtains, and footlights. */
export function theatreStage(site: Site): Scenery {
  const scenery = new Scenery()
  const room = roomAround(site, { halfX: 4.2, back: 3, height: 5 })
  const { back, halfX, front, height } = room
  const cloth = randomChoice(site.random, ['#35506e', '#5c4a6a', '#3c5f58'])
  scenery.sheet(
    24,
    12,
    (u, v) => [(u - 0.5) * 2 * halfX, height * (1 - v), back],
    ([x, y]) => ({ paint: shaded(cloth, 1.25 - 0.9 * Math.min(1, Math.hypot(x / halfX, (y - 1.6) / height))) }),
  )
  const red = varied('#8e2430', site.random, 0.08)
  const folds = (from: Vector3, to: Vector3, count: number) => {
    for (let fold = 0; fold < count * 4; fold++) {
      const wave = (index: number) => 0.1 * Math.sin((index / 4) * 2 * Math.PI)
      const at = (index: number, y: number): Vector3 => {
        const share = index / (count * 4)
        return [from[0] + (to[0] - from[0]) * share, y, from[2] + (to[2] - from[2]) * share + wave(index)]
      }
      const tone = 0.62 + 0.38 * Math.cos((fold / 4) * 2 * Math.PI)
      scenery.quad(at(fold, 0.02), at(fold + 1, 0.02), at(fold + 1, height), at(fold, height), {
        paint: shaded(red, tone),
      })
    }
  }
  const opening = Math.max(site.radius + 0.8, halfX * 0.52)
  folds([-halfX, 0, back + 0.5], [-opening, 0, back + 0.5], 5)
  folds([opening, 0, back + 0.5], [halfX, 0, back + 0.5], 5)
  for (const side of [-1, 1]) {
    const wall: Coat = { paint: '#1c1a1e' }
    const [a, b]: Vector3[] = [
      [side * halfX, 0, back],
      [side * halfX, 0, front],
    ]
    const up = (point: Vector3): Vector3 => [point[0], height, point[2]]
    if (side < 0) scenery.quad(b!, a!, up(a!), up(b!), wall)
    else scenery.quad(a!, b!, up(b!), up(a!), wall)
  }
  scenery.quad([halfX, 0, front], [-halfX, 0, front], [-halfX, height, front], [halfX, height, front], {
    paint: '#1c1a1e',
  })
  for (let swag = 0; swag < 7; swag++) {
    const x = -halfX + (swag + 0.5) * ((2 * halfX) / 7)
    scenery.lump([x, height - 0.2, back + 0.62], [halfX / 6.2, 0.62, 0.16], { paint: red }, site.random, {
      roughness: 0.02,
      detail: 2,
    })
  }
  for (let lamp = 0; lamp < 7; lamp++) {
    const x = -opening + (lamp * 2 * opening) / 6
    scenery.box([x, 0, back + 0.75], [0.22, 0.12, 0.14], { paint: '#2a2826' })
    scenery.box([x, 0.12, back + 0.72], [0.18, 0.016, 0.06], { paint: '#ffdca0', glow: 1.2 })
  }
  // The light of the evening falls where the play is.
  const spot = Math.max(2.4, 1.7 * site.radius)
  scenery.lamps.push({ at: [0, spot, 0], strength: 2.1 })
  return scenery
}
