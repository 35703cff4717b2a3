import { translate } from '../../../shared/i18n/index.ts'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { StagedSnow } from '../../../shared/scene/stagedSnow.ts'
import type { UnderstoodFact } from '../../../shared/scene/understanding.ts'

/** How much snow lies on the ground after an hour of the heaviest snowfall, metres. */
const HEAVIEST = 0.05
/** How deep it lies already where nothing was said of it: a dusting, and more the harder it snows, metres. */
const LIES = { least: 0.006, more: 0.03 }
/** Snow that is said to settle grows from nearly nothing to this, metres. */
const SETTLES = { from: 0.003, least: 0.05, more: 0.06 }
/** Words for snow that settles. */
const GROWS =
  /\b(settl(es?|ing)|cover(s|ed|ing)?|pil(es?|ing) up|build(s|ing)? up|accumulat(es?|ing)|deepens?|blankets?|menumpuk|bertumpuk|menutupi|tertutup|menyelimuti|diselimuti|menebal)\b/i

/**
 * The layer of snow of a scene in which it snows in the open, and what is told of it. It grows as fast as it falls, or, where
 * it was said to settle, in time lapse. Undefined where it does not snow.
 */
export function snowOf(
  spec: Pick<SceneSpec, 'weather' | 'surroundings' | 'prompt' | 'language'>,
  durationSeconds: number,
): { snow: StagedSnow; told: UnderstoodFact } | undefined {
  const { weather, surroundings, prompt, language } = spec
  if (weather?.value.kind !== 'snow' || surroundings.value !== 'outdoors') return undefined
  const amount = Math.min(1, Math.max(0.02, weather.value.amount))
  const real = (HEAVIEST * amount) / 3600
  const because = GROWS.exec(prompt)?.[0]
  const subject = translate(language, 'scene.snow')
  const number = (value: number, digits = 2) =>
    new Intl.NumberFormat(language, { maximumSignificantDigits: digits }).format(value)
  if (because === undefined) {
    const startMetres = LIES.least + LIES.more * amount
    return {
      snow: { startMetres, metresPerSecond: real },
      told: {
        subject,
        value: translate(language, 'scene.snowLies', {
          depth: number(100 * startMetres),
          rate: number(3.6e6 * real),
        }),
        source: { kind: 'default' },
      },
    }
  }
  const rise = SETTLES.least + SETTLES.more * amount
  const timeLapse = Math.max(1, Number((rise / Math.max(durationSeconds, 0.5) / real).toPrecision(2)))
  const metresPerSecond = real * timeLapse
  return {
    snow: { startMetres: SETTLES.from, metresPerSecond },
    told: {
      subject,
      value: translate(language, 'scene.snowSettles', {
        times: number(timeLapse),
        depth: number(100 * (SETTLES.from + metresPerSecond * durationSeconds)),
        rate: number(3.6e6 * real),
        hours: number((metresPerSecond * durationSeconds) / real / 3600),
      }),
      source: { kind: 'inferred', because },
    },
  }
}
