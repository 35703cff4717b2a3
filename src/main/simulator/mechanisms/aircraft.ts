import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { combined, turnAbout } from '../staging/vectors.ts'
import { airplaneParts, helicopterParts, paperPlaneParts, rotorParts } from './aircraftParts.ts'
import { bodyOf, lengthOf, type MechanismBuilder, mechanism, stated } from './mechanism.ts'
import { rocket } from './rocket.ts'

const SECONDS = 8
const KEYS_PER_SECOND = 12

/**
 * Flies an arc from left to right past the camera and banks as a coordinated turn needs: tan(bank) = v^2 / (g r). A
 * helicopter leans forward instead and its rotor turns; a rocket rises with growing speed; what does not fly stands.
 */
export const aircraft: MechanismBuilder = ({ entity, actions, gravity }) => {
  const flies = actions.length > 0
  if (entity.variant === 'rocket') return rocket(lengthOf(entity, 3), entity, flies)
  const isHelicopter = entity.variant === 'helicopter' || entity.variant === 'drone'
  const isPaper = entity.variant === 'paperPlane'
  const size = lengthOf(entity, isPaper ? 0.3 : isHelicopter ? 3 : 4)
  const speed = stated(actions, (action) => action.speedMetresPerSecond) ?? size * 0.75
  const radius = speed * 5
  const height = flies ? size * (isPaper ? 4 : 1) : size * 0.16
  const bank = isHelicopter ? 0 : Math.atan(speed ** 2 / (Math.max(gravity, 1) * radius))
  const lean = isHelicopter ? -0.14 : 0.03
  const path = Array.from({ length: SECONDS * KEYS_PER_SECOND + 1 }, (_, index) => {
    const timeSeconds = index / KEYS_PER_SECOND
    const angle = flies ? ((timeSeconds - 1.7) * speed) / radius : 0
    const position: Vector3 = [
      flies ? radius * Math.sin(angle) : 0,
      height + (flies ? size * 0.06 * Math.sin(1.1 * timeSeconds) : 0),
      flies ? radius * (Math.cos(angle) - 1) : 0,
    ]
    // It turns to its right, away from the camera: the right wing, on the camera's far side, goes down.
    const heading = turnAbout([0, 1, 0], flies ? angle : 0)
    const attitude = combined(turnAbout([1, 0, 0], flies ? -bank : 0), turnAbout([0, 0, 1], flies ? lean : 0))
    return { timeSeconds, position, rotation: combined(heading, attitude) }
  })
  const parts = isPaper
    ? paperPlaneParts(size, entity.colour?.value.hex)
    : isHelicopter
      ? helicopterParts(size, entity.colour?.value.hex)
      : airplaneParts(size, entity.colour?.value.hex)
  const body = bodyOf(entity, entity.id, parts, {
    motion: 'fixed',
    position: path[0]!.position,
    rotation: path[0]!.rotation,
    path,
  })
  const rotor = isHelicopter
    ? [
        bodyOf(entity, `${entity.id}.rotor`, rotorParts(size), {
          motion: 'fixed',
          position: path[0]!.position,
          path: path.flatMap((key, index) => rotorKeys(key, path[index + 1], size, flies)),
        }),
      ]
    : []
  const reach = flies ? Math.min(radius, speed * 1.7) : 0
  return mechanism({
    bodies: [body, ...rotor],
    bounds: {
      min: [-reach - size / 2, flies ? height - size * 0.5 : 0, -size / 2],
      max: [reach + size / 2, height + size * 0.5, size / 2],
    },
    endSeconds: 4.5,
    way: path.filter((_, index) => index % 6 === 0).map(({ timeSeconds, position }) => ({ timeSeconds, position })),
  })
}

/** Three keys to a turn are needed for the short way round to be the right one. */
const ROTOR_TURNS_PER_SECOND = 4

function rotorKeys(
  key: { timeSeconds: number; position: Vector3; rotation: Quaternion },
  next: { timeSeconds: number; position: Vector3; rotation: Quaternion } | undefined,
  size: number,
  turns: boolean,
) {
  const steps = next === undefined ? 1 : 2
  return Array.from({ length: steps }, (_, step) => {
    const share = step / steps
    const timeSeconds = next ? key.timeSeconds + (next.timeSeconds - key.timeSeconds) * share : key.timeSeconds
    const position = next
      ? (key.position.map((value, axis) => value + (next.position[axis]! - value) * share) as Vector3)
      : key.position
    const spin = turnAbout([0, 1, 0], turns ? 2 * Math.PI * ROTOR_TURNS_PER_SECOND * timeSeconds : 0.4)
    return {
      timeSeconds,
      position: [position[0], position[1] + size * 0.235, position[2]] as Vector3,
      rotation: combined(key.rotation, spin),
    }
  })
}
