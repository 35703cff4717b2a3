/** What the studio takes in. Past these a file is refused before it is decoded. */
export const MEDIA_LIMITS = {
  /** Pixels on the longer side of a film: 8K with room for odd formats. */
  videoSide: 8_192,
  imageSide: 16_384,
  imagePixels: 150_000_000,
  imageBytes: 512 * 1024 * 1024,
  durationSeconds: 24 * 3600,
  streams: 64,
  audioChannels: 32,
} as const
