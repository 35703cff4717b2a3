import { type BuildingPainter, TILES, WOOD } from './buildingPainter.ts'

export const well: BuildingPainter = ({ scenery, size: [w, h], wall, random }) => {
  for (let course = 0; course < 4; course++)
    for (let stone = 0; stone < 14; stone++) {
      const angle = ((stone + course * 0.5) * 2 * Math.PI) / 14
      scenery.lump(
        [0.42 * w * Math.cos(angle), h * (0.05 + 0.1 * course), 0.42 * w * Math.sin(angle)],
        [w * 0.11, h * 0.06, w * 0.1],
        wall,
        random,
        { faceted: true, roughness: 0.12 },
      )
    }
  scenery.post([0, 0, 0], [0, h * 0.36, 0], [w * 0.36, w * 0.36], { paint: '#20303a' }, 16)
  for (const x of [-0.42, 0.42]) scenery.post([x * w, h * 0.3, 0], [x * w, h * 0.78, 0], [w * 0.045, w * 0.045], WOOD)
  scenery.post([-w * 0.45, h * 0.64, 0], [w * 0.45, h * 0.64, 0], [w * 0.04, w * 0.04], WOOD)
  scenery.gable([0, h * 0.76, 0], [w * 1.1, h * 0.24, w * 0.9], TILES, WOOD)
}

export const fountain: BuildingPainter = ({ scenery, size: [w, h], wall }) => {
  const basin = (y: number, r: number) => {
    scenery.post([0, h * y, 0], [0, h * (y + 0.14), 0], [r * w * 0.8, r * w], wall, 24)
    scenery.post(
      [0, h * (y + 0.14), 0],
      [0, h * (y + 0.145), 0],
      [r * w * 0.92, r * w * 0.92],
      { paint: '#6f9fb0' },
      24,
    )
  }
  basin(0, 0.5)
  scenery.post([0, 0, 0], [0, h * 0.9, 0], [w * 0.06, w * 0.04], wall, 12)
  basin(0.45, 0.26)
  basin(0.75, 0.14)
  scenery.post([0, h * 0.9, 0], [0, h, 0], [w * 0.05, 0], wall, 12)
}
