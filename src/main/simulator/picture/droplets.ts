import { normalWorld } from 'three/tsl'
import { IcosahedronGeometry, InstancedMesh, Matrix4, type Node, Quaternion, Vector3 } from 'three/webgpu'
import type { DropletFlight } from '../../../shared/scene/stagedWater.ts'
import type { SetPieceMaker } from './setPieces.ts'
import { dropMaterial } from './waterMaterial.ts'

/** How much a drop looks drawn out along its way, seconds of it. */
const STREAK_SECONDS = 0.006

/** Drops in the air, each on its own parabola. */
export const dropletPieces: SetPieceMaker = ({ record, scene, light, sky }) => {
  const flights = record.droplets ?? []
  if (flights.length === 0) return []
  const most = mostAtOnce(flights)
  const mesh = new InstancedMesh(
    new IcosahedronGeometry(1, 1),
    dropMaterial(light, sky, normalWorld as unknown as Node<'vec3'>),
    most,
  )
  mesh.frustumCulled = false
  mesh.renderOrder = 3
  const gravity = -scene.gravity[1]
  const [place, turn, size, along] = [new Vector3(), new Quaternion(), new Vector3(), new Vector3()]
  const matrix = new Matrix4()
  const up = new Vector3(0, 1, 0)
  return [
    {
      object: mesh,
      moveTo(timeSeconds) {
        let shown = 0
        for (const { startSeconds, endSeconds, origin, velocity, radius } of flights) {
          if (startSeconds > timeSeconds) break
          if (endSeconds < timeSeconds || shown === most) continue
          const age = timeSeconds - startSeconds
          place.set(
            origin[0] + velocity[0] * age,
            origin[1] + velocity[1] * age - (gravity * age * age) / 2,
            origin[2] + velocity[2] * age,
          )
          along.set(velocity[0], velocity[1] - gravity * age, velocity[2])
          const speed = along.length()
          turn.setFromUnitVectors(up, speed > 1e-6 ? along.divideScalar(speed) : up)
          size.set(radius, radius + (speed * STREAK_SECONDS) / 2, radius)
          mesh.setMatrixAt(shown++, matrix.compose(place, turn, size))
        }
        mesh.count = shown
        mesh.visible = shown > 0
        mesh.instanceMatrix.needsUpdate = true
      },
    },
  ]
}

function mostAtOnce(flights: readonly DropletFlight[]): number {
  const changes = flights.flatMap(({ startSeconds, endSeconds }) => [
    { at: startSeconds, by: 1 },
    { at: endSeconds, by: -1 },
  ])
  changes.sort((one, other) => one.at - other.at || other.by - one.by)
  let [now, most] = [0, 1]
  for (const { by } of changes) {
    now += by
    most = Math.max(most, now)
  }
  return most
}
