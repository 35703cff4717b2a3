import type { Point2 } from '../build.ts'

export const star = (outer: number, inner: number, points = 5): Point2[] =>
  Array.from({ length: points * 2 }, (_, k): Point2 => {
    const angle = Math.PI / 2 + (k * Math.PI) / points
    const r = k % 2 ? inner : outer
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })
