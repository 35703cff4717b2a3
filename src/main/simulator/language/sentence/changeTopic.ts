import type { DraftEntity } from '../draftScene.ts'
import type { SentenceState } from './sentenceState.ts'

/** From now on "it" is these. */
export function changeTopic(state: SentenceState, topic: DraftEntity[]): void {
  if (topic[0] !== state.topic[0]) state.topicBefore = state.topic
  state.topic = topic
}
