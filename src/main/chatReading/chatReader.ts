import { compareReadings } from '../../shared/chatReading/compareReadings.ts'
import type { ChatFailure, ModelComparison, ReadingDifference } from '../../shared/chatReading/difference.ts'
import type { ModelEndpoint } from '../../shared/contract/system.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { withCorrections } from '../../shared/scene/corrections.ts'
import { sceneSpec } from '../../shared/scene/sceneSpec.ts'
import { readPrompt } from '../simulator/language/readPrompt.ts'
import { stageScene } from '../simulator/staging/stageScene.ts'
import { askModel, CHAT_LIMITS, type ChatLimits } from './askModel.ts'
import { type AddressFault, chatAddress } from './endpointAddress.ts'
import { ANSWER_SCHEMA, questionFor } from './questionFor.ts'
import { readAnswer } from './readAnswer.ts'

const CODE_OF_FAULT = {
  notAnAddress: 'badAddress',
  notSecure: 'notSecure',
  hasCredentials: 'hasCredentials',
} as const satisfies Record<AddressFault, ChatFailure['code']>

export interface ChatReader {
  /**
   * Asks the model that the settings name to read the words too, and compares. Nothing is sent unless it is turned on.
   * On any failure the reading of the rules is what there is. `asked` is what a person said about it for this time.
   */
  compare(
    request: ShotRequest,
    signal: AbortSignal,
    asked?: Partial<ModelEndpoint>,
  ): Promise<Result<ModelComparison, ChatFailure>>
}

export function createChatReader(options: {
  /** As it is now. */
  readonly endpoint: () => ModelEndpoint
  readonly key: () => Promise<string | undefined>
  /** The stage broke over what a model read: that reading is left out, and the fault is for the log. */
  readonly stagingFailed: (error: unknown) => void
  readonly limits?: ChatLimits
}): ChatReader {
  const { endpoint, key, stagingFailed, limits = CHAT_LIMITS } = options
  return {
    async compare(request, signal, asked = {}) {
      const { isOn, baseUrl, model } = { ...endpoint(), ...asked }
      if (!isOn) return refused({ code: 'off', detail: '' })
      const address = chatAddress(baseUrl)
      if (!address.ok) return refused({ code: CODE_OF_FAULT[address.refusal], detail: '' })
      if (model.trim() === '') return refused({ code: 'badAddress', detail: '' })
      const read = readPrompt(request.prompt)
      if (!read.ok) return refused({ code: 'notReadable', detail: read.refusal.reason })
      const answer = await askModel(
        {
          address: address.value,
          model: model.trim(),
          key: await key(),
          messages: questionFor(request.prompt),
          schema: ANSWER_SCHEMA,
        },
        signal,
        limits,
      )
      if (!answer.ok) return answer
      const reading = readAnswer(answer.value)
      if (!reading.ok) return reading
      const all = compareReadings(read.value, reading.value)
      const differences = all.filter((difference) => canBeStaged(difference, all, request))
      return ok({ differences, left: all.length - differences.length, model: model.trim() })
    },
  }

  /** Taken by itself, with the things that it is about, it gives a scene that can be staged. */
  function canBeStaged(
    difference: ReadingDifference,
    all: readonly ReadingDifference[],
    request: ShotRequest,
  ): boolean {
    const read = readPrompt(request.prompt)
    if (!read.ok) return false
    const things = all.flatMap(({ taken }) => taken.addedThings ?? [])
    const own = difference.taken.addedThings ?? things
    const taken = difference.taken.addedActions ? { ...difference.taken, addedThings: own } : difference.taken
    const spec = sceneSpec.safeParse(withCorrections(read.value, { fromModel: taken }))
    if (!spec.success) return false
    const { seed, width, height } = request
    try {
      return stageScene(spec.data, { seed, aspect: { width, height } }).ok
    } catch (error) {
      // What the rules would never read together may be more than the stage was built for.
      stagingFailed(error)
      return false
    }
  }
}
