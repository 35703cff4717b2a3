import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { filmOf } from './filmOf.ts'
import { dropsBeforeBlack, dropsOfRain, rainWith } from './rainInView.ts'
import { straightLine } from './straightLine.ts'

const RATES = [5, 10, 20, 40]
/** What rain each film shows, millimetres an hour, when all of them together show as much as was said. */
function shown(drops: readonly number[], said: readonly number[] = RATES): (readonly [number, number])[] {
  const logs = drops.map((many, at) => Math.log(many / dropsOfRain(said[at] ?? 1)))
  const each = Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length)
  return drops.map((many, at) => [said[at] ?? 0, rainWith(many / each / dropsOfRain(1), 1)] as const)
}

describe.runIf(ALL_PHYSICS)('rain of stated rates, measured from the films’ files alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-rain-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has as many more drops as there are in so much more rain', async () => {
    const drops: number[] = []
    for (const rate of RATES) {
      const prompt = `A black wooden cube 4 m wide stands on the ground in the rain, ${rate} mm per hour. Close-up. Static camera.`
      drops.push(
        await dropsBeforeBlack(await filmOf({ prompt, folder, name: `rain-${rate}`, seconds: 1, height: 180 })),
      )
    }
    const points = shown(drops)
    const { slope, correlation, holds } = straightLine(points)
    const told = points.map(([said, seen]) => `${seen.toFixed(1)} mm/h for ${said}`).join(', ')
    console.log(`rain: ${told}; slope ${slope.toFixed(3)}, r ${correlation.toFixed(4)}`)
    expect(holds).toBe(true)
    expect(straightLine(shown(drops, [5, 10, 20, 45])).holds).toBe(false)
    expect(straightLine(shown(drops.toReversed())).holds).toBe(false)
  }, 1_800_000)
})
