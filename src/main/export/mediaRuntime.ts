import { join } from 'node:path'
import { registerMediabunnyServer } from '@mediabunny/server'
import { GlobalFonts } from '@napi-rs/canvas'
import { FONT_FAMILY } from '../../shared/compositor/index.ts'

const FONT_FILES = ['DalangSans-Medium.ttf', 'DalangSans-Bold.ttf']

let prepared = false

/** From the program's own place, `src/main/export` as well as the built `out/main/*`: three folders up. */
const FONT_FOLDER = unpacked(join(import.meta.dirname, '../../../resources/fonts'))

/** Native code cannot read inside Electron's archive; what it needs lies beside it. */
function unpacked(path: string): string {
  return path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
}

/**
 * Registers the decoders and the shipped typeface for this process. May be called again. Throws when a font file
 * is missing: a film set in another typeface would not be the film that was previewed.
 */
export function prepareMediaRuntime(fontFolder: string = FONT_FOLDER): void {
  if (prepared) return
  // Hardware decoders give frames that live on the graphics card; the filters and the canvas want them in memory.
  registerMediabunnyServer({ hardwareContext: null })
  for (const file of FONT_FILES) {
    if (!GlobalFonts.registerFromPath(join(fontFolder, file), FONT_FAMILY)) {
      throw new Error(`The font ${file} is missing from the installation`)
    }
  }
  // The AV1 encoder otherwise prints its settings for every film.
  process.env.SVT_LOG = '1'
  prepared = true
}
