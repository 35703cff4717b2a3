import { type Language, translate } from '../i18n/index.ts'
import type { ReportMeasure } from './takeReport.ts'

/** One measured value as a person reads it: what it is and of what, the value, and what it must be. */
export function measureWords(
  { quantity, subjects, value, unit, expected }: ReportMeasure,
  language: Language,
): { readonly name: string; readonly value: string; readonly expected?: string } {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 })
  const number = (of: number) =>
    [format.format(of), unit.replace('m/s2', 'm/s²')].filter((word) => word !== '').join(' ')
  return {
    name: [translate(language, `report.quantity.${quantity}`), subjects.join(', ')]
      .filter((word) => word !== '')
      .join(' · '),
    value: number(value),
    ...(expected === undefined
      ? {}
      : { expected: translate(language, 'report.expected', { value: number(expected) }) }),
  }
}
