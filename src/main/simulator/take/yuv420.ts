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
    for (let x = 0; x < width; x += 2) {
      let [red, green, blue] = [0, 0, 0]
      for (let corner = 0; corner < 4; corner++) {
        const pixel = (y + (corner >> 1)) * width + x + (corner & 1)
        const [r, g, b] = [rgba[pixel * 4]!, rgba[pixel * 4 + 1]!, rgba[pixel * 4 + 2]!]
        planes[pixel] = 16.5 + 0.18258588 * r + 0.61423059 * g + 0.06200706 * b
        red += r
        green += g
        blue += b
      }
      const chroma = (y / 2) * halfWidth + x / 2
      planes[blueStart + chroma] = 128.5 + (-0.10064373 * red - 0.33857195 * green + 0.43921569 * blue) / 4
      planes[redStart + chroma] = 128.5 + (0.43921569 * red - 0.39894216 * green - 0.04027352 * blue) / 4
    }
  }
  return planes
}
