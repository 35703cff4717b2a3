import { describe, expect, it } from 'vitest'
import { measureWords } from './measureWords.ts'
import type { ReportMeasure } from './takeReport.ts'

describe('the words for what was measured', () => {
  const gravity: ReportMeasure = {
    quantity: 'gravity',
    subjects: ['bola'],
    value: 9.80432,
    unit: 'm/s2',
    expected: 9.81,
  }

  it('says what, of what, and what it must be, in the numbers of the language', () => {
    expect(measureWords(gravity, 'en')).toEqual({
      name: 'Free fall · bola',
      value: '9.804 m/s²',
      expected: 'expected 9.81 m/s²',
    })
    expect(measureWords(gravity, 'id')).toMatchObject({ value: '9,804 m/s²', expected: 'seharusnya 9,81 m/s²' })
  })

  it('leaves out what there is not', () => {
    const rise: ReportMeasure = { quantity: 'energyRise', subjects: [], value: 0.02, unit: '%' }
    expect(measureWords(rise, 'en')).toEqual({ name: 'Energy gained', value: '0.02 %' })
  })
})
