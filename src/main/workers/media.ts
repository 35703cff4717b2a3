import { implement } from '@orpc/server'
import { makeFilmstrip } from '../media/makeFilmstrip.ts'
import { makePeaks } from '../media/makePeaks.ts'
import { makeProxy } from '../media/makeProxy.ts'
import { makeThumbnail } from '../media/makeThumbnail.ts'
import { mediaSource } from '../media/mediaSource.ts'
import { probe } from '../media/probe.ts'
import { refuseFailures } from '../media/refuseFailures.ts'
import { mediaContract } from './contracts/media.ts'
import { streamProgress } from './progressStream.ts'
import { serveWorker } from './serveWorker.ts'

const os = implement(mediaContract)
const sourceOf = (input: { file: string; displayName?: string }) => mediaSource(input.file, input.displayName)

// A decoder that reads ahead may fail while nobody waits for it; the call that needs its picture fails by itself.
process.on('unhandledRejection', (reason) => console.error('A decoder failed by itself:', reason))

serveWorker(
  os.router({
    probe: os.probe.handler(({ input }) => probe(sourceOf(input))),
    makeThumbnail: os.makeThumbnail.handler(({ input, signal }) => {
      const source = sourceOf(input)
      return refuseFailures(source, signal, () => makeThumbnail(source, input.output, input))
    }),
    makeFilmstrip: os.makeFilmstrip.handler(({ input, signal }) => {
      const source = sourceOf(input)
      return streamProgress(signal, (report: (fraction: number) => void, stop) =>
        refuseFailures(source, stop, () => makeFilmstrip(source, input.output, input, report, stop)),
      )
    }),
    makePeaks: os.makePeaks.handler(({ input, signal }) => {
      const source = sourceOf(input)
      return streamProgress(signal, (report: (fraction: number) => void, stop) =>
        refuseFailures(source, stop, () => makePeaks(source, input.output, report, stop)),
      )
    }),
    makeProxy: os.makeProxy.handler(({ input, signal }) => {
      const source = sourceOf(input)
      return streamProgress(signal, (report: (fraction: number) => void, stop) =>
        refuseFailures(source, stop, () => makeProxy(source, input.output, report, stop)),
      )
    }),
  }),
)
