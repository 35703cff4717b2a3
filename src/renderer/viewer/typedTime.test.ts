import { describe, expect, it } from 'vitest'
import { FPS_24, formatTimecode, frameStart } from '../../shared/time/index.ts'
import { typedTime } from './typedTime.ts'

const here = frameStart(48, FPS_24)
const end = frameStart(24 * 7200, FPS_24)
const typed = (text: string) => {
  const time = typedTime(text, here, end, FPS_24)
  return time === undefined ? undefined : formatTimecode(time, FPS_24)
}

describe('typing a time', () => {
  it.each([
    ['00:00:01:12', '00:00:01:12'],
    ['1:12', '00:00:01:12'],
    ['1:02:03', '00:01:02:03'],
    ['1.12', '00:00:01:12'],
    ['112', '00:00:01:12'],
    ['7', '00:00:00:07'],
    ['10000', '00:01:00:00'],
    ['+12', '00:00:02:12'],
    ['-3', '00:00:01:21'],
  ])('reads %s as %s', (text, expected) => {
    expect(typed(text)).toBe(expected)
  })

  it('stays inside the film', () => {
    expect(typed('-999')).toBe('00:00:00:00')
    expect(typed('99:00:00:00')).toBe('02:00:00:00')
  })

  it.each(['', 'soon', '1:99', '0:00:99:00', '1:2:3:4:5', '123456789'])('is not fooled by %j', (text) => {
    expect(typed(text)).toBeUndefined()
  })
})
