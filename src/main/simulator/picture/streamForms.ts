import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three/webgpu'
import type { WaterInflow } from '../../../shared/scene/stagedWater.ts'
import { outflowAt } from '../water/stream.ts'

const SIDES = 10
const RINGS = 30
/** A sheet is this many times finer across than a round stream is around. */
const SHEET_SIDES = 24

/**
 * A stream on its parabola, from where its tail is to where its head is: round ones as thick as their flow over their
 * speed, sheets as wide as they are and thinner the faster they fall. Each ring is water that left the spout at one time,
 * on the way that it took then. `flow` is the place across, metres, when it left, and how long it has been falling.
 */
export function streamOf(
  inflow: WaterInflow,
  falls: readonly number[],
  samplesPerSecond: number,
  gravity: number,
): { geometry: BufferGeometry; show(timeSeconds: number): void } {
  const { startSeconds, endSeconds, width, brook = 0 } = inflow
  const sides = width === undefined ? SIDES : SHEET_SIDES
  const geometry = new BufferGeometry()
  const count = (RINGS + 1) * sides
  const attributeOf = () => new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage)
  const [places, normals, flows] = [attributeOf(), attributeOf(), attributeOf()]
  geometry.setAttribute('position', places)
  geometry.setAttribute('normal', normals)
  geometry.setAttribute('flow', flows)
  geometry.setIndex(tubeIndex(sides))
  return {
    geometry,
    show(timeSeconds) {
      const sample = Math.min(falls.length - 1, Math.max(0, Math.round(timeSeconds * samplesPerSecond)))
      const fall = falls[sample] ?? 0
      const hasRun = startSeconds === 0
      const head = Math.min(fall, hasRun ? fall : Math.max(0, timeSeconds - startSeconds))
      const tail = Math.min(head, Math.max(0, timeSeconds - endSeconds))
      const now = outflowAt(inflow, Math.min(endSeconds, timeSeconds))
      const lead = brook > 0 && tail === 0 ? brook / Math.max(0.1, Math.hypot(now.velocity[0], now.velocity[2])) : 0
      const isThere = head - tail > 1e-3
      for (let ring = 0; ring <= RINGS; ring++) {
        const age = tail - lead + ((head - tail + lead) * ring) / RINGS
        const left = timeSeconds - age
        const { spout, velocity, cubicMetresPerSecond } = outflowAt(inflow, hasRun ? 0 : Math.max(startSeconds, left))
        const drop = Math.max(0, age)
        const [vx, vy, vz] = [velocity[0], velocity[1] - gravity * drop, velocity[2]]
        const speed = Math.max(0.15, Math.hypot(vx, vy, vz))
        const level = Math.hypot(vx, vz)
        // Across the stream, and off its upper face.
        const aside = level > 1e-4 ? ([-vz / level, 0, vx / level] as const) : ([0, 0, 1] as const)
        const [dx, dy, dz] = [vx / speed, vy / speed, vz / speed]
        const off = [
          dy * aside[2] - dz * aside[1],
          dz * aside[0] - dx * aside[2],
          dx * aside[1] - dy * aside[0],
        ] as const
        const wobble = 1 + 0.06 * Math.sin(40 * age - 30 * timeSeconds)
        const round = wobble * Math.sqrt(cubicMetresPerSecond / (Math.PI * speed))
        const narrowed =
          width === undefined
            ? 0
            : (width / 2) *
              Math.min(1, Math.sqrt(cubicMetresPerSecond / inflow.cubicMetresPerSecond)) *
              (1 - 0.12 * Math.min(1, drop))
        const wide = isThere ? Math.max(narrowed, round) : 0
        const thick = isThere
          ? width === undefined
            ? round
            : Math.max(0.002, cubicMetresPerSecond / (Math.PI * speed * Math.max(wide, 1e-3)))
          : 0
        const middle = [
          spout[0] + velocity[0] * age,
          spout[1] + velocity[1] * drop - (gravity * drop * drop) / 2,
          spout[2] + velocity[2] * age,
        ] as const
        for (let side = 0; side < sides; side++) {
          const angle = (side / sides) * 2 * Math.PI
          const at = ring * sides + side
          const [n, b] = [Math.cos(angle), Math.sin(angle)]
          const ragged = width === undefined ? 1 : 1 + 0.05 * Math.sin(23 * left + 5 * b) * Math.min(1, 3 * drop)
          const [across, high] = [b * wide * ragged, n * thick]
          places.setXYZ(
            at,
            middle[0] + aside[0] * across + off[0] * high,
            middle[1] + aside[1] * across + off[1] * high,
            middle[2] + aside[2] * across + off[2] * high,
          )
          // A flat sheet's edge turns away only where it ends.
          const [nn, nb] = width === undefined ? [n, b] : [Math.sign(n || 1) * Math.sqrt(1 - (0.9 * b) ** 8), b ** 7]
          normals.setXYZ(at, off[0] * nn + aside[0] * nb, off[1] * nn + aside[1] * nb, off[2] * nn + aside[2] * nb)
          flows.setXYZ(at, across, left, age)
        }
      }
      for (const attribute of [places, normals, flows]) attribute.needsUpdate = true
    },
  }
}

function tubeIndex(sides: number): number[] {
  const index: number[] = []
  for (let ring = 0; ring < RINGS; ring++) {
    for (let side = 0; side < sides; side++) {
      const next = (side + 1) % sides
      const [a, b] = [ring * sides + side, ring * sides + next]
      index.push(a, b, a + sides, b, b + sides, a + sides)
    }
  }
  return index
}
