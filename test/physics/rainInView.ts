import { lightOf } from './colourEdges.ts'
import { eachFrame } from './decodeFilm.ts'

/** Of white: what is darker than this in most pictures lets drops be seen before it, and a drop is this much brighter. */
const DARK = 0.035
const FLASH = 0.012
/** Of rain only drops wider than this are looked for, millimetres. */
const FINEST_MILLIMETRES = 0.9
const HARDEST = 200

/**
 * How many drops of rain are before what is black on a film: how many of them lie on each place on average, in a measure of its
 * own. A drop is at each place for one picture only, in which it is brighter than in the one before and the one after.
 */
export async function dropsBeforeBlack(file: string): Promise<number> {
  const pictures: Float32Array[] = []
  await eachFrame(file, ({ rgba }) => {
    pictures.push(Float32Array.from({ length: rgba.length / 4 }, (_, at) => lightOf(rgba, at)))
  })
  const places = (pictures[0] ?? []).length
  const black = Array.from({ length: places }, (_, at) => at).filter((at) => {
    const lights = pictures.map((picture) => picture[at] ?? 1).sort((one, other) => one - other)
    return (lights[Math.floor(lights.length / 2)] ?? 1) < DARK
  })
  if (black.length < places / 20) throw new Error('Too little is black')
  let [crossed, all] = [0, 0]
  for (let at = 1; at < pictures.length - 1; at += 1) {
    const [before, here, after] = [pictures[at - 1], pictures[at], pictures[at + 1]]
    for (const place of black) {
      const flash = (here?.[place] ?? 0) - Math.max(before?.[place] ?? 0, after?.[place] ?? 0)
      if (flash > FLASH) crossed += 1
    }
    all += black.length
  }
  return manyFrom(crossed / all)
}

/** Drops that fall where others were just before, or lie behind others, are not told apart: p (1 - p)² of the places flash. */
function manyFrom(share: number): number {
  let crossed = share
  for (let round = 0; round < 30; round += 1) crossed = share / (1 - crossed) ** 2
  return -Math.log(1 - crossed)
}

/** Drops of a cubic metre of air in rain of so many millimetres an hour (Marshall and Palmer 1948). */
export function dropsOfRain(millimetresPerHour: number): number {
  const slope = 4.1 / millimetresPerHour ** 0.21
  return (8000 * Math.exp(-slope * FINEST_MILLIMETRES)) / slope
}

/** The rain of which there are `times` as many drops as of another, millimetres an hour. */
export function rainWith(times: number, otherMillimetresPerHour: number): number {
  const due = times * dropsOfRain(otherMillimetresPerHour)
  let [low, high] = [0.01, HARDEST]
  for (let round = 0; round < 60; round += 1) {
    const middle = Math.sqrt(low * high)
    if (dropsOfRain(middle) < due) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}
