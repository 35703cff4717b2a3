/** `fryingPan`, `frying pan` and `frying-pan` as lower-case words; the last one is the head. */
export function words(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
}

/** The same name however it is spaced and of how many: `streetLight`, "street light", "streetlights". */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    words(name)
      .join('')
      .replace(/(?<=[^s])s$/, '')
  return plain(a) === plain(b)
}

/**
 * Whether a thing called `offered` is a `wanted`: the same, or a kind of it by its head ("tennis ball" is a
 * ball). Never the other way round: a ball is no tennis ball.
 */
export function isKindOf(offered: string, wanted: string): boolean {
  const offeredWords = words(offered)
  const wantedWords = words(wanted)
  return sameName(offered, wanted) || offeredWords.slice(-wantedWords.length).join(' ') === wantedWords.join(' ')
}
