import { abs, float, max, mix, positionWorld, texture, vec2, vec3 } from 'three/tsl'
import { BackSide, BoxGeometry, Mesh, MeshLambertNodeMaterial, type Node, type Vector3 } from 'three/webgpu'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { linearColour, mixed, soft } from './daylight.ts'
import { grainOf, type SurfaceLight } from './surfaces.ts'

const PLASTER = '#e2d9cb'
const SKIRTING = '#8f7d68'
const SKIRTING_HEIGHT = 0.09
/** The box's own bottom lies hidden under the floor. */
const BELOW_FLOOR = 0.2
const CORNER_REACH = 0.7

/**
 * Four plastered walls around everything that the shot shows and around every place of the camera, with a skirting board
 * and the soft darkness of corners. They let the key light in, as a wide window would.
 */
export function roomWalls(
  staged: StagedScene,
  reach: { readonly middle: Vector3; readonly radius: number },
  floorHeight: number,
  light: SurfaceLight,
): Mesh {
  const places = [...staged.camera.keys, ...(staged.window?.standpoints ?? [])].map(({ position }) => position)
  const halfWidth = (axis: 0 | 2, middle: number) =>
    Math.max(2.2, reach.radius + 1.2, ...places.map((place) => Math.abs(place[axis] - middle) + 0.5))
  const [halfX, halfZ] = [halfWidth(0, reach.middle.x), halfWidth(2, reach.middle.z)]
  const height = Math.max(2.8, ...places.map((place) => place[1] - floorHeight + 0.8))

  const material = new MeshLambertNodeMaterial({ side: BackSide })
  const up = positionWorld.y.sub(floorHeight)
  const along = vec2(positionWorld.x.add(positionWorld.z), positionWorld.y)
  const grain = texture(grainOf(light, 'stone'), along.div(1.7)).r.sub(0.5).mul(0.08).add(1)
  const skirting = up.lessThan(SKIRTING_HEIGHT).select(float(1), float(0))
  const albedo = mix(vec3(...linearColour(PLASTER)), vec3(...linearColour(SKIRTING)), skirting).mul(grain)
  const toCorner = (place: Node<'float'>, middle: number, half: number) => float(half).sub(abs(place.sub(middle)))
  const nearX = toCorner(positionWorld.x, reach.middle.x, halfX)
  const nearZ = toCorner(positionWorld.z, reach.middle.z, halfZ)
  const openness = (distance: Node<'float'>) =>
    distance
      .div(distance.add(CORNER_REACH / 3))
      .mul(0.45)
      .add(0.55)
  // On a wall one of the two distances is zero; the other tells how far the corner is.
  const shade = openness(max(nearX, nearZ)).mul(openness(up))
  const { daylight } = light
  const fill = mixed(soft([0, 0, 0], daylight), daylight.zenith, 0.7)
  material.colorNode = albedo as unknown as Node<'vec3'>
  material.emissiveNode = albedo.mul(vec3(...fill)).mul(shade) as unknown as Node<'vec3'>

  const mesh = new Mesh(new BoxGeometry(2 * halfX, height + BELOW_FLOOR, 2 * halfZ), material)
  mesh.position.set(reach.middle.x, floorHeight + (height - BELOW_FLOOR) / 2, reach.middle.z)
  return mesh
}
