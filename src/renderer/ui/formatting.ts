import type { Language } from '../../shared/i18n/index.ts'
import type { Rate } from '../../shared/time/index.ts'
import type { Say } from './languageStore.ts'

/** A length of work or film in words: `4.5 s`, `12 s`, `3 min 20 s`, `1 h 5 min`. */
export function lengthWords(seconds: number, say: Say, language: Language): string {
  if (seconds < 10) return say('common.seconds', { value: decimal(seconds, 1, language) })
  const whole = Math.round(seconds)
  if (whole < 60) return say('common.seconds', { value: whole })
  if (whole < 3600) return say('common.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
  return say('common.hours', { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60 })
}

/** A clip's length as a clock shows it: `0:07`, `1:02:09`. */
export function clockWords(seconds: number): string {
  const whole = Math.round(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

export function decimal(value: number, digits: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
}

export function rateWords(rate: Rate, say: Say, language: Language): string {
  return say('common.framesPerSecond', { rate: decimal(rate.num / rate.den, 3, language) })
}

export function bytesWords(bytes: number, say: Say, language: Language): string {
  return bytes < 1_000_000
    ? say('common.kilobytes', { value: Math.max(1, Math.round(bytes / 1000)) })
    : say('common.megabytes', { value: decimal(bytes / 1_000_000, 1, language) })
}

export function dateWords(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
