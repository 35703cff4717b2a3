import { describe, expect, it } from 'vitest'
import { FPS_24, FPS_25 } from '../../shared/time/index.ts'
import { newFilmFormat, optionsAgainst, parseFilmOptions, type RawFilmOptions, rateText } from './filmArguments.ts'

describe('the options of a film', () => {
  it('are 16:9, 360 pixels high, 24 frames a second, as a draft, when nothing is asked for', () => {
    const options = parseFilmOptions({})
    if ('option' in options) throw new Error('refused')
    expect(options.quality).toBe('draft')
    expect(newFilmFormat(options)).toEqual({ width: 640, height: 360, frameRate: FPS_24 })
  })

  it.each<[keyof RawFilmOptions, string, object]>([
    ['seconds', '0', { kind: 'number', from: 0.5, to: 60 }],
    ['seconds', 'abc', { kind: 'number', from: 0.5, to: 60 }],
    ['seconds', '', { kind: 'number', from: 0.5, to: 60 }],
    ['height', '361', { kind: 'even', from: 64, to: 2160 }],
    ['seed', '1.5', { kind: 'whole', from: 0, to: 4_294_967_295 }],
    ['quality', 'best', { kind: 'oneOf', values: ['draft', 'standard', 'final'] }],
    ['passes', 'depth,colour', { kind: 'oneOf', values: ['depth', 'normal', 'id', 'motion'] }],
  ])('refuse --%s "%s" and say what it may be', (option, given, allowed) => {
    expect(parseFilmOptions({ [option]: given })).toEqual({ option: `--${option}`, given, allowed })
  })

  it('name several passes with commas, each once', () => {
    expect(parseFilmOptions({ passes: 'depth, id,depth' })).toMatchObject({ passes: ['depth', 'id'] })
    expect(parseFilmOptions({})).toMatchObject({ passes: [] })
  })

  it('write frame rates as people do', () => {
    expect(['23.976', '23.98', '30000/1001', '25'].map((fps) => fpsOf(fps))).toEqual([
      '23.976',
      '23.976',
      '29.97',
      '25',
    ])
  })
})

describe('a film that is there already', () => {
  const film = { width: 640, height: 360, frameRate: FPS_24 }
  const asked = { aspect: undefined, height: undefined, frameRate: undefined }

  it('takes shots that ask for nothing, or for what it has', () => {
    expect(optionsAgainst(asked, film)).toEqual([])
    expect(optionsAgainst({ aspect: '16:9', height: 360, frameRate: FPS_24 }, film)).toEqual([])
  })

  it('names each option that asks for something else', () => {
    expect(optionsAgainst({ aspect: '9:16', height: 720, frameRate: FPS_25 }, film)).toEqual([
      '--aspect',
      '--height',
      '--fps',
    ])
    expect(optionsAgainst({ ...asked, height: 720 }, film)).toEqual(['--height'])
  })
})

function fpsOf(fps: string): string {
  const options = parseFilmOptions({ fps })
  if ('option' in options || !options.frameRate) throw new Error('refused')
  return rateText(options.frameRate)
}
