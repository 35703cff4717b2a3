import { describe, expect, it } from 'vitest'
import { isFloating, lightFault, pictureLight, shotFaults, subjectView, viewFault } from './frameChecks.ts'

const WIDTH = 40
const HEIGHT = 20

function picture(luma: (x: number, y: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
    const value = luma(pixel % WIDTH, Math.floor(pixel / WIDTH))
    rgba.set([value, value, value, 255], pixel * 4)
  }
  return rgba
}

const faultOf = (luma: (x: number, y: number) => number) => lightFault(pictureLight(picture(luma)))

describe('the light of a picture', () => {
  it('is sound in an ordinary picture, at night with a lamp, and in fog', () => {
    expect(faultOf((x, y) => 60 + 3 * x + y)).toBeUndefined()
    expect(faultOf((x, y) => (x < 4 && y < 5 ? 120 : 6))).toBeUndefined()
    expect(faultOf((_, y) => 180 + y / 3)).toBeUndefined()
  })

  it('is found black, blank or blown out', () => {
    expect(faultOf(() => 0)).toBe('black')
    expect(faultOf((x) => 8 + (x % 6))).toBe('black')
    expect(faultOf(() => 128)).toBe('blank')
    expect(faultOf(() => 255)).toBe('blownOut')
    expect(faultOf((x, y) => (y < 8 ? 255 : 40 + x))).toBe('blownOut')
  })
})

const GROUND = 2
const BALL = 3

/** A ground in the lower half, and a square thing. */
function viewOf(middle: readonly [number, number], half: number) {
  const idAt = (pixel: number) => {
    const [x, y] = [pixel % WIDTH, Math.floor(pixel / WIDTH)]
    if (Math.abs(x - middle[0]) <= half && Math.abs(y - middle[1]) <= half) return BALL
    return y > HEIGHT / 2 ? GROUND : 0
  }
  return subjectView(
    { width: WIDTH, height: HEIGHT, idAt },
    (id) => id === BALL,
    (id) => id === GROUND,
  )
}

describe('the view of the subject', () => {
  it('is sound when it is seen whole, or all but whole', () => {
    expect(viewOf([20, 10], 3)).toMatchObject({ share: 49 / 800, cutShare: 0, filledShare: 49 / 800 })
    expect(viewFault(viewOf([20, 10], 3), true)).toBeUndefined()
  })

  it('is found out of the picture, or cut off by its border', () => {
    expect(viewFault(viewOf([-20, 10], 3), true)).toBe('subjectUnseen')
    expect(viewFault(viewOf([0, 10], 4), true)).toBe('subjectCutOff')
  })

  it('is of an empty picture when there is nothing but ground and sky', () => {
    expect(viewFault(viewOf([-20, 10], 3), false)).toBe('emptyComposition')
    expect(viewFault(viewOf([20, 10], 3), false)).toBeUndefined()
  })
})

describe('the faults of a shot', () => {
  const sound = { light: undefined, view: undefined }

  it('are those of any picture in light, and of most pictures in view', () => {
    expect(shotFaults([sound, { light: 'black', view: undefined }, sound], [])).toEqual(['black'])
    const gone = { light: undefined, view: 'subjectUnseen' } as const
    expect(shotFaults([sound, sound, gone], [])).toEqual([])
    expect(shotFaults([sound, gone, gone], [])).toEqual(['subjectUnseen'])
  })

  it('tell of what rests on nothing', () => {
    const rest = { bodyId: 'ball', gapMetres: 0.0004, sizeMetres: 0.2 }
    expect(isFloating(rest)).toBe(false)
    expect(shotFaults([sound], [rest])).toEqual([])
    expect(shotFaults([sound], [{ ...rest, gapMetres: 0.01 }])).toEqual(['floating'])
  })
})
