import { ACTIONS } from './actions/index.ts'
import { CAMERA_MOVES } from './camera.ts'
import { CAMERA_HEIGHTS } from './cameraHeights.ts'
import { FILM_LOOKS } from './filmLooks.ts'
import { FRAMINGS } from './framings.ts'
import { GRAVITIES } from './gravities.ts'
import { MOODS } from './moods.ts'
import { PLACES } from './places.ts'
import { COLOURS, MATERIAL_WORDS, SIZES, STEEPNESSES } from './qualities.ts'
import { SETS } from './sets.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { THINGS } from './things/index.ts'
import { TIMES_OF_DAY } from './timesOfDay.ts'
import { WEATHERS, WINDS } from './weather.ts'

/** How many concepts the lexicon tells apart: what has a meaning of its own, however many words say it. */
export function lexiconSize(): number {
  const others = [
    THINGS,
    ACTIONS,
    COLOURS,
    MATERIAL_WORDS,
    SIZES,
    STEEPNESSES,
    PLACES,
    CAMERA_MOVES,
    CAMERA_HEIGHTS,
    FRAMINGS,
    TIMES_OF_DAY,
    MOODS,
    FILM_LOOKS,
    SETS,
    SURROUNDINGS,
    GRAVITIES,
    WEATHERS,
    WINDS,
  ]
  return others.reduce((count, words) => count + words.length, 0)
}
