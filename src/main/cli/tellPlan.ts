import { translate } from '../../shared/i18n/index.ts'
import type { FilmPlan } from '../../shared/scene/filmPlan.ts'
import { withoutFilming } from '../simulator/planning/viewSpec.ts'
import { rateText } from './filmArguments.ts'
import { lengthWords } from './quantityWords.ts'
import type { Reporter } from './reporter.ts'
import { type ReadShot, tellTotal, tellUnderstanding, tellUnmet } from './tellReading.ts'

/** Tells a planned film: its shots with why each is there and framed so, then what each place was understood as. */
export function tellPlan({ shots: planned, ...plan }: FilmPlan, shots: readonly ReadShot[], reporter: Reporter): void {
  const { language } = reporter
  reporter.event({ event: 'plan', ...plan, shots: planned })
  reporter.say('cli.planTitle', { count: planned.length })
  for (const [index, { words, durationSeconds, size, move, reasons }] of planned.entries()) {
    reporter.say('cli.planShot', {
      number: index + 1,
      words,
      length: lengthWords(durationSeconds, language),
      framing: translate(language, `scene.framing.${size}`),
      camera: move === 'static' ? '' : `, ${translate(language, `scene.camera.${move}`)}`,
      reasons: reasons.map((reason) => translate(language, `plan.reason.${reason}`)).join('; '),
    })
  }
  tellTotal(shots, reporter)
  const places = [...Map.groupBy(shots, ({ request }) => request.prompt).values()].map(([first]) => first!)
  for (const place of places) {
    if (places.length > 1) reporter.say('cli.planPlace', { prompt: place.request.prompt })
    tellUnderstanding(withoutFilming(place.reading.understanding), reporter)
    tellUnmet(place, reporter)
  }
  const { width, height, frameRate, quality, seed } = shots[0]!.request
  reporter.say('cli.planFacts', { width, height, fps: rateText(frameRate), quality, seed })
}
