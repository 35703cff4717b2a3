import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat, Scenery } from '../../picture/sets/scenery.ts'

type Corners = readonly [Vector3, Vector3, Vector3]

/** The same scenery, into which everything is put elsewhere and in another size. */
export function movedBy(scenery: Scenery, by: Vector3, scale = 1): Scenery {
  const place = ([x, y, z]: Vector3): Vector3 => [by[0] + x * scale, by[1] + y * scale, by[2] + z * scale]
  // Every form of scenery ends in triangles.
  return new Proxy(scenery, {
    get(target, name, proxy) {
      if (name === 'triangle')
        return (a: Vector3, b: Vector3, c: Vector3, coat: Coat, normals?: Corners) =>
          target.triangle(place(a), place(b), place(c), coat, normals)
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(proxy) : value
    },
  })
}
