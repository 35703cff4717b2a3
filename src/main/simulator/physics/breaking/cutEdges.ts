import type { BodyPart } from '../../../../shared/scene/stagedScene.ts'

/** Fresh edges of glass are seen far better than its faces: dark and greenish, whatever the colour of the pane. */
const EDGE_COLOUR = [0x2c, 0x6b, 0x5a] as const
const OWN_SHARE = 0.35
/** Half the width of an edge as it is drawn, as a share of a piece's size, and at least in metres. */
const WIDTH_SHARE = 0.012
const LEAST_WIDTH = 4e-4

/**
 * The broken edges of a piece of glass, drawn along the outline of its slice: light is caught in them, so that one sees
 * where clear pieces lie. Nothing for other stuff, whose faces are seen.
 */
export function cutEdges({ shape, material, colour }: BodyPart): BodyPart[] {
  if (material !== 'glass' || shape.kind !== 'prism') return []
  const { outline, halfDepth } = shape
  const size = Math.max(...outline.map(([x, y]) => Math.hypot(x, y)))
  const half = Math.max(LEAST_WIDTH, WIDTH_SHARE * size)
  return outline.flatMap(([x, y], index): BodyPart[] => {
    const [nextX, nextY] = outline[(index + 1) % outline.length]!
    const long = Math.hypot(nextX - x, nextY - y)
    if (long < 2 * half) return []
    const angle = Math.atan2(nextY - y, nextX - x)
    return [
      {
        shape: { kind: 'box', halfExtents: [long / 2, half, halfDepth * 1.02], bevel: 0 },
        material: 'glass',
        colour: edgeColour(colour),
        offset: [(x + nextX) / 2, (y + nextY) / 2, 0],
        rotation: [0, 0, Math.sin(angle / 2), Math.cos(angle / 2)],
        only: 'drawn',
      },
    ]
  })
}

function edgeColour(own: string): string {
  const channels = [1, 3, 5].map((start, index) => {
    const value = Number.parseInt(own.slice(start, start + 2), 16) * 0.45
    return Math.round(EDGE_COLOUR[index]! * (1 - OWN_SHARE) + value * OWN_SHARE)
  })
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
