import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS, percent } from './allPhysics.ts'
import { type CameraTurn, measureTurn } from './cameraTurn.ts'
import { measureWay } from './cameraWay.ts'
import { filmOf } from './filmOf.ts'

const LENS_DEGREES = 32
const CUBE = { cubeWidthMetres: 0.5, verticalFieldOfViewDegrees: LENS_DEGREES }
const SCENE = 'A red wooden cube 50 cm wide stands on the ground.'
const TOLERANCE = 0.05

/** Whether a move is as far as it was said to be, within what is allowed of that, and goes nowhere else. */
function holds(measured: number, said: number, aside: readonly number[] = []): boolean {
  const allowed = TOLERANCE * Math.abs(said)
  return Math.abs(measured - said) <= allowed && aside.every((other) => Math.abs(other) <= allowed)
}

describe.runIf(ALL_PHYSICS)('a camera move of a stated size, measured from the film’s file alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-camera-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const film = (name: string, prompt: string, height: number) => filmOf({ prompt, folder, name, seconds: 2, height })
  const isPan = ({ rightDegrees, upDegrees }: CameraTurn, said: number) => holds(rightDegrees, said, [upDegrees])

  it('pans as far as was said, and to that side', async () => {
    const file = await film('pan', `${SCENE} The camera pans 30 degrees to the right.`, 180)
    const turn = await measureTurn(file, LENS_DEGREES)
    console.log(`pans ${turn.rightDegrees.toFixed(2)} degrees for 30 (${percent(turn.rightDegrees / 30 - 1)})`)
    expect(isPan(turn, 30)).toBe(true)
    expect(Math.abs(turn.magnified - 1)).toBeLessThan(TOLERANCE)
    expect(isPan(turn, 32)).toBe(false)
    const reversed = await measureTurn(file, LENS_DEGREES, { isBackwards: true })
    expect(isPan(reversed, 30)).toBe(false)
    expect(isPan(reversed, -30)).toBe(true)
  }, 600_000)

  it('pans to the left in Indonesian, and would not pass for a pan to the right', async () => {
    const prompt = 'Kubus kayu merah selebar 50 cm berdiri di tanah. Kamera menggeser 20 derajat ke kiri.'
    const turn = await measureTurn(await film('kiri', prompt, 180), LENS_DEGREES)
    console.log(`pans ${turn.rightDegrees.toFixed(2)} degrees for -20 (${percent(turn.rightDegrees / -20 - 1)})`)
    expect(isPan(turn, -20)).toBe(true)
    expect(isPan(turn, 20)).toBe(false)
  }, 600_000)

  it('tilts as far as was said', async () => {
    const file = await film('tilt', `${SCENE} The camera tilts up 20 degrees.`, 180)
    const { upDegrees, rightDegrees } = await measureTurn(file, LENS_DEGREES)
    console.log(`tilts ${upDegrees.toFixed(2)} degrees for 20 (${percent(upDegrees / 20 - 1)})`)
    expect(holds(upDegrees, 20, [rightDegrees])).toBe(true)
    expect(holds(upDegrees, -20, [rightDegrees])).toBe(false)
    expect(holds(upDegrees, 22, [rightDegrees])).toBe(false)
  }, 600_000)

  it('zooms as many times as was said', async () => {
    const file = await film('zoom', `${SCENE} The camera zooms in 2 times.`, 180)
    const { magnified, rightDegrees, upDegrees } = await measureTurn(file, LENS_DEGREES)
    console.log(`zooms ${magnified.toFixed(3)} times for 2 (${percent(magnified / 2 - 1)})`)
    expect(holds(magnified, 2)).toBe(true)
    expect(Math.hypot(rightDegrees, upDegrees)).toBeLessThan(0.5)
    expect(holds(magnified, 1.8)).toBe(false)
    expect(holds((await measureTurn(file, LENS_DEGREES, { isBackwards: true })).magnified, 2)).toBe(false)
  }, 600_000)

  it('is carried to the side as far as was said', async () => {
    const file = await film('truck', `${SCENE} The camera trucks 1 metre to the right.`, 270)
    const { rightMetres, forwardMetres, upMetres, turnedDegrees } = await measureWay(file, CUBE)
    console.log(`is carried ${rightMetres.toFixed(3)} m to the right for 1 (${percent(rightMetres - 1)})`)
    expect(holds(rightMetres, 1, [forwardMetres, upMetres])).toBe(true)
    expect(Math.abs(turnedDegrees)).toBeLessThan(1)
    expect(holds(rightMetres, -1)).toBe(false)
    expect(holds(rightMetres, 1.1)).toBe(false)
  }, 600_000)

  it('is carried forward as far as was said', async () => {
    const file = await film('dolly', `${SCENE} The camera dollies in 1 metre.`, 270)
    const { rightMetres, forwardMetres, upMetres } = await measureWay(file, CUBE)
    const metres = Math.sign(forwardMetres) * Math.hypot(forwardMetres, upMetres)
    console.log(`is carried ${metres.toFixed(3)} m forward for 1 (${percent(metres - 1)})`)
    expect(holds(metres, 1, [rightMetres])).toBe(true)
    expect(holds(metres, -1)).toBe(false)
    expect(holds(metres, 0.9)).toBe(false)
  }, 600_000)
})
