/** What playback is timed by. Seconds that only ever grow. */
export interface MasterClock {
  now(): number
}

/** Longest wait for a sound card that does not start. */
const START_LIMIT_MS = 300

/** What is heard right now: the audio clock, less the time that sound takes to reach the ear. */
export function audioClock(context: AudioContext): MasterClock {
  return { now: () => context.currentTime - (Number.isFinite(context.outputLatency) ? context.outputLatency : 0) }
}

/** For machines without a sound card: the clock of the page. */
export const pageClock: MasterClock = { now: () => performance.now() / 1000 }

/** Wakes the sound card. False when there is none, or when the browser waits for a gesture of the person. */
export async function wakeSound(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') {
    const limit = new Promise((resolve) => setTimeout(resolve, START_LIMIT_MS))
    await Promise.race([context.resume().catch(() => undefined), limit])
  }
  return context.state === 'running'
}
