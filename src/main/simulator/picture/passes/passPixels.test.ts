import { describe, expect, it } from 'vitest'
import type { GeometryPicture } from './geometryPass.ts'
import { idColour, passPixels } from './passPixels.ts'

/** Sky, and a thing 5 m away that travels 3 pixels right and 2 up and faces the camera's right. */
const picture: GeometryPicture = {
  width: 2,
  height: 1,
  places: Float32Array.of(0, 0, 0, 0, 5, 2, 3, -2),
  normals: Float32Array.of(0, 0, 0, 0, 1, 0, 0, 1),
}
const range = { metres: 20 }
const values = (pass: 'depth' | 'normal' | 'motion') => [...new Uint16Array(passPixels(pass, picture, range).buffer)]

describe('the pixels of a pass', () => {
  it('hold metres over the range, and the end of the range for the sky', () => {
    expect(values('depth')).toEqual([65_535, Math.round(65_535 / 4)])
    const far = { ...picture, places: Float32Array.of(30, 2, 0, 0) }
    expect([...new Uint16Array(passPixels('depth', far, range).buffer)]).toEqual([65_535])
  })

  it('hold normals about the middle of the range, and black for the sky', () => {
    expect(values('normal')).toEqual([0, 0, 0, 65_535, 32_768, 32_768])
  })

  it('hold motion right and down in 64ths of a pixel', () => {
    expect(values('motion')).toEqual([32_768, 32_768, 0, 32_768 + 192, 32_768 - 128, 65_535])
  })

  it('hold the colour of the thing', () => {
    const [red, green, blue] = idColour(2)
    expect([...passPixels('id', picture, range)]).toEqual([0, 0, 0, 255, blue, green, red, 255])
  })

  it('have a colour of its own for each of two hundred things', () => {
    const colours = Array.from({ length: 200 }, (_, id) => idColour(id).join(' '))
    expect(new Set(colours).size).toBe(200)
  })
})
