import { describe, expect, it } from 'vitest'
import { textWidth } from './dalangSansMetrics.ts'
import { layOutTitle } from './titleLayout.ts'

const frame = { width: 1280, height: 720 }
const lines = (text: string, lineHeight = 0.1) =>
  layOutTitle({ text, lineHeight }, frame).lines.map((line) => line.text)

describe('setting a title', () => {
  it('keeps a short title on one line in the middle of the frame', () => {
    const { lines: set, fontSize } = layOutTitle({ text: 'Wayang', lineHeight: 0.1 }, frame)
    expect(set).toHaveLength(1)
    expect(set[0]!.centreX).toBe(640)
    const middleOfInk = set[0]!.baselineY - (fontSize * (0.766 - 0.234)) / 2
    expect(middleOfInk).toBeCloseTo(360, 6)
  })

  it("breaks at the author's line ends and keeps an empty line", () => {
    expect(lines('Laskar\n\nPelangi')).toEqual(['Laskar', '', 'Pelangi'])
  })

  it('never sets a line wider than nine tenths of the frame', () => {
    const text = 'Si Kancil dan Buaya di tepi sungai Bengawan Solo pada suatu pagi yang cerah'
    const { lines: set, fontSize } = layOutTitle({ text, lineHeight: 0.12 }, frame)
    expect(set.map((line) => line.text).join(' ')).toBe(text)
    for (const line of set) expect(textWidth(line.text, fontSize, 700)).toBeLessThanOrEqual(1280 * 0.9)
  })

  it('leaves no word alone on the last line when the lines can be evened out', () => {
    expect(
      lines('Si Kancil dan Buaya di tepi sungai Bengawan Solo').map((line) => line.split(' ').length),
    ).not.toContain(1)
  })

  it('does not break a word to even the lines out', () => {
    const upright = { width: 607, height: 342 }
    const text = 'Bola menggelinding di bidang miring, lalu jatuh ke meja'
    const { lines: set } = layOutTitle({ text, lineHeight: 0.25 }, upright)
    expect(set.flatMap((line) => line.text.split(' '))).toEqual(text.split(' '))
  })

  it('breaks inside a word only when it alone is too wide', () => {
    const set = lines('a Mempertanggungjawabkannyasetidaktidaknya b', 0.2)
    expect(set.join('').replaceAll(' ', '')).toBe('aMempertanggungjawabkannyasetidaktidaknyab')
    expect(set.length).toBeGreaterThan(2)
  })

  it('spaces the lines by the line height', () => {
    const { lines: set } = layOutTitle({ text: 'satu\ndua\ntiga', lineHeight: 0.1 }, frame)
    expect(set[1]!.baselineY - set[0]!.baselineY).toBeCloseTo(72, 6)
  })
})
