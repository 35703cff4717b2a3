import { BufferAttribute, BufferGeometry } from 'three/webgpu'

/** More triangles than this a thing is not cut into, however soft. */
const MOST_TRIANGLES = 24_000

/**
 * The same surface in triangles whose edges are no longer than `longest` metres, so that it can bend where it was flat.
 * Every edge that is too long is cut in its middle on both sides, so no gaps open. The geometry has no index.
 */
export function finerGeometry(geometry: BufferGeometry, longest: number): BufferGeometry {
  const names = Object.keys(geometry.attributes)
  const sizes = names.map((name) => geometry.getAttribute(name).itemSize)
  const width = sizes.reduce((sum, size) => sum + size, 0)
  const place = offsetOf(names, sizes, 'position')
  let waiting = trianglesOf(geometry, names, sizes)
  let count = waiting.length
  const done: Triangle[] = []
  while (waiting.length > 0) {
    const next: Triangle[] = []
    for (const triangle of waiting) {
      const edge = count < MOST_TRIANGLES ? edgeToCut(triangle, place, longest) : undefined
      if (edge === undefined) {
        done.push(triangle)
        continue
      }
      const [a, b, c] = [triangle[edge]!, triangle[(edge + 1) % 3]!, triangle[(edge + 2) % 3]!]
      const middle = a.map((value, index) => (value + b[index]!) / 2)
      next.push([a, middle, c], [middle, b, c])
      count++
    }
    waiting = next
  }
  const finer = new BufferGeometry()
  let from = 0
  for (const [index, name] of names.entries()) {
    const size = sizes[index]!
    const values = new Float32Array(done.length * 3 * size)
    for (const [at, corner] of done.flat().entries()) {
      values.set(name === 'normal' ? unit(corner, from) : corner.slice(from, from + size), at * size)
    }
    finer.setAttribute(name, new BufferAttribute(values, size))
    from += size
  }
  return from === width ? finer : geometry
}

/** All that is known of a corner, one attribute after the other. */
type Corner = readonly number[]
type Triangle = readonly [Corner, Corner, Corner]

function trianglesOf(geometry: BufferGeometry, names: readonly string[], sizes: readonly number[]): Triangle[] {
  const attributes = names.map((name) => geometry.getAttribute(name))
  const corner = (vertex: number): Corner =>
    attributes.flatMap((attribute, index) =>
      Array.from({ length: sizes[index]! }, (_, axis) => attribute.getComponent(vertex, axis)),
    )
  const count = geometry.getAttribute('position').count
  return Array.from(
    { length: count / 3 },
    (_, index): Triangle => [corner(index * 3), corner(index * 3 + 1), corner(index * 3 + 2)],
  )
}

function offsetOf(names: readonly string[], sizes: readonly number[], name: string): number {
  return sizes.slice(0, names.indexOf(name)).reduce((sum, size) => sum + size, 0)
}

function edgeToCut(triangle: Triangle, place: number, longest: number): 0 | 1 | 2 | undefined {
  let [most, edge] = [longest, undefined as 0 | 1 | 2 | undefined]
  for (const index of [0, 1, 2] as const) {
    const [a, b] = [triangle[index], triangle[((index + 1) % 3) as 0 | 1 | 2]]
    const long = Math.hypot(a[place]! - b[place]!, a[place + 1]! - b[place + 1]!, a[place + 2]! - b[place + 2]!)
    if (long > most) [most, edge] = [long, index]
  }
  return edge
}

function unit(corner: Corner, from: number): number[] {
  const [x, y, z] = [corner[from]!, corner[from + 1]!, corner[from + 2]!]
  const long = Math.hypot(x, y, z) || 1
  return [x / long, y / long, z / long]
}
