import { cameraPosition, positionWorld, uniform, vec2 } from 'three/tsl'
import { BufferGeometry, Float32BufferAttribute, Mesh, type Node, type Texture } from 'three/webgpu'
import type { WaveTrain } from '../../../../shared/scene/stagedWater.ts'
import { turningRate } from '../../water/localSurface.ts'
import { usualWater } from '../../water/waterKinds.ts'
import type { Mirror } from '../mirror.ts'
import type { SurfaceLight } from '../surfaces.ts'
import type { SeenWater } from '../waterLight.ts'
import { waterSurfaceMaterial } from '../waterSurface.ts'
import type { FarWater } from './shores.ts'

const COLUMNS = 48
const ROWS = 40
/** How steeply the ground falls away from the bank, and how deep the water gets, metres. */
const BANK_SLOPE = 0.4
const DEEPEST = 3
/** Clear enough that the bank shows through, metres. */
const CLARITY = { river: 0.5, lake: 1.2, sea: 1.6 } as const
/** Of a wave's slope that is left at a distance: shorter ones are lost in the picture sooner. */
const SEEN_AT = 16

/** What a water of a set mirrors and where it turns into the haze. */
export interface FarWaterStage {
  readonly light: SurfaceLight
  readonly sky: Texture
  readonly mirror: Mirror | undefined
  readonly fade: readonly [number, number]
  readonly seed: number
}

/**
 * A water of a set in which nothing happens: of the same surface as the waters that are simulated, level, with the travelling
 * waves of the wind in its light only; `seconds` is the time of the shot.
 */
export function farWaterMesh(
  water: FarWater,
  { light, sky, mirror, fade, seed }: FarWaterStage,
): { mesh: Mesh; seconds: { value: number } } {
  const seconds = uniform(0)
  const time = seconds as unknown as Node<'float'>
  const like = usualWater(water.kind, { entity: undefined, middle: [0, 0, 0], largest: 0, seed })
  const seen: SeenWater = { ...like, colour: water.colour, clarity: CLARITY[water.kind] }
  const mesh = new Mesh(
    surface(water),
    waterSurfaceMaterial({
      water: seen,
      light,
      sky,
      mirror,
      fade,
      seconds: time,
      hasPaintedBank: true,
      waves: wavesOf(like.waves, water.ripples, time),
    }),
  )
  mesh.position.y = water.height
  mesh.renderOrder = 2
  return { mesh, seconds }
}

/** The slopes of travelling waves at the place that is shaded. */
function wavesOf(trains: readonly WaveTrain[], share: number, seconds: Node<'float'>): Node<'vec2'> {
  const distance = positionWorld.sub(cameraPosition).length()
  return trains.reduce(
    (sum, { amplitude, wavelength, heading, phase }) => {
      const k = (2 * Math.PI) / wavelength
      const [alongX, alongZ] = [Math.cos(heading), Math.sin(heading)]
      const turn = positionWorld.x
        .mul(k * alongX)
        .add(positionWorld.z.mul(k * alongZ))
        .sub(seconds.mul(turningRate(wavelength, DEEPEST, 9.81)))
        .add(phase)
      const left = distance
        .div(SEEN_AT * wavelength)
        .add(1)
        .reciprocal()
      const rise = turn
        .cos()
        .mul(amplitude * k * share)
        .mul(left)
      return sum.add(vec2(rise.mul(alongX), rise.mul(alongZ))) as unknown as Node<'vec2'>
    },
    vec2(0, 0) as unknown as Node<'vec2'>,
  )
}

function surface({ near, far, halfWidth }: FarWater): BufferGeometry {
  const places: number[] = []
  const depths: number[] = []
  const index: number[] = []
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 0; column <= COLUMNS; column++) {
      const u = (2 * column) / COLUMNS - 1
      const x = halfWidth * Math.sign(u) * Math.abs(u) ** 2
      const edge = near(x)
      const share = (row / ROWS) ** 3
      places.push(x, 0, edge + (far - edge) * share)
      // At both banks shallow, where the other one is near enough to be seen.
      const out = Math.min(share, 1 - share) * Math.abs(far - edge)
      depths.push(Math.min(DEEPEST, out * BANK_SLOPE), 0)
    }
  }
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const first = row * (COLUMNS + 1) + column
      index.push(first, first + 1, first + COLUMNS + 1, first + 1, first + COLUMNS + 2, first + COLUMNS + 1)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(places, 3))
  geometry.setAttribute('slope', new Float32BufferAttribute(new Float32Array((places.length / 3) * 2), 2))
  geometry.setAttribute('state', new Float32BufferAttribute(depths, 2))
  geometry.setIndex(index)
  return geometry
}
