import { describe, expect, it } from 'vitest'
import { dropsPerCubicMetre, type FallRoom, fallingDrops, rainSpeed, secondsToLanding } from './fallingDrops.ts'

const ROOM: FallRoom = { low: [-1, 0, -1], high: [1, 2, 1] }
const rain = (amount: number, wind: [number, number, number] = [0, 0, 0]) =>
  fallingDrops({ weather: { kind: 'rain', amount }, seed: 1, wind }, ROOM, () => 0)

describe('rain and snow', () => {
  it('falls as fast as drops of its size do', () => {
    expect(rainSpeed(1)).toBeCloseTo(4, 0)
    expect(rainSpeed(3)).toBeCloseTo(7.95, 0)
    for (const { velocity } of rain(5)) expect(velocity[1]).toBeLessThan(-3.5)
  })

  it('has more drops the harder it rains', () => {
    expect(rain(10).length).toBeGreaterThan(rain(2).length * 2)
  })

  it('has as many times more drops as there are in the air, even where only a share of them can be drawn', () => {
    const wide: FallRoom = { low: [-20, 0, -20], high: [20, 6, 20] }
    const inWide = (amount: number) =>
      fallingDrops({ weather: { kind: 'rain', amount }, seed: 1 }, wide, () => 0).length
    const due = dropsPerCubicMetre(20) / dropsPerCubicMetre(5)
    expect(rain(20).length / rain(5).length).toBeCloseTo(due, 1)
    expect(inWide(20) / inWide(5)).toBeCloseTo(due, 2)
  })

  it('is slanted by the wind, snow more than rain', () => {
    const slant = ([x, y]: readonly number[]) => x! / -y!
    const [drop] = rain(5, [4, 0, 0])
    const [flake] = fallingDrops({ weather: { kind: 'snow', amount: 0.5 }, seed: 1, wind: [4, 0, 0] }, ROOM, () => 0)
    expect(slant(drop!.velocity)).toBeGreaterThan(0.3)
    expect(slant(flake!.velocity)).toBeGreaterThan(slant(drop!.velocity))
  })

  it('lands on what is below', () => {
    const drops = fallingDrops({ weather: { kind: 'rain', amount: 5 }, seed: 1 }, ROOM, (x) => (x > 0 ? 0.75 : 0))
    expect(drops.some(({ lands }) => lands[1] === 0.75)).toBe(true)
    for (const { lands } of drops) expect(lands[1]).toBe(lands[0] > 0 ? 0.75 : 0)
  })

  it('comes down anew after each landing', () => {
    const [drop] = rain(5)
    const before = secondsToLanding(drop!, 1)
    expect(secondsToLanding(drop!, 1 + before / 2)).toBeCloseTo(before / 2, 9)
    expect(secondsToLanding(drop!, 1 + before + 1e-6)).toBeCloseTo(drop!.periodSeconds, 4)
  })

  it('falls from a clear sky in no weather', () => {
    expect(fallingDrops({ weather: { kind: 'cloudy', amount: 1 }, seed: 1 }, ROOM, () => 0)).toEqual([])
  })
})
