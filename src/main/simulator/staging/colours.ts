/** A colour as `#rrggbb` made lighter or darker by a factor. */
export function shaded(base: string, shade: number): string {
  return `#${[1, 3, 5].map((start) => hexByte(Number.parseInt(base.slice(start, start + 2), 16) * shade)).join('')}`
}

/** A colour between two. */
export function mixedColour(one: string, other: string, share: number): string {
  return `#${[1, 3, 5]
    .map((start) => {
      const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(start, start + 2), 16)) as [number, number]
      return hexByte(a + (b - a) * share)
    })
    .join('')}`
}

function hexByte(value: number): string {
  return Math.min(255, Math.round(value)).toString(16).padStart(2, '0')
}
