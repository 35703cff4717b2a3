import { describe, expect, it } from 'vitest'
import { readPrompt } from './readPrompt.ts'

function sunOf(prompt: string) {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(read.refusal.explanation)
  return { sun: read.value.sun?.value, unmet: read.value.unmet.map(({ words }) => words) }
}

describe('where the sun stands', () => {
  it.each([
    ['A red box. The sun stands 40 degrees high, 60 degrees to the left of the camera.', 40, -60],
    ['A red can on the grass with the sun at an elevation of 35° and 70° on the right.', 35, 70],
    ['A box on the grass, the sun shines from the left, forty degrees above the horizon.', 40, -90],
    ['A box on the grass, the sun is behind the camera.', undefined, 0],
    ['Kotak merah di atas rumput. Matahari setinggi 40 derajat, 60 derajat di kiri kamera.', 40, -60],
    ['Kotak merah di rumput, matahari bersinar dari kanan pada ketinggian 35 derajat.', 35, 90],
  ])('is read of “%s”', (prompt, elevationDegrees, fromCameraDegrees) => {
    const expected = {
      ...(elevationDegrees === undefined ? {} : { elevationDegrees }),
      ...(fromCameraDegrees === undefined ? {} : { fromCameraDegrees }),
    }
    expect(sunOf(prompt)).toEqual({ sun: expected, unmet: [] })
  })

  it('is not read where the sun is only named', () => {
    expect(sunOf('A dog walks in the sun.').sun).toBeUndefined()
    expect(sunOf('Bola merah jatuh, bunga matahari di kiri.').sun).toBeUndefined()
  })
})

describe('how much rain falls', () => {
  it.each([
    ['Rain falls at 12 mm/h on a field.', 12],
    ['Heavy rain, 20 mm per hour, on a road.', 20],
    ['Hujan 8 mm/jam turun di jalan.', 8],
    ['Hujan deras turun di jalan, 30 mm per jam.', 30],
  ])('is read of “%s”', (prompt, amount) => {
    const read = readPrompt(prompt)
    expect(read.ok && read.value.weather?.value).toEqual({ kind: 'rain', amount })
    expect(read.ok && read.value.unmet).toEqual([])
  })
})

describe('a film without music', () => {
  it.each([
    'A ball falls. No music.',
    'A ball falls without music.',
    'Bola jatuh tanpa musik.',
    'Bola jatuh. Tidak ada musik latar.',
  ])('is read of “%s”', (prompt) => {
    const read = readPrompt(prompt)
    expect(read.ok && read.value.isWithoutMusic?.value).toBe(true)
    expect(read.ok && read.value.unmet).toEqual([])
  })
})

describe('a deed after a measure', () => {
  it('is no noun: “a cube 20 cm wide sinks”', () => {
    const read = readPrompt('A red steel cube 20 cm wide sinks in a square glass tank 60 cm wide. Seen from the side.')
    expect(read.ok && read.value.actions.map(({ verb }) => verb)).toEqual(['sink'])
    expect(read.ok && read.value.entities.map(({ concept }) => concept)).toEqual(['box', 'water'])
    expect(read.ok && read.value.unmet).toEqual([])
  })
})
