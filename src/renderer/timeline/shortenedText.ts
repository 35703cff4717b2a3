import { Lru } from '../viewer/lru.ts'

const widths = new Lru<string, number>(4000)
const cuts = new Lru<string, string>(4000)

/** The text, or as much of it as fits before an ellipsis; empty when not even that fits. Measured once per text. */
export function shortened(canvas: CanvasRenderingContext2D, text: string, room: number): string {
  if (widthOf(canvas, text) <= room) return text
  const key = `${Math.floor(room / 2)} ${canvas.font} ${text}`
  const known = cuts.get(key)
  if (known !== undefined) return known
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (canvas.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= room) low = middle
    else high = middle - 1
  }
  const cut = low === 0 ? '' : `${text.slice(0, low).trimEnd()}…`
  cuts.set(key, cut)
  return cut
}

function widthOf(canvas: CanvasRenderingContext2D, text: string): number {
  const key = `${canvas.font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const { width } = canvas.measureText(text)
  widths.set(key, width)
  return width
}
