import { pairFriction, pairRestitution } from '../../../shared/scene/materials.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { resolveBlow, type StruckBody, type StruckLink, type StruckPair } from './blow.ts'
import { type Touch, touchesOf } from './contacts.ts'
import type { Impact } from './impactLog.ts'
import { rowsOf } from './joints.ts'
import { type Meeting, SLOWEST_IMPACT } from './meetings.ts'
import { motionOf } from './motion.ts'
import type { Mover, Part, PhysicsWorld } from './rapierWorld.ts'
import { minus, plus, type Vec3 } from './vectors.ts'

/** The step that only finds contacts, seconds. */
const INSTANT = 1e-7

/**
 * Solves the blow of bodies that have just met, and gives them their new velocities. The engine looks for contacts only as
 * it steps, so it takes a step of no length; what that does to the bodies is undone. `lagOf` is how far the engine's
 * velocity of a body lies behind its true one. What is `breaking` does not bounce.
 */
export function strike(
  physics: PhysicsWorld,
  meetings: readonly Meeting[],
  lagOf: (mover: Mover) => Vec3,
  breaking: ReadonlySet<Mover> = new Set(),
): { exchanged: Omit<Impact, 'timeSeconds'>[]; struck: Mover[] } {
  const { world, movers } = physics
  const states = movers.filter((mover) => !mover.held).map(keepState)
  world.timestep = INSTANT
  world.step()
  for (const restore of states) restore()

  const struck = new Map<Mover, StruckBody>()
  const bodyOf = (mover: Mover): StruckBody => {
    const known = struck.get(mover)
    if (known !== undefined) return known
    const body = struckBody(mover)
    body.velocity = plus(body.velocity, lagOf(mover))
    struck.set(mover, body)
    return body
  }
  const touches = connectedTouches(physics, meetings)
  const pairs = touches.map(
    ({ a, b, normal, points }): StruckPair => ({
      a: bodyOf(a.body),
      b: bodyOf(b.body),
      normal,
      points: points.map(({ point }) => point),
      restitution: breaking.has(a.body) || breaking.has(b.body) ? 0 : pairRestitution(surfaceOf(a), surfaceOf(b)),
      friction: pairFriction(surfaceOf(a), surfaceOf(b)),
    }),
  )
  if (pairs.length === 0) return { exchanged: [], struck: [] }
  const links = physics.links
    .filter(({ a, b }) => !b.held || (a !== undefined && !a.held))
    .map((link): StruckLink => ({ a: link.a ? bodyOf(link.a) : UNYIELDING, b: bodyOf(link.b), rows: rowsOf(link) }))
  const exchanged = resolveBlow(pairs, SLOWEST_IMPACT, links).map(({ pair, ...exchange }) => {
    const { a, b, normal } = touches[pairs.indexOf(pair)]!
    return { a, b, normal, ...exchange }
  })
  for (const [mover, { velocity, spin }] of struck) {
    if (mover.held) continue
    const [x, y, z] = minus(velocity, lagOf(mover))
    mover.rigid.setLinvel({ x, y, z }, true)
    mover.rigid.setAngvel({ x: spin[0], y: spin[1], z: spin[2] }, true)
  }
  return { exchanged, struck: [...struck.keys()] }
}

function surfaceOf(
  part: Part,
): Pick<StagedBody, 'restitution' | 'friction'> & { material: Part['staged']['material'] } {
  const { restitution, friction } = part.body.staged
  return { material: part.staged.material, restitution, friction }
}

/** The world, from which things hang. */
const UNYIELDING: StruckBody = {
  velocity: [0, 0, 0],
  spin: [0, 0, 0],
  centre: [0, 0, 0],
  inverseMass: 0,
  inverseInertia: () => [0, 0, 0],
}

/** A body as a blow finds it. */
export function struckBody(mover: Mover): StruckBody {
  const { velocity, spin, centre } = motionOf(mover)
  if (mover.held) return { velocity, spin, centre, inverseMass: 0, inverseInertia: () => [0, 0, 0] }
  // The library's matrix looks into a buffer that its next answer overwrites.
  const { m11, m12, m13, m22, m23, m33 } = mover.rigid.effectiveWorldInvInertia()
  return {
    velocity,
    spin,
    centre,
    inverseMass: 1 / mover.rigid.mass(),
    inverseInertia: ([x, y, z]) => [
      m11 * x + m12 * y + m13 * z,
      m12 * x + m22 * y + m23 * z,
      m13 * x + m23 * y + m33 * z,
    ],
  }
}

function keepState({ rigid }: Mover): () => void {
  const [place, turn, velocity, spin] = [rigid.translation(), rigid.rotation(), rigid.linvel(), rigid.angvel()]
  return () => {
    rigid.setTranslation(place, true)
    rigid.setRotation(turn, true)
    rigid.setLinvel(velocity, true)
    rigid.setAngvel(spin, true)
  }
}

/** The touches of the meeting bodies and of all moving bodies that a blow can pass on to. */
function connectedTouches(physics: PhysicsWorld, meetings: readonly Meeting[]): Touch[] {
  const waiting = meetings.flatMap(({ a, b }) => [a.body, b.body])
  const reached = new Set<Mover>()
  const touches: Touch[] = []
  for (let mover = waiting.pop(); mover !== undefined; mover = waiting.pop()) {
    if (mover.held || reached.has(mover)) continue
    reached.add(mover)
    for (const { a, b } of physics.links) {
      if (a === mover) waiting.push(b)
      if (b === mover && a !== undefined) waiting.push(a)
    }
    for (const touch of touchesOf(physics, mover)) {
      // The engine holds pieces apart that lie on each other: a blow does not pass through a heap of them.
      if (mover.staged.pieceOf !== undefined && touch.b.body.staged.pieceOf !== undefined) continue
      if (!reached.has(touch.b.body)) touches.push(touch)
      waiting.push(touch.b.body)
    }
  }
  return touches
}
