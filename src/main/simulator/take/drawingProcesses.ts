/** What decides how many processes draw. */
export interface DrawingMachine {
  readonly cores: number
  readonly freeMemoryMb: number
  /** Whether processor cores draw and not a graphics card. */
  readonly isSoftware: boolean
  readonly width: number
  readonly height: number
}

/** What a software renderer cannot keep busy any more by itself. */
const CORES_EACH = 4
/** Two processes of this size stay within a gigabyte and a half together. */
const MEMORY_EACH_MB = 750
const MOST_PROCESSES = 2
/** Larger pictures take too much memory in each process. */
const MOST_PIXELS = 1920 * 1080

/**
 * How many processes draw a take; 1 is the one that makes it. A graphics card draws for one at a time. SwiftShader by
 * itself keeps two cores nine tenths busy: there a second process gave nothing in a run side by side, and cost a start and
 * the memory of one. Only where there are cores that one process leaves idle, and memory to spare, two draw. Pure.
 */
export function drawingProcesses({ cores, freeMemoryMb, isSoftware, width, height }: DrawingMachine): number {
  if (!isSoftware || width * height > MOST_PIXELS) return 1
  const byMemory = Math.floor(freeMemoryMb / 2 / MEMORY_EACH_MB)
  return Math.max(1, Math.min(MOST_PROCESSES, Math.floor(cores / CORES_EACH), byMemory))
}
