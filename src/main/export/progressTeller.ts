import type { ExportProgress, ExportStage } from '../../shared/export/index.ts'

const TELL_EVERY_MS = 200

/** Tells how far an export is: at every new stage, and a few times a second within one. */
export class ProgressTeller {
  private readonly framesTotal: number
  private readonly onProgress: ((progress: ExportProgress) => void) | undefined
  private stage: ExportStage | undefined
  private toldAt = 0
  private stageBegan = 0

  constructor(framesTotal: number, onProgress?: (progress: ExportProgress) => void) {
    this.framesTotal = framesTotal
    this.onProgress = onProgress
  }

  tell(stage: ExportStage, framesDone: number): void {
    const now = performance.now()
    if (stage !== this.stage) {
      this.stage = stage
      this.stageBegan = now
    } else if (now - this.toldAt < TELL_EVERY_MS) {
      return
    }
    this.toldAt = now
    const secondsLeft = stage === 'picture' ? this.secondsLeft(now, framesDone) : null
    this.onProgress?.({ stage, framesDone, framesTotal: this.framesTotal, secondsLeft })
  }

  /** At the pace so far; silent for the first second, when the pace says nothing yet. */
  private secondsLeft(now: number, framesDone: number): number | null {
    const seconds = (now - this.stageBegan) / 1000
    if (seconds < 1 || framesDone === 0) return null
    return (seconds / framesDone) * (this.framesTotal - framesDone)
  }
}
