import { describe, expect, it } from 'vitest'
import { readPrompt } from './readPrompt.ts'

function cameraOf(prompt: string) {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(read.refusal.explanation)
  const { camera, cameraTravel, unmet } = read.value
  return { move: camera.value, travel: cameraTravel?.value, unmet: unmet.map(({ words }) => words) }
}

describe('how far a camera moves, and which way', () => {
  it.each([
    ['A red box. The camera pans 30 degrees to the right.', 'pan', { toward: 'right', degrees: 30 }],
    ['A red box. Pan 45° left.', 'pan', { toward: 'left', degrees: 45 }],
    ['A red box, a 30 degree pan to the left.', 'pan', { toward: 'left', degrees: 30 }],
    ['A red box. The camera pans from left to right.', 'pan', { toward: 'right' }],
    ['A red box. The camera tilts down by 20 degrees.', 'tilt', { toward: 'down', degrees: 20 }],
    ['A red box. The camera trucks 1 metre to the left.', 'truck', { toward: 'left', metres: 1 }],
    ['A red box. The camera dollies in 50 cm.', 'pushIn', { metres: 0.5 }],
    ['A red box. The camera rises 50 cm.', 'pedestal', { toward: 'up', metres: 0.5 }],
    ['A red box. The camera orbits it by 90 degrees.', 'orbit', { degrees: 90 }],
    ['A red box. The camera zooms in 2x.', 'zoom', { toward: 'in', times: 2 }],
    ['A red box. The camera zooms out three times.', 'zoom', { toward: 'out', times: 3 }],
    ['Kotak merah. Kamera menggeser 30 derajat ke kanan.', 'pan', { toward: 'right', degrees: 30 }],
    ['Kotak merah. Kamera bergeser 1 meter ke kiri.', 'truck', { toward: 'left', metres: 1 }],
    ['Kotak merah. Kamera menengadah 20 derajat.', 'tilt', { toward: 'up', degrees: 20 }],
    ['Kotak merah. Kamera mundur sejauh 2 meter.', 'pullOut', { metres: 2 }],
    ['Kotak merah. Kamera zoom in 2 kali.', 'zoom', { toward: 'in', times: 2 }],
  ])('is read of “%s”', (prompt, move, travel) => {
    expect(cameraOf(prompt)).toEqual({ move, travel, unmet: [] })
  })

  it.each([
    'A red box. The camera pans 400 degrees.',
    'A red box. The camera pans 2 metres.',
    'Kotak merah. Kamera mengitarinya dua kali.',
  ])('is told where no camera here does it: “%s”', (prompt) => {
    const { travel, unmet } = cameraOf(prompt)
    expect(travel).toBeUndefined()
    expect(unmet).toHaveLength(1)
  })

  it('is no size of what the camera looks at', () => {
    expect(cameraOf('The camera orbits a 20 cm red box.').travel).toBeUndefined()
    expect(cameraOf('The camera zooms in on two red balls.').travel).toEqual({ toward: 'in' })
    expect(cameraOf('The camera follows a red ball 20 cm wide rolling on the floor.').travel).toBeUndefined()
  })
})
