import { registerMediabunnyServer } from '@mediabunny/server'
import {
  ADTS,
  FilePathSource,
  FLAC,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny'

/** Playlists (HLS) are left out on purpose: they name further files and addresses to read. */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, WAVE, OGG, FLAC, MP3, ADTS, MPEG_TS]

let codecsRegistered = false

/** Makes FFmpeg's coders known to Mediabunny, once for the process. */
export function registerServerCodecs(): void {
  if (codecsRegistered) return
  // Files of strangers are decoded in software: a driver that stumbles over one may take the whole desktop with it.
  registerMediabunnyServer({ hardwareContext: null })
  Logging.level = LogLevel.Errors
  codecsRegistered = true
}

/** Opens a film or a sound for reading in small pieces. Dispose of it (`using`) to close the file and its decoders. */
export function openInput(file: string): Input {
  registerServerCodecs()
  // A read that fails while nobody waits is met again by the next read.
  return new Input({ source: new FilePathSource(file, { handleUnhandledError: () => {} }), formats: FORMATS })
}
