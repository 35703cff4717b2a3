import type { BufferGeometry } from 'three/webgpu'
import type { RandomSource } from '../../../shared/random/seeded.ts'
import { linearColour } from '../picture/daylight.ts'
import { GLASS } from './buildings/buildingPainter.ts'

/** How many of the windows of a building somebody sits behind at night. */
const LIT_SHARE = 0.72
const LAMPLIGHT = [...linearColour('#ffcf87'), 0.42] as const
const CORNERS = 3

/** Lights most windows of a painted building: the panes of glass among its triangles. */
export function lightWindows(geometry: BufferGeometry, random: RandomSource): void {
  const coats = geometry.getAttribute('coat')
  const [red, green, blue] = linearColour(typeof GLASS.paint === 'string' ? GLASS.paint : '#000000')
  const isGlass = (corner: number) =>
    Math.abs(coats.getX(corner) - red) + Math.abs(coats.getY(corner) - green) + Math.abs(coats.getZ(corner) - blue) <
    1e-4
  let [wasGlass, isLit] = [false, false]
  for (let corner = 0; corner < coats.count; corner += CORNERS) {
    const isPane = isGlass(corner)
    // Triangles of one pane follow each other.
    if (isPane && !wasGlass) isLit = random() < LIT_SHARE
    if (isPane && isLit) for (let at = corner; at < corner + CORNERS; at++) coats.setXYZW(at, ...LAMPLIGHT)
    wasGlass = isPane
  }
}
