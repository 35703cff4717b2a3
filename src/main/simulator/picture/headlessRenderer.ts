import { WebGPURenderer } from 'three/webgpu'
import { create, globals } from 'webgpu'

/** Drawing was not possible: no adapter, or the device was lost. */
export class DrawingError extends Error {
  override readonly name = 'DrawingError'
}

/** A three.js renderer without a window, drawing only into render targets. */
export interface HeadlessRenderer {
  readonly renderer: WebGPURenderer
  /** What draws, for example `SwiftShader driver` or the name of a graphics card. */
  readonly adapterName: string
  /** To be called before each picture: a browser would do it once a screen refresh. */
  nextPicture(): void
  dispose(): void
}

/** Dawn crashes when its instance is collected before its devices, so instances in use are kept from that. */
const instancesInUse = new Set<GPU>()

/**
 * Starts Dawn and a renderer on it. On Linux the process needs the variables of `vulkanEnvironment` from its start.
 *
 * @throws DrawingError when no adapter answers.
 */
export async function createHeadlessRenderer(width: number, height: number): Promise<HeadlessRenderer> {
  // three.js names the constants of WebGPU (GPUBufferUsage ...) as globals, as a browser has them.
  Object.assign(globalThis, globals)
  const gpu = create([])
  instancesInUse.add(gpu)
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (adapter === null)
    throw new DrawingError('No graphics adapter answers: neither a graphics card nor a software driver')
  const device = await adapter.requestDevice({ requiredFeatures: [...adapter.features] as GPUFeatureName[] })
  const clock = frameClock()
  const renderer = await clock.during(async () => {
    const made = new WebGPURenderer({ canvas: canvasStandIn(width, height), device, antialias: false })
    await made.init()
    return made
  })
  return {
    renderer,
    nextPicture: clock.tick,
    adapterName: adapter.info.description || adapter.info.device,
    dispose() {
      renderer.dispose()
      device.destroy()
      instancesInUse.delete(gpu)
    },
  }
}

/**
 * Stands in for the screen refresh. The renderer asks `self` for it once, while it starts, and renews what changes from
 * picture to picture when it comes.
 */
function frameClock() {
  let waiting: ((time: number) => void) | undefined
  let pictures = 0
  const scope = globalThis as { self?: unknown }
  return {
    async during<Made>(start: () => Promise<Made>): Promise<Made> {
      const before = scope.self
      scope.self = {
        requestAnimationFrame(callback: (time: number) => void) {
          waiting = callback
          return 1
        },
        cancelAnimationFrame() {
          waiting = undefined
        },
      }
      try {
        return await start()
      } finally {
        if (before === undefined) delete scope.self
        else scope.self = before
      }
    },
    tick() {
      pictures++
      waiting?.(pictures)
    },
  }
}

/** The renderer wants a canvas to ask for its size; nothing is ever drawn on it. */
function canvasStandIn(width: number, height: number): HTMLCanvasElement {
  const nothing = () => undefined
  const canvas = {
    width,
    height,
    style: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    setAttribute: nothing,
    getContext: () => ({ configure: nothing, unconfigure: nothing, getCurrentTexture: nothing }),
  }
  return canvas as unknown as HTMLCanvasElement
}
