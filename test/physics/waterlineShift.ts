import { lightOf } from './colourEdges.ts'
import { eachFrame, filmFacts } from './decodeFilm.ts'
import { middleOf, type TankWater } from './tankInView.ts'

export interface Spell extends Pick<TankWater, 'levels'> {
  readonly fromSeconds: number
  readonly toSeconds: number
}

/**
 * How far above and below the front waterline its picture is compared, and how far the levels may be wrong, pixels. Under
 * the line one sees the surface from beneath, a band that widens as the level rises: it is left out.
 */
const ABOVE = 8
const BELOW = 1
const UNSURE = 3
const STEP = 0.02
/** Pixels beside a column that count to it. */
const STRIP = 4

/**
 * How many pixels a waterline rose from one spell to another: by how much the light of the later picture has to be moved
 * to lie on the earlier one, in the middle of the columns. Colours, which are stored at half height, are not looked at.
 */
export async function risenBy(file: string, before: Spell, after: Spell): Promise<number> {
  const early = await columnsOfLight(file, before, before.levels)
  const late = await columnsOfLight(file, after, before.levels)
  const rises = before.levels.map(({ level }, column) => {
    const guess = level - (after.levels[column]?.level ?? level)
    return bestShift(early[column] ?? [], late[column] ?? [], level, guess)
  })
  return middleOf(rises)
}

/** The mean light of each row over a spell, for each column. */
async function columnsOfLight(file: string, spell: Spell, columns: TankWater['levels']): Promise<number[][]> {
  const { width, height } = await filmFacts(file)
  const sums = columns.map(() => new Array<number>(height).fill(0))
  let frames = 0
  await eachFrame(file, ({ rgba, timeSeconds }) => {
    if (timeSeconds < spell.fromSeconds || timeSeconds > spell.toSeconds) return
    frames += 1
    for (const [index, { x }] of columns.entries()) {
      for (let y = 0; y < height; y += 1)
        for (let aside = -STRIP; aside <= STRIP; aside += 1)
          sums[index]![y]! += lightOf(rgba, y * width + Math.round(x) + aside) / (2 * STRIP + 1)
    }
  })
  return sums.map((rows) => rows.map((sum) => sum / Math.max(1, frames)))
}

function bestShift(early: readonly number[], late: readonly number[], level: number, guess: number): number {
  let [best, least] = [guess, Number.POSITIVE_INFINITY]
  for (let shift = guess - UNSURE; shift <= guess + UNSURE; shift += STEP) {
    let apart = 0
    for (let y = Math.round(level) - ABOVE; y <= Math.round(level) + BELOW; y += 1)
      apart += ((early[y] ?? 0) - between(late, y - shift)) ** 2
    if (apart < least) [best, least] = [shift, apart]
  }
  return best
}

/** The value between two rows, by the cubic through four (Catmull and Rom 1974). */
function between(rows: readonly number[], at: number): number {
  const row = Math.floor(at)
  const t = at - row
  const [a = 0, b = 0, c = 0, d = 0] = [rows[row - 1], rows[row], rows[row + 1], rows[row + 2]]
  return b + (t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / 2
}
