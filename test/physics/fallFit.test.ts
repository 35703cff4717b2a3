import { describe, expect, it } from 'vitest'
import { measureFall } from './fallFit.ts'

/** A ball seen by a tilted pinhole camera 4.5 m away: the checker's own floor, without any film. */
function sightingsOf(gravity: number, restitution: number, noisePixels: number) {
  const [drop, radius, release, pitch, focal] = [2, 0.1, 0.5, -0.15, 600]
  let seed = 7
  const noise = () => {
    seed = (seed * 16807) % 2147483647
    return (seed / 2147483647 - 0.5) * 2 * noisePixels
  }
  const fall = Math.sqrt((2 * drop) / gravity)
  return Array.from({ length: 72 }, (_, frame) => {
    const t = frame / 24
    let height = radius + drop
    if (t > release) height -= (gravity * (t - release) ** 2) / 2
    let since = t - release - fall
    let speed = restitution * gravity * fall
    while (since > (2 * speed) / gravity && speed > 0.1) {
      since -= (2 * speed) / gravity
      speed *= restitution
    }
    if (since > 0) height = radius + speed * since - (gravity * since ** 2) / 2
    const [forward, up] = [4.5, height - 1.4]
    const depth = forward * Math.cos(pitch) + up * Math.sin(pitch)
    const y = 180 - (focal * (up * Math.cos(pitch) - forward * Math.sin(pitch))) / depth + noise()
    return { timeSeconds: t, x: 320, y, diameter: 26 }
  })
}

describe('measuring a fall from a picture', () => {
  it.each([
    [9.81, 0.8],
    [9.81, 0.5],
    [1.62, 0.7],
    [5.886, 0.8],
  ])('finds gravity %d and restitution %d through an unknown camera', (gravity, restitution) => {
    const found = measureFall(sightingsOf(gravity, restitution, 0.15), { dropHeightMetres: 2, ballDiameterMetres: 0.2 })
    expect(Math.abs(found.gravity / gravity - 1)).toBeLessThan(0.006)
    expect(Math.abs(found.restitution / restitution - 1)).toBeLessThan(0.006)
    expect(Math.abs(found.contactSeconds - 0.5 - Math.sqrt(4 / gravity))).toBeLessThan(0.001)
  })
})
