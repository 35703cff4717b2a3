import { Matrix4, Mesh } from 'three/webgpu'
import { gustAt } from '../physics/air.ts'
import { farAir } from '../picture/daylight.ts'
import { snowCoverOf } from '../picture/placeDaylight.ts'
import type { SetPiece, SetPieceMaker } from '../picture/setPieces.ts'
import { sceneryMaterial } from '../picture/sets/sceneryMaterial.ts'
import { geometryOfScenery } from './geometryOfScenery.ts'

/** How far a plant leans for each metre per second of wind, as a share of its height, and the most that it does. */
const LEAN = 0.008
const MOST_LEAN = 0.12

/** The plants, buildings and landforms of a shot as the picture shows them; plants sway in the wind. */
export const landscapePieces: SetPieceMaker = ({ scene, light, fade }) =>
  (scene.scenery ?? []).map((staged): SetPiece => {
    const { timeOfDay } = scene.light
    const isNight = timeOfDay === 'night' || timeOfDay === 'dusk'
    const haze = { colour: farAir(light.daylight), from: fade[0], to: fade[1] }
    const geometry = geometryOfScenery(staged, { isNight })
    const mesh = new Mesh(geometry, sceneryMaterial(light, haze, snowCoverOf(scene.weather)))
    mesh.castShadow = true
    mesh.receiveShadow = true
    mesh.frustumCulled = false
    mesh.matrixAutoUpdate = false
    const [x, y, z] = staged.position
    const stand = (leanX: number, leanZ: number) => {
      mesh.matrix.copy(new Matrix4().set(1, leanX, 0, x, 0, 1, 0, y, 0, leanZ, 1, z, 0, 0, 0, 1))
      mesh.matrixWorldNeedsUpdate = true
    }
    stand(0, 0)
    if (staged.concept !== 'plant') return { object: mesh, name: staged.label }
    return {
      object: mesh,
      name: staged.label,
      moveTo(timeSeconds) {
        const wind = gustAt(scene.wind ?? [0.6, 0, 0.2], timeSeconds, staged.seed)
        const wave = 0.6 + 0.4 * Math.sin(2.1 * timeSeconds + staged.position[0])
        const lean = (along: number) => Math.max(-MOST_LEAN, Math.min(MOST_LEAN, LEAN * along * wave))
        stand(lean(wind[0]), lean(wind[2]))
      },
    }
  })
