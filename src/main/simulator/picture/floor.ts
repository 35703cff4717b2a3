import { CircleGeometry, Mesh, type Node, PlaneGeometry } from 'three/webgpu'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { topOf } from './ground.ts'
import type { Reach } from './sceneReach.ts'
import { type GroundLook, groundMaterial, type SurfaceLight } from './surfaces.ts'

const FLOOR_RADIUS = 440

/** Where the floor begins and ends to turn into what lies behind it, metres from the camera. */
export const FADE: Readonly<Record<StagedScene['surroundings'], (radius: number) => readonly [number, number]>> = {
  outdoors: (radius) => [14 + 2 * radius, 190 + 6 * radius],
  studio: (radius) => [3 + 2 * radius, 11 + 6 * radius],
  room: () => [150, 190],
}

/** In clear air the haze begins behind what the camera looks at, however far away that is. */
export function beyondSubject([from, to]: readonly [number, number], { camera, surroundings, weather }: StagedScene) {
  if (surroundings !== 'outdoors' || (weather !== undefined && weather.kind !== 'clear')) return [from, to] as const
  const away = Math.max(
    ...camera.keys.map(({ position: [x, y, z], target }) => Math.hypot(x - target[0], y - target[1], z - target[2])),
  )
  return [Math.max(from, 1.3 * away), Math.max(to, 7 * away)] as const
}

/** The one floor of a set is a deck: boards of its size, turned with it. */
export function onlyDeck(
  floor: Mesh,
  [halfX, halfZ]: readonly [number, number],
  { middle }: Reach,
  azimuth: number,
): void {
  floor.geometry.dispose()
  floor.geometry = new PlaneGeometry(2 * halfX, 2 * halfZ)
  floor.position.set(middle.x, floor.position.y, middle.z)
  floor.rotation.set(-Math.PI / 2, 0, azimuth)
}

/** The floor of a shot, as far as the haze. */
export function groundMesh(
  ground: StagedBody,
  light: SurfaceLight,
  reach: Reach,
  visibility: Node<'float'>,
  look: GroundLook,
): Mesh {
  const mesh = new Mesh(
    // Reaches to the haze wherever the shot is.
    new CircleGeometry(FLOOR_RADIUS, 96),
    groundMaterial(ground.parts[0]!, light, visibility, look),
  )
  mesh.position.set(reach.middle.x, 0, reach.middle.z)
  mesh.rotation.x = -Math.PI / 2
  mesh.position.y = topOf(ground)
  mesh.receiveShadow = true
  return mesh
}
