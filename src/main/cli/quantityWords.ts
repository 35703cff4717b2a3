import { type Language, translate } from '../../shared/i18n/index.ts'

/** A length as a person says it: `4.5 s`, `2 min 5 s`, `1 h 3 min`. */
export function lengthWords(seconds: number, language: Language): string {
  const whole = Math.round(seconds)
  if (whole < 60) return translate(language, 'common.seconds', { value: decimal(seconds, language) })
  if (whole < 3600) {
    return translate(language, 'common.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
  }
  const minutes = Math.round(whole / 60)
  return translate(language, 'common.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** A size of a file: `36 kB`, `1.2 MB`. */
export function sizeWords(bytes: number, language: Language): string {
  return bytes < 1e6
    ? translate(language, 'common.kilobytes', { value: Math.max(1, Math.round(bytes / 1e3)) })
    : translate(language, 'common.megabytes', { value: decimal(bytes / 1e6, language) })
}

/** `1:05` or `1:02:05`, from seconds rounded up. */
export function clockWords(seconds: number): string {
  const whole = Math.ceil(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

function decimal(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
}
