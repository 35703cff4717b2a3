import type { Language } from '../../../shared/scene/stagedScene.ts'

/**
 * The word of the lexicon that an unknown one was probably meant to be: at most one edit for up to five letters, two
 * for longer ones (insertion, deletion, substitution, swap of neighbours). Undefined when none is near, or when the
 * word is a name.
 */
export function nearestWord(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  const wanted = word.toLowerCase()
  if (wanted.length < 4 || isDerived(wanted, vocabulary)) return undefined
  const most = wanted.length <= 5 ? 1 : 2
  let best: { word: string; score: number } | undefined
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - wanted.length) > most || candidate.length < 3) continue
    if (!sharesAnEnd(wanted, candidate)) continue
    const distance = editDistance(wanted, candidate, most)
    if (distance === undefined) continue
    // A letter left out or doubled is likelier than a wrong one, above all than a wrong first one.
    const isSlip = isWithin(wanted, candidate) || isWithin(candidate, wanted)
    const score = distance - (isSlip ? 0.5 : 0) - (candidate[0] === wanted[0] ? 0.25 : 0)
    if (best === undefined || score < best.score) best = { word: candidate, score }
  }
  return best?.word
}

/** "berbaju", "pembawa": made of a word that is known, and no slip. */
function isDerived(word: string, vocabulary: ReadonlySet<string>): boolean {
  const stem = word.replace(/^(ber|peng|pem|pen|pe)/, '')
  return stem !== word && stem.length >= 4 && vocabulary.has(stem)
}

/** People seldom mistype both the first and the last letter; what does is not compared letter by letter. */
function sharesAnEnd(first: string, second: string): boolean {
  return first[0] === second[0] || (first.at(-1) === second.at(-1) && first[1] === second[1])
}

/** Whether all letters of one stand in the other in the same order. */
function isWithin(shorter: string, longer: string): boolean {
  let at = 0
  for (const letter of longer) if (letter === shorter[at]) at += 1
  return at === shorter.length
}

/** Damerau's distance (optimal string alignment); undefined when it is more than `most`. */
export function editDistance(first: string, second: string, most: number): number | undefined {
  let older: number[] = []
  let previous = Array.from({ length: second.length + 1 }, (_, at) => at)
  for (let row = 1; row <= first.length; row++) {
    const current = [row]
    for (let column = 1; column <= second.length; column++) {
      const isSame = first[row - 1] === second[column - 1]
      let cost = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (isSame ? 0 : 1),
      )
      const isSwap =
        row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]
      if (isSwap) cost = Math.min(cost, (older[column - 2] as number) + 1)
      current.push(cost)
    }
    if (Math.min(...current) > most) return undefined
    older = previous
    previous = current
  }
  const distance = previous[second.length] as number
  return distance <= most ? distance : undefined
}

/** "Did you mean ...?" in a language. */
export function didYouMean(word: string, language: Language): string {
  return language === 'id' ? `Maksudnya “${word}”?` : `Did you mean “${word}”?`
}
