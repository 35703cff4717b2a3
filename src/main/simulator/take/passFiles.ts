import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RenderPass } from '../../../shared/scene/renderPass.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { GeometryPass } from '../picture/passes/geometryPass.ts'
import { type DepthRange, idColour, MOTION_STEPS } from '../picture/passes/passPixels.ts'
import type { DrawnFrame, FrameOrder } from './frameSource.ts'
import { PassWriter } from './passWriter.ts'
import type { TakeFiles } from './takeFiles.ts'

/** Nearer things than this still get fine steps of depth, metres. */
const LEAST_RANGE = 5
const RANGE_SHARE = 1.5

/** Depth that holds everything that a shot plays with: from its cameras to its farthest thing, half as far again. */
export function depthRangeOf(scene: StagedScene): DepthRange {
  const things = scene.bodies.filter(({ concept }) => concept !== 'ground').map(({ position }) => position)
  const places = [...things, ...scene.camera.keys.map(({ target }) => target)]
  const farthest = Math.max(
    ...scene.camera.keys.flatMap(({ position: [x, y, z] }) =>
      places.map((place) => Math.hypot(place[0] - x, place[1] - y, place[2] - z)),
    ),
  )
  return { metres: Math.max(LEAST_RANGE, Math.ceil(farthest * RANGE_SHARE)) }
}

interface OpenPass {
  readonly pass: RenderPass
  readonly file: string
  readonly writer: PassWriter
}

/** The files of the passes of a take, in the folder `passes` beside its clip, with `passes.json` that explains them. */
export class PassFiles {
  readonly #writers: readonly OpenPass[]

  private constructor(writers: readonly OpenPass[]) {
    this.#writers = writers
  }

  /** Creates a file for each pass; none at all when none is wanted. */
  static async create(
    { passes, format, depthRange }: FrameOrder,
    names: GeometryPass['names'],
    file: (name: string) => string,
  ): Promise<PassFiles> {
    const writers: OpenPass[] = []
    const meanings: Record<string, object> = {}
    try {
      for (const pass of new Set(passes)) {
        const path = file(join('passes', `${pass}.mkv`))
        const meaning = { file: basename(path), ...meaningOf(pass, depthRange, names) }
        meanings[pass] = meaning
        writers.push({ pass, file: path, writer: await PassWriter.create(path, pass, format, JSON.stringify(meaning)) })
      }
      const explained = { version: 1, passes: meanings }
      if (writers.length > 0) await writeFile(file(join('passes', 'passes.json')), JSON.stringify(explained, null, 1))
    } catch (error) {
      for (const { writer } of writers) await writer.abandon()
      throw error
    }
    return new PassFiles(writers)
  }

  async addPictures(pictures: DrawnFrame['passes']): Promise<void> {
    for (const { pass, writer } of this.#writers) {
      const pixels = pictures[pass]
      if (pixels === undefined) throw new Error(`A frame came without its pass ${pass}`)
      await writer.addPicture(pixels)
    }
  }

  async finish(): Promise<TakeFiles['passes']> {
    for (const { writer } of this.#writers) await writer.finish()
    return this.#writers.map(({ pass, file }) => ({ pass, file }))
  }

  async abandon(): Promise<void> {
    for (const { writer } of this.#writers) await writer.abandon()
  }
}

/** What the numbers of a pass mean, for programs. */
function meaningOf(pass: RenderPass, range: DepthRange, names: GeometryPass['names']): object {
  switch (pass) {
    case 'depth':
      return {
        pixels: 'gray16le',
        unit: 'metre',
        along: 'axis of the camera',
        valueAtZero: 0,
        valueAt65535: range.metres,
        beyond: 65_535,
      }
    case 'normal':
      return { pixels: 'rgb48le', space: 'camera: +X right, +Y up, +Z toward it', valueAtZero: -1, valueAt65535: 1 }
    case 'id': {
      const things = [
        { id: 0, subject: 'sky', label: 'sky' },
        { id: 1, subject: 'scenery', label: 'scenery' },
        ...names,
      ]
      return { pixels: 'bgr0', things: things.map((thing) => ({ ...thing, colour: hexOf(idColour(thing.id)) })) }
    }
    case 'motion':
      return {
        pixels: 'rgb48le',
        unit: 'pixel',
        from: 'this frame to the next: red to the right, green down; blue is 65535 where there is something',
        zero: 32_768,
        stepsPerPixel: MOTION_STEPS,
      }
  }
}

function hexOf(colour: readonly number[]): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
