import { FONT_FAMILY } from '../../shared/compositor/index.ts'
import type { PreviewAnswer, PreviewRequest } from './previewMessages.ts'
import { PreviewPainter } from './previewPainter.ts'

/** The entry of the preview worker: decoding and painting go on here, whatever the page is busy with. */

interface WorkerScope {
  readonly fonts: FontFaceSet
  onmessage: ((event: MessageEvent<PreviewRequest>) => void) | null
  postMessage(answer: PreviewAnswer): void
}
const scope = globalThis as unknown as WorkerScope

const FACES = [
  { url: new URL('../../../resources/fonts/DalangSans-Medium.ttf', import.meta.url), weight: '400 599' },
  { url: new URL('../../../resources/fonts/DalangSans-Bold.ttf', import.meta.url), weight: '600 800' },
]

const fonts = Promise.allSettled(
  FACES.map(async ({ url, weight }) => {
    const face = new FontFace(FONT_FAMILY, `url(${url.href})`, { weight })
    scope.fonts.add(await face.load())
  }),
)

const painter = new PreviewPainter((answer) => scope.postMessage(answer), fonts)
scope.onmessage = (event) => painter.take(event.data)
