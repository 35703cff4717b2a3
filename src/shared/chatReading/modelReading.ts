import { z } from 'zod'
import { type ColourName, colourNames } from '../scene/colourNames.ts'
import { materialName } from '../scene/materials.ts'
import { actionVerb, cameraHeight, framing, placeRelation, thingConcept } from '../scene/sceneSpec.ts'
import { cameraMove, filmLook, mood, setName, timeOfDay, weatherKind } from '../scene/stagedScene.ts'

/**
 * What a chat model is asked for: the part of a reading that it may fill. Words are names that it shows to people, so
 * they hold letters and little else; everything else is a choice from a list or a number within bounds.
 */
const name = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} '-]*$/u)

/** Models write null where they have nothing to say. */
function maybe<Value extends z.ZodType>(value: Value) {
  return value.nullish().transform((given) => given ?? undefined)
}

export const modelThing = z.object({
  name,
  concept: thingConcept,
  count: maybe(z.int().min(1).max(40)),
  colour: maybe(z.enum(colourNames as [ColourName, ...ColourName[]])),
  material: maybe(materialName),
  sizeMetres: maybe(z.number().min(0.005).max(100)),
  massKg: maybe(z.number().min(0.0001).max(100_000)),
  relation: maybe(placeRelation),
  relatedTo: maybe(name),
})
export type ModelThing = z.infer<typeof modelThing>

export const modelAction = z.object({
  who: name,
  does: actionVerb,
  target: maybe(name),
  from: maybe(name),
  bounces: maybe(z.int().min(1).max(20)),
  dropHeightMetres: maybe(z.number().min(0.01).max(100)),
  speedMetresPerSecond: maybe(z.number().min(0.01).max(100)),
})
export type ModelAction = z.infer<typeof modelAction>

export const modelFilm = z.object({
  camera: maybe(cameraMove),
  framing: maybe(framing),
  cameraHeight: maybe(cameraHeight),
  timeOfDay: maybe(timeOfDay),
  mood: maybe(mood),
  set: maybe(setName),
  weather: maybe(weatherKind),
  look: maybe(filmLook),
})
export type ModelFilm = z.infer<typeof modelFilm>

export const modelReading = z.object({
  things: z.array(modelThing).max(30),
  actions: z.array(modelAction).max(30),
  film: modelFilm.nullish().transform((film): ModelFilm => film ?? modelFilm.parse({})),
})
export type ModelReading = z.infer<typeof modelReading>
