import { type FramePlan, framePlanner } from '../../shared/compositor/index.ts'
import { must, type SequenceId, type StudioDocument, sequenceEnd } from '../../shared/model/index.ts'
import { frameAt, frameStart, framesToCover, type Rate, type Ticks, ZERO } from '../../shared/time/index.ts'

/** The frames of a sequence as it is in one document. The clips are sorted once, when the first frame is asked for. */
export class FilmFrames {
  readonly doc: StudioDocument
  readonly sequenceId: SequenceId
  readonly frameRate: Rate
  readonly end: Ticks
  /** When the last frame begins; zero in an empty film. */
  readonly lastFrame: Ticks
  #planner: ((tick: Ticks) => FramePlan) | undefined

  constructor(doc: StudioDocument, sequenceId: SequenceId) {
    this.doc = doc
    this.sequenceId = sequenceId
    this.frameRate = must(doc, sequenceId).frameRate
    this.end = sequenceEnd(doc, sequenceId)
    const frames = framesToCover(this.end, this.frameRate)
    this.lastFrame = frames === 0 ? ZERO : frameStart(frames - 1, this.frameRate)
  }

  /** When the frame that is on screen at a moment begins. */
  frameOf(tick: Ticks): Ticks {
    return frameStart(Math.max(0, frameAt(tick, this.frameRate)), this.frameRate)
  }

  planAt(tick: Ticks): FramePlan {
    this.#planner ??= framePlanner(this.doc, this.sequenceId)
    return this.#planner(this.frameOf(tick))
  }
}
