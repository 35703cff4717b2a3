/**
 * RGBA (sRGB-encoded, top row first) to planar YUV 4:2:0 after ITU-R BT.709, limited range: a plane of luma, then the two
 * of chroma at half size, each chroma sample the mean of its four pixels. Width and height are even.
 */
export function rgbaToYuv420(rgba: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const [halfWidth, halfHeight] = [width / 2, height / 2]
  const planes = new Uint8Array(width * height + 2 * halfWidth * halfHeight)
  const blueStart = width * height
  const redStart = blueStart + halfWidth * halfHeight
  for (let y = 0; y < height; y += 2) {
    let [upper, lower] = [y * width, (y + 1) * width]
    let chroma = (y / 2) * halfWidth
    for (let x = 0; x < width; x += 2, upper += 2, lower += 2, chroma++) {
      const [a, b, c, d] = [upper * 4, upper * 4 + 4, lower * 4, lower * 4 + 4]
      planes[upper] = luma(rgba[a]!, rgba[a + 1]!, rgba[a + 2]!)
      planes[upper + 1] = luma(rgba[b]!, rgba[b + 1]!, rgba[b + 2]!)
      planes[lower] = luma(rgba[c]!, rgba[c + 1]!, rgba[c + 2]!)
      planes[lower + 1] = luma(rgba[d]!, rgba[d + 1]!, rgba[d + 2]!)
      const red = rgba[a]! + rgba[b]! + rgba[c]! + rgba[d]!
      const green = rgba[a + 1]! + rgba[b + 1]! + rgba[c + 1]! + rgba[d + 1]!
      const blue = rgba[a + 2]! + rgba[b + 2]! + rgba[c + 2]! + rgba[d + 2]!
      planes[blueStart + chroma] = 128.5 + (-0.10064373 * red - 0.33857195 * green + 0.43921569 * blue) / 4
      planes[redStart + chroma] = 128.5 + (0.43921569 * red - 0.39894216 * green - 0.04027352 * blue) / 4
    }
  }
  return planes
}

function luma(red: number, green: number, blue: number): number {
  return 16.5 + 0.18258588 * red + 0.61423059 * green + 0.06200706 * blue
}
