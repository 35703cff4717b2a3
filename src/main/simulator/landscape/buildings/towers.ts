import { type BuildingPainter, DOOR, GLASS, GOLD, pane, type Site, STONE, TILES, WOOD } from './buildingPainter.ts'

/** A round tower in bands with a lantern room. */
export const lighthouse: BuildingPainter = ({ scenery, size: [w, h], wall }) => {
  const radius = (y: number) => w * (0.42 - 0.17 * y)
  scenery.post([0, 0, 0], [0, h * 0.03, 0], [w * 0.5, w * 0.5], STONE, 20)
  for (let band = 0; band < 7; band++) {
    const [low, high] = [0.03 + band * 0.115, 0.03 + (band + 1) * 0.115]
    scenery.post(
      [0, h * low, 0],
      [0, h * high, 0],
      [radius(low), radius(high)],
      band % 2 ? { paint: '#b8322c' } : wall,
      20,
    )
  }
  scenery.box([0, h * 0.03, radius(0)], [w * 0.16, h * 0.07, w * 0.06], DOOR)
  for (const y of [0.3, 0.53, 0.76]) scenery.box([0, h * y, radius(y) * 0.97], [w * 0.08, h * 0.03, 0.2], GLASS)
  scenery.post([0, h * 0.83, 0], [0, h * 0.85, 0], [w * 0.4, w * 0.4], { paint: '#3a4046' }, 20)
  scenery.post([0, h * 0.85, 0], [0, h * 0.93, 0], [w * 0.2, w * 0.2], { paint: '#ffe9a8', glow: 0.6 }, 16)
  for (let post = 0; post < 10; post++) {
    const [x, z] = [Math.cos(post * 0.628) * w * 0.38, Math.sin(post * 0.628) * w * 0.38]
    scenery.post([x, h * 0.85, z], [x, h * 0.878, z], [w * 0.01, w * 0.01], { paint: '#3a4046' }, 5)
  }
  scenery.post([0, h * 0.93, 0], [0, h, 0], [w * 0.26, 0], { paint: '#b8322c' }, 16)
}

const towerOn =
  (head: (site: Site) => void, slim = 0.8): BuildingPainter =>
  (site) => {
    const {
      scenery,
      size: [w, h, d],
      wall,
    } = site
    scenery.box([0, 0, 0], [w * slim, h * 0.82, d * slim], wall)
    for (const y of [0.15, 0.35, 0.55]) pane(site, [0, h * y, (d * slim) / 2], w * 0.14, h * 0.08, GLASS)
    head(site)
  }

export const clockTower = towerOn(({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, h * 0.66, 0], [w * 0.94, h * 0.17, d * 0.94], wall)
  scenery.post([0, h * 0.745, d * 0.47], [0, h * 0.745, d * 0.49], [w * 0.33, w * 0.33], { paint: '#f0ecdf' }, 24)
  scenery.box([0, h * 0.74, d * 0.495], [w * 0.03, h * 0.05, 0.05], { paint: '#20242a' })
  scenery.box([w * 0.07, h * 0.74, d * 0.495], [w * 0.15, h * 0.009, 0.05], { paint: '#20242a' })
  scenery.hip([0, h * 0.83, 0], [w, h * 0.17, d], { paint: '#4f5a60' })
})

/** A room on four legs: a lookout, a water tank. */
export function onLegs(isRound: boolean): BuildingPainter {
  return ({ scenery, size: [w, h, d], wall }) => {
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        scenery.post([x * w * 0.44, 0, z * d * 0.44], [x * w * 0.3, h * 0.62, z * d * 0.3], [w * 0.035, w * 0.03], WOOD)
    for (const y of [0.18, 0.4])
      for (const z of [-1, 1]) scenery.box([0, h * y, z * d * (0.44 - 0.22 * y)], [w * 0.84, h * 0.014, w * 0.03], WOOD)
    if (isRound) {
      scenery.post([0, h * 0.6, 0], [0, h * 0.88, 0], [w * 0.5, w * 0.5], wall, 18)
      scenery.post([0, h * 0.88, 0], [0, h, 0], [w * 0.5, 0], STONE, 18)
      return
    }
    scenery.box([0, h * 0.6, 0], [w * 0.84, h * 0.025, d * 0.84], WOOD)
    scenery.box([0, h * 0.62, 0], [w * 0.7, h * 0.2, d * 0.7], wall)
    scenery.box([0, h * 0.69, d * 0.35], [w * 0.4, h * 0.08, 0.03], { paint: '#2c2620' })
    scenery.hip([0, h * 0.82, 0], [w, h * 0.18, d], TILES)
  }
}

export const needle: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w, h * 0.03, d], STONE)
  scenery.post([0, h * 0.03, 0], [0, h * 0.12, 0], [w * 0.1, w * 0.1], wall, 4)
  scenery.post([0, h * 0.1, 0], [0, h * 0.15, 0], [w * 0.2, w * 0.48], wall, 4)
  scenery.post([0, h * 0.14, 0], [0, h * 0.87, 0], [w * 0.12, w * 0.05], wall, 4)
  scenery.post([0, h * 0.87, 0], [0, h * 0.9, 0], [w * 0.05, w * 0.1], wall, 8)
  scenery.lump([0, h * 0.94, 0], [w * 0.07, h * 0.06, w * 0.07], GOLD, random, { roughness: 0.12, detail: 2 })
}

export const lattice: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const half = (share: number) => 0.5 * (1 - share) ** 2.4 + 0.012
  const steps = 12
  for (let step = 0; step < steps; step++) {
    const [a, b] = [step / steps, (step + 1) / steps]
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        scenery.post(
          [x * w * half(a), h * a, z * d * half(a)],
          [x * w * half(b), h * b, z * d * half(b)],
          [w * 0.03 * (1 - a), w * 0.03 * (1 - b)],
          wall,
          5,
        )
    for (const side of [-1, 1]) {
      if (step < 2) continue
      scenery.post(
        [-w * half(a), h * a, side * d * half(a)],
        [w * half(b), h * b, side * d * half(b)],
        [w * 0.008, w * 0.008],
        wall,
        4,
      )
      scenery.post(
        [w * half(a), h * a, side * d * half(a)],
        [-w * half(b), h * b, side * d * half(b)],
        [w * 0.008, w * 0.008],
        wall,
        4,
      )
    }
  }
  for (const share of [0.18, 0.4])
    scenery.box([0, h * share, 0], [w * 2.3 * half(share), h * 0.02, d * 2.3 * half(share)], wall)
}

export const chimney: BuildingPainter = ({ scenery, size: [w, h], wall }) => {
  scenery.post([0, 0, 0], [0, h, 0], [w * 0.5, w * 0.36], wall, 16)
  for (const y of [0.8, 0.9])
    scenery.post([0, h * y, 0], [0, h * (y + 0.04), 0], [w * 0.41, w * 0.4], { paint: '#efe8da' }, 16)
}
