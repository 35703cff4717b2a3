import { differenceWords } from '../../shared/chatReading/differenceWords.ts'
import { takenOf } from '../../shared/chatReading/takeDifferences.ts'
import { translate } from '../../shared/i18n/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import type { StudioHost } from '../host/studioHost.ts'
import type { Reporter } from './reporter.ts'

/**
 * Lets the chat model of the settings, or of the environment, read each request's words, and tells in what it differs.
 * With `take` its reading is taken there, as a part of the request. Where no model is heard the requests stay as they are.
 */
export async function readByModel(
  host: StudioHost,
  requests: readonly ShotRequest[],
  {
    choice,
    reporter,
    signal,
  }: { readonly choice: 'show' | 'take'; readonly reporter: Reporter; readonly signal: AbortSignal },
): Promise<ShotRequest[]> {
  const { modelReading } = host.settings.read().settings
  const endpoint = {
    isOn: true,
    baseUrl: process.env.DALANG_MODEL_URL ?? modelReading.baseUrl,
    model: process.env.DALANG_MODEL ?? modelReading.model,
  }
  const { baseUrl, model } = endpoint
  reporter.say('cli.modelAsked', { model, host: URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl })
  const answered: ShotRequest[] = []
  for (const request of requests) {
    const outcome = await host.chatReader.compare(request, signal, endpoint)
    reporter.event({ event: 'modelReading', ...outcome })
    if (!outcome.ok) {
      const { code, detail } = outcome.refusal
      const why = `${translate(reporter.language, `model.failed.${code}`)} ${translate(reporter.language, 'model.rulesUsed')}`
      reporter.warn(translate(reporter.language, 'cli.modelFailed', { why, detail }).trim())
      answered.push(request)
      continue
    }
    const { differences, left } = outcome.value
    if (differences.length === 0) reporter.say('model.same', { model })
    for (const one of differences) reporter.say('cli.modelDiffers', { ...differenceWords(one, reporter.language) })
    if (left > 0) reporter.say('model.left', { count: left })
    const fromModel = choice === 'take' ? takenOf(differences) : undefined
    if (differences.length > 0) reporter.say(fromModel ? 'cli.modelTaken' : 'cli.modelNotTaken')
    answered.push(fromModel ? { ...request, corrections: { ...request.corrections, fromModel } } : request)
  }
  return answered
}
