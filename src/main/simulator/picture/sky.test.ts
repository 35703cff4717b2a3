import { DataUtils } from 'three/webgpu'
import { describe, expect, it } from 'vitest'
import { type StagedScene, timeOfDay, weatherKind } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { daylightOf, keyDirection } from './daylight.ts'
import { skyTexture } from './sky.ts'

function outdoors(rest: Partial<StagedScene> = {}): StagedScene {
  const light = { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 35 } as const
  return fixtureScene([], { surroundings: 'outdoors', light, ...rest })
}

/** Luminance of the sky by direction; every texel of a small one. */
function skyOf(scene: StagedScene) {
  const { image } = skyTexture(daylightOf(scene), scene, 100)
  const { width, height, data } = image as { width: number; height: number; data: Uint16Array }
  return Array.from({ length: width * height }, (_, at) => {
    const elevation = ((Math.floor(at / width) + 0.5) / height - 0.5) * Math.PI
    const around = (((at % width) + 0.5) / width - 0.5) * 2 * Math.PI
    const channel = (index: number) => DataUtils.fromHalfFloat(data[4 * at + index]!)
    return {
      direction: [Math.cos(around) * Math.cos(elevation), Math.sin(elevation), Math.sin(around) * Math.cos(elevation)],
      light: 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2),
    }
  })
}

describe('the sky', () => {
  it('is brightest within 3 degrees of where the light comes from', () => {
    for (const hour of timeOfDay.options) {
      const light = { timeOfDay: hour, keyAzimuthDegrees: -70, keyElevationDegrees: 22 }
      const brightest = skyOf(outdoors({ light })).reduce((most, one) => (one.light > most.light ? one : most))
      const toward = keyDirection(light)
      const cosine = toward.reduce((sum, value, axis) => sum + value * brightest.direction[axis]!, 0)
      expect(Math.acos(Math.min(1, cosine)) * (180 / Math.PI)).toBeLessThan(3)
    }
  })

  it('hides the sun in rain, storm and fog', () => {
    const most = (scene: StagedScene) => skyOf(scene).reduce((brightest, { light }) => Math.max(brightest, light), 0)
    const clear = most(outdoors())
    for (const kind of ['rain', 'storm', 'fog'] as const)
      expect(most(outdoors({ weather: { kind, amount: kind === 'rain' ? 20 : 1 } }))).toBeLessThan(0.4 * clear)
  })

  it('is black with a bright Earth in space', () => {
    const sky = skyOf(outdoors({ set: 'space' }))
    const dark = sky.filter(({ light }) => light < 0.03).length
    expect(dark / sky.length).toBeGreaterThan(0.7)
    expect(sky.some(({ light }) => light > 0.1)).toBe(true)
  })
})

describe('the light of a weather', () => {
  it('takes from the key and softens it, the more so the thicker', () => {
    const key = (weather?: StagedScene['weather']) => {
      const [red, green, blue] = daylightOf(outdoors(weather && { weather })).key
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    for (const kind of weatherKind.options.filter((one) => one !== 'clear')) {
      expect(key({ kind, amount: 0.2 })).toBeLessThan(0.75 * key())
      expect(key({ kind, amount: 20 })).toBeLessThan(key({ kind, amount: 0.2 }))
    }
    expect(key({ kind: 'clear', amount: 1 })).toBe(key())
  })

  it('is lit from below by the colour of the ground of a set', () => {
    const ground = (colour: string) => {
      const part = fixturePart({ kind: 'box', halfExtents: [9, 0.5, 9], bevel: 0 }, 'soil', colour)
      return fixtureBody('ground', part, { motion: 'fixed', position: [0, -0.5, 0] })
    }
    const below = (set: 'snow' | 'park', colour: string) =>
      daylightOf(outdoors({ set, bodies: [ground(colour)] })).below
    expect(below('snow', '#dfe5ee')[1]).toBeGreaterThan(2 * below('park', '#5f8040')[1])
  })
})
