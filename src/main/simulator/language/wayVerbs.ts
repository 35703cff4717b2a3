/** Words of a way that are verbs in Indonesian ("melintasi", "menuruni"), and the deed that each is. */
const WAY_VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(me|ny)?(lintasi|yeberangi|nyeberangi|seberangi)$/, 'cross'],
  [/^(me)?n?yusuri$/, 'walk along'],
  [/^(me)?nuruni$/, 'descend'],
  [/^(me)?(naiki|ndaki|manjat)$/, 'climb'],
  [/^(me)?(lewati|lalui|lampaui)$/, 'pass'],
  [/^(me)?nuju( ke)?$/, 'go'],
  [/^(me)?(ngelilingi|ngitari|lingkari|mutari)$/, 'circle'],
  [/^(me)?ngarungi$/, 'sail across'],
  [/^(me)?(nembus|nerobos)$/, 'pass through'],
  [/^(me)?lompati$/, 'jump'],
  [/^keluar dari$/, 'come out'],
  [/^masuk ke( ?dalam)?$/, 'enter'],
  [/^kembali ke$/, 'return'],
  [/^turun( dari| di)?$/, 'descend'],
]

/** The deed that a word of place is at the same time, or undefined for one that is only a place. */
export function wayVerbOf(words: string): string | undefined {
  return WAY_VERBS.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1]
}
