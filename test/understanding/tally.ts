/** What was asked and found, asked and missed, and given without being asked (or given wrongly). */
export interface Tally {
  readonly hit: number
  readonly missed: number
  readonly wrong: number
}

export const EMPTY_TALLY: Tally = { hit: 0, missed: 0, wrong: 0 }

export function addTallies(a: Tally, b: Tally): Tally {
  return { hit: a.hit + b.hit, missed: a.missed + b.missed, wrong: a.wrong + b.wrong }
}

/** Share of what was given that is right; 1 when nothing was given. */
export function precision(tally: Tally): number {
  const given = tally.hit + tally.wrong
  return given === 0 ? 1 : tally.hit / given
}

/** Share of what was asked that was found; 1 when nothing was asked. */
export function recall(tally: Tally): number {
  const asked = tally.hit + tally.missed
  return asked === 0 ? 1 : tally.hit / asked
}

/** Harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const all = 2 * tally.hit + tally.wrong + tally.missed
  return all === 0 ? 1 : (2 * tally.hit) / all
}

/** The tally of one aspect of one sentence, and in words what is not right. */
export interface Finding {
  readonly tally: Tally
  readonly faults: readonly string[]
}

/** A finding from the lists of what was found, what is missing and what is too much. */
export function finding(hits: number, missing: readonly string[], tooMuch: readonly string[]): Finding {
  return {
    tally: { hit: hits, missed: missing.length, wrong: tooMuch.length },
    faults: [...missing.map((text) => `- ${text}`), ...tooMuch.map((text) => `+ ${text}`)],
  }
}
