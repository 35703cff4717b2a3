/** Words that the generator knows and cannot stage, so that it can say why and name what comes near. */
export type OutOfReachGroup =
  | 'people'
  | 'animals'
  | 'vehicles'
  | 'liquids'
  | 'fire'
  | 'weather'
  | 'plants'
  | 'softThings'
  | 'places'
  | 'food'
  | 'mechanisms'
  | 'impossible'
  | 'text'
  | 'light'
  | 'looks'
  | 'abstract'
  | 'celebrities'
  | 'medicine'
  | 'editing'
  /** Sun, moon and clouds come with the time of day and the weather. */
  | 'sky'

/** Words of one group in both languages. */
export interface OutOfReachWords {
  readonly group: OutOfReachGroup
  readonly en: readonly string[]
  readonly id: readonly string[]
}
