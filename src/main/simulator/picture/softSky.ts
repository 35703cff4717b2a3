import { DataTexture, DataUtils, HalfFloatType, LinearFilter, RepeatWrapping, RGBAFormat } from 'three/webgpu'

const WIDTH = 128
const HEIGHT = 64

/** A sky seen out of focus, a few degrees wide: what rough water mirrors, without teeth where clouds and hills end. */
export function softSky(sky: DataTexture): DataTexture {
  const { width, height, data } = sky.image as { width: number; height: number; data: Uint16Array }
  const [wide, high] = [Math.min(WIDTH, width), Math.min(HEIGHT, height)]
  const half = new Uint16Array(wide * high * 4)
  const [stepX, stepY] = [width / wide, height / high]
  const look = Math.max(1, Math.floor(stepX / 4))
  for (let row = 0; row < high; row++) {
    for (let column = 0; column < wide; column++) {
      const sum: [number, number, number] = [0, 0, 0]
      let count = 0
      for (let y = Math.floor(row * stepY); y < (row + 1) * stepY; y += look) {
        for (let x = Math.floor(column * stepX); x < (column + 1) * stepX; x += look) {
          const at = (y * width + x) * 4
          // The disc of the sun is the glitter's own.
          for (const channel of [0, 1, 2] as const)
            sum[channel] += Math.min(2, DataUtils.fromHalfFloat(data[at + channel]!))
          count++
        }
      }
      const at = (row * wide + column) * 4
      for (const channel of [0, 1, 2] as const) half[at + channel] = DataUtils.toHalfFloat(sum[channel] / count)
      half[at + 3] = DataUtils.toHalfFloat(1)
    }
  }
  const soft = new DataTexture(half, wide, high, RGBAFormat, HalfFloatType)
  soft.wrapS = RepeatWrapping
  soft.magFilter = soft.minFilter = LinearFilter
  soft.needsUpdate = true
  return soft
}
