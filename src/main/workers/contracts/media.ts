import { oc } from '@orpc/contract'
import { z } from 'zod'
import { resultSchema } from '../../../shared/contract/result.ts'
import { mediaFacts, mediaProblem } from '../../../shared/media/mediaFacts.ts'
import { rateSchema, ticksSchema } from '../../../shared/time/index.ts'
import { progressEvents } from './progress.ts'

const source = z.object({
  file: z.string(),
  /** The name to use in refusals and to compare with the content, where the stored file has another one. */
  displayName: z.string().optional(),
})
const derived = source.extend({ output: z.string() })
const fraction = z.number().min(0).max(1)

export const thumbnailFacts = z.object({ width: z.int(), height: z.int() })
export const filmstripFacts = z.object({
  frameWidth: z.int(),
  frameHeight: z.int(),
  /** When each picture of the strip is, from the film's first presented moment. */
  times: z.array(ticksSchema),
})
export const peaksFacts = z.object({ sampleRate: z.int(), channels: z.int(), length: z.int() })
export const proxyFacts = z.object({ width: z.int(), height: z.int(), frameRate: rateSchema.nullable() })

export const thumbnailRequest = derived.extend({
  height: z.int().positive(),
  /** By default a tenth into a film, past a fade from black. */
  atTicks: ticksSchema.optional(),
})
export const filmstripRequest = derived.extend({ height: z.int().positive(), count: z.int().positive().max(200) })
export const peaksRequest = derived
export const proxyRequest = derived

/** What the media worker does: it alone opens files that came from outside. */
export const mediaContract = {
  probe: oc.input(source).output(resultSchema(mediaFacts, mediaProblem)),
  makeThumbnail: oc.input(thumbnailRequest).output(resultSchema(thumbnailFacts, mediaProblem)),
  makeFilmstrip: oc
    .input(filmstripRequest)
    .output(progressEvents(fraction, resultSchema(filmstripFacts, mediaProblem))),
  makePeaks: oc.input(peaksRequest).output(progressEvents(fraction, resultSchema(peaksFacts, mediaProblem))),
  makeProxy: oc.input(proxyRequest).output(progressEvents(fraction, resultSchema(proxyFacts, mediaProblem))),
}

export type ThumbnailRequest = z.infer<typeof thumbnailRequest>
export type FilmstripRequest = z.infer<typeof filmstripRequest>
export type PeaksRequest = z.infer<typeof peaksRequest>
export type ProxyRequest = z.infer<typeof proxyRequest>
export type ThumbnailFacts = z.infer<typeof thumbnailFacts>
export type FilmstripFacts = z.infer<typeof filmstripFacts>
export type PeaksFacts = z.infer<typeof peaksFacts>
export type ProxyFacts = z.infer<typeof proxyFacts>
