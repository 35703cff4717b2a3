import type { BodyPart, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from '../staging/actor.ts'
import { boundsOf } from '../staging/bounds.ts'
import { ORIGIN, turnAbout, UPRIGHT } from '../staging/vectors.ts'

/** How far a tap's mouth is over the vessel that it fills, metres. */
const OVER_RIM = 0.1
const PIPE = 0.012

/** Whether what water comes from is a tap. */
export function isTap({ entity }: Actor): boolean {
  return entity.concept === 'fixture' && /faucet|tap|spigot|hydrant/i.test(entity.variant ?? '')
}

/** Where water leaves a tap over a vessel. */
export function tapMouth({ base, form }: Actor): Vector3 {
  const [x, y, z] = base as Vector3
  return [x, y + (form.hollow?.rim ?? form.size[1]) + OVER_RIM, z]
}

/** Puts a tap on a pipe of its own beside a vessel, its mouth over the middle. */
export function arrangeTap(tap: Actor, into: Actor): void {
  const [x, y, z] = into.base as Vector3
  const mouth = tapMouth(into)[1] - y
  const behind = Math.max(0.14, (into.form.hollow?.radius[1] ?? 0.1) + 0.07)
  const colour = tap.entity.colour?.value.hex ?? '#b9bec4'
  const metal = (shape: BodyPart['shape'], offset: Vector3, rotation = UPRIGHT): BodyPart => ({
    shape,
    material: 'metal',
    colour,
    offset,
    rotation,
  })
  const top = mouth + 0.09
  const bend = 0.035
  // What hangs over the vessel is in nobody's way.
  const over = (part: BodyPart): BodyPart => ({ ...part, only: 'drawn' })
  const parts: BodyPart[] = [
    metal({ kind: 'cylinder', radius: PIPE * 2.6, halfHeight: 0.006 }, [-behind, 0.006, 0]),
    over(
      metal(
        {
          kind: 'tube',
          path: [
            [-behind, 0, 0, PIPE],
            [-behind, top - bend, 0, PIPE],
            [-behind + bend, top, 0, PIPE],
            [-bend, top, 0, PIPE],
            [0, top - bend, 0, PIPE],
            [0, mouth, 0, PIPE * 1.08],
          ],
        },
        ORIGIN,
      ),
    ),
    over(metal({ kind: 'cylinder', radius: PIPE * 0.7, halfHeight: 0.022 }, [-behind * 0.55, top + 0.026, 0])),
    over(
      metal(
        { kind: 'capsule', radius: 0.006, halfHeight: 0.028 },
        [-behind * 0.55, top + 0.05, 0],
        turnAbout([1, 0, 0], Math.PI / 2),
      ),
    ),
  ]
  const piece = tap.pieces[0]
  if (piece === undefined) return
  tap.motion = 'still'
  tap.support = undefined
  const { hollow: _, ...form } = tap.form
  tap.form = { ...form, parts, isFixed: true, size: [behind + 0.05, top + 0.06, 0.08], surfaces: [] }
  tap.pieces = [{ ...piece, local: ORIGIN, rotation: UPRIGHT }]
  tap.bounds = boundsOf(parts, ORIGIN, UPRIGHT)
  tap.base = [x, y, z]
}
