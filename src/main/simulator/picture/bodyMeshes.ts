import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import { attribute } from 'three/tsl'
import {
  BufferAttribute,
  type BufferGeometry,
  FrontSide,
  Group,
  Matrix4,
  Mesh,
  type MeshStandardNodeMaterial,
  type Node,
  Quaternion,
  Vector3,
} from 'three/webgpu'
import type { BodyPart, StagedBody } from '../../../shared/scene/stagedScene.ts'
import { letLightThrough } from '../softBodies/translucent.ts'
import { linearColour } from './daylight.ts'
import { glassShade } from './glassLight.ts'
import { shapeGeometry } from './shapeGeometry.ts'
import { metalnessOf, partSurface, type SurfaceLight } from './surfaces.ts'

/** How much of the sky the points of standing and of moving things see. */
export interface BodyVisibility {
  readonly fixed: Node<'float'>
  readonly dynamic: Node<'float'>
}

/**
 * Makes the meshes of bodies. Parts of one stuff become one mesh whose points carry their part's colour and place, and
 * all meshes of a stuff share one material: a thing of thirty parts costs as little to prepare and draw as one of three.
 */
export function bodyMeshMaker(light: SurfaceLight, visibility: BodyVisibility) {
  const materials = new Map<string, MeshStandardNodeMaterial>()

  function materialOf(part: BodyPart, { motion, soft }: StagedBody): MeshStandardNodeMaterial {
    const isTranslucent = soft?.isTranslucent === true
    const key = `${motion} ${isTranslucent} ${looksOf(part)}`
    const known = materials.get(key)
    if (known !== undefined) return known
    const colour = attribute('partColour', 'vec3') as unknown as Node<'vec3'>
    const made = partSurface(
      // What light goes into is wet, and as smooth as ice.
      isTranslucent ? { ...part, material: 'ice' } : part,
      {
        colour,
        place: attribute('partPlace', 'vec3') as unknown as Node<'vec3'>,
        facing: attribute('partFacing', 'vec3') as unknown as Node<'vec3'>,
      },
      light,
      visibility[motion],
    )
    if (isTranslucent) letLightThrough(made, colour, light)
    // The far side of a thing lies on the ground: as the caster it would let light in under the thing.
    made.shadowSide = FrontSide
    materials.set(key, made)
    return made
  }

  /** Everything that is seen of a body, in the body's frame. */
  return function meshesOf(body: StagedBody): Group {
    const group = new Group()
    const alike = new Map<string, BodyPart[]>()
    for (const part of body.parts) {
      if (part.only === 'touched') continue
      const looks = looksOf(part)
      alike.set(looks, [...(alike.get(looks) ?? []), part])
    }
    for (const parts of alike.values()) {
      const first = parts[0]!
      const geometries = parts.map(placedGeometry)
      const geometry = geometries.length === 1 ? geometries[0]! : mergeGeometries(geometries)
      if (geometries.length > 1) for (const one of geometries) one.dispose()
      const mesh = new Mesh(geometry, materialOf(first, body))
      mesh.castShadow = first.material !== 'glass'
      mesh.receiveShadow = first.material !== 'glass'
      group.add(mesh)
      if (first.material === 'glass') group.add(glassShade(geometry, first.colour, light.daylight.keyDirection))
    }
    return group
  }
}

/** What two parts must have in common to be drawn as one. */
function looksOf(part: BodyPart): string {
  const marks = part.marking === undefined ? '' : `${JSON.stringify(part.marking)} ${JSON.stringify(part.shape)}`
  const tint = part.material === 'glass' ? part.colour : ''
  return `${part.material} ${metalnessOf(part)} ${tint} ${marks}`
}

function placedGeometry(part: BodyPart): BufferGeometry {
  const raw = shapeGeometry(part.shape)
  const geometry = raw.index === null ? raw : raw.toNonIndexed()
  if (geometry !== raw) raw.dispose()
  const position = geometry.getAttribute('position')
  geometry.setAttribute('partPlace', position.clone())
  geometry.setAttribute('partFacing', geometry.getAttribute('normal').clone())
  const [red, green, blue] = linearColour(part.colour)
  const colours = new Float32Array(position.count * 3)
  for (let index = 0; index < position.count; index++) colours.set([red, green, blue], index * 3)
  geometry.setAttribute('partColour', new BufferAttribute(colours, 3))
  geometry.applyMatrix4(
    new Matrix4().compose(new Vector3(...part.offset), new Quaternion(...part.rotation), new Vector3(1, 1, 1)),
  )
  return geometry
}
