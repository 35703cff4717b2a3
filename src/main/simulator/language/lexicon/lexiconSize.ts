import { ACTIONS } from './actions/index.ts'
import { CAMERA_HEIGHTS, CAMERA_MOVES, FRAMINGS } from './camera.ts'
import { FILM_LOOKS, MOODS, TIMES_OF_DAY } from './light.ts'
import { PLACES } from './places.ts'
import { COLOURS, MATERIAL_WORDS, SIZES, STEEPNESSES } from './qualities.ts'
import { GRAVITIES, SETS, SURROUNDINGS } from './settings.ts'
import { THINGS } from './things/index.ts'
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
