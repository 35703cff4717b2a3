import type { ActionVerb } from '../../../shared/scene/sceneSpec.ts'
import type { DraftAction } from './draftScene.ts'

/** The usual speed of a deed that can be done slowly or fast, metres per second. What falls has no choice. */
const USUAL_SPEED: Readonly<Partial<Record<ActionVerb, number>>> = {
  roll: 1.6,
  slide: 1.4,
  push: 1,
  throw: 6,
  hit: 2.2,
  walk: 1.3,
  run: 4,
  swim: 1.2,
  fly: 5,
  drive: 7,
  sail: 2.5,
}

/** A word for how fast it is done, waiting for its deed. */
export interface Pace {
  readonly factor: number
  readonly words: string
}

/** Gives a deed the speed that "slowly" or "kencang" means, unless one was said in numbers. */
export function setPace(action: DraftAction, { factor, words }: Pace): void {
  const usual = USUAL_SPEED[action.verb]
  if (usual === undefined) return
  action.speedMetresPerSecond ??= {
    value: Math.round(usual * factor * 100) / 100,
    source: { kind: 'inferred', because: words },
  }
}
