import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { boundsOf } from '../staging/bounds.ts'
import { reliefHeight } from '../water/relief.ts'
import { type FallingDrop, fallingDrops, roomOf } from './fallingDrops.ts'

/** What rain meets at a place, and how high that lies, metres. */
export interface Met {
  readonly height: number
  readonly on: 'ground' | 'water' | 'thing'
  /** Of a thing: the stuff of its uppermost part. */
  readonly material?: StagedScene['bodies'][number]['parts'][number]['material']
}

/** What lies uppermost at a place of a scene: a fixed thing, a water, or the ground. */
export function fallFloorOf(scene: StagedScene): (x: number, z: number) => Met {
  const ground = groundHeightOf(scene)
  const roofs = scene.bodies
    .filter(({ concept, motion, path }) => concept !== 'ground' && motion === 'fixed' && path === undefined)
    .flatMap((body) =>
      body.parts
        .filter((part) => part.only !== 'touched')
        .map((part) => ({ bounds: boundsOf([part], body.position, body.rotation), material: part.material })),
    )
  const waters = (scene.waters ?? []).filter(({ kind }) => kind !== 'vessel')
  return (x, z) => {
    const water = waters.find(({ centre, size, bed }) => {
      const [dx, dz] = [x - centre[0], z - centre[2]]
      if (bed.kind === 'bowl') return Math.hypot(dx / bed.radius[0], dz / bed.radius[1]) < 0.97
      if (bed.kind === 'round') return Math.hypot(dx, dz) < bed.radius
      if (bed.kind === 'channel') return Math.abs(dz) < bed.halfWidth
      if (bed.kind === 'relief') return reliefHeight(bed)(dx, dz) < 0 && isWithin(dx, dz, size)
      if (bed.kind === 'shelf') return dz < bed.shoreZ
      return isWithin(dx, dz, size)
    })
    let met: Met = water ? { height: water.centre[1], on: 'water' } : { height: ground, on: 'ground' }
    for (const { bounds, material } of roofs) {
      const { min, max } = bounds
      const isOver = x > min[0] && x < max[0] && z > min[2] && z < max[2]
      if (isOver && max[1] > met.height) met = { height: max[1], on: 'thing', material }
    }
    return met
  }
}

function isWithin(x: number, z: number, size: readonly [number, number]): boolean {
  return Math.abs(x) < size[0] / 2 && Math.abs(z) < size[1] / 2
}

/** Height of the ground's top; 0 where there is none. */
export function groundHeightOf({ bodies }: Pick<StagedScene, 'bodies'>): number {
  const part = bodies.find(({ concept, motion }) => concept === 'ground' && motion === 'fixed')
  const [first] = part?.parts ?? []
  if (part === undefined || first === undefined) return 0
  return part.position[1] + first.offset[1] + (first.shape.kind === 'box' ? first.shape.halfExtents[1] : 0)
}

/** The drops or flakes of a scene that are drawn one by one, and heard one by one; none inside. */
export function precipitationOf(scene: StagedScene): FallingDrop[] {
  if (scene.surroundings !== 'outdoors') return []
  const floor = fallFloorOf(scene)
  const ground = Math.min(groundHeightOf(scene), ...(scene.waters ?? []).map(({ centre }) => centre[1]))
  return fallingDrops(scene, roomOf(scene, ground), (x, z) => floor(x, z).height)
}
