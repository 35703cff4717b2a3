import { type BufferGeometry, Matrix4 } from 'three/webgpu'
import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { StagedScenery } from '../../../shared/scene/stagedScenery.ts'
import { Scenery } from '../picture/sets/scenery.ts'
import { paintBuilding } from './buildings/paintBuilding.ts'
import { paintLandform } from './landforms/paintLandform.ts'
import { lightWindows } from './litWindows.ts'
import { paintPlant } from './plants/paintPlant.ts'

/** How much wider or narrower a plant may be drawn than it grows, to fit its size. */
const PLANT_STRETCH = [0.6, 1.7] as const

function isWay(variant: string | undefined): boolean {
  return variant === 'road' || variant === 'path' || variant === 'railway'
}

/** The mesh of a plant, building or landform: its foot at the origin, as high as its size says; at night with lit windows. */
export function geometryOfScenery(
  { concept, variant, colour, size, seed }: StagedScenery,
  { isNight = false }: { readonly isNight?: boolean } = {},
): BufferGeometry {
  const scenery = new Scenery()
  const random = forkedRandom(seed, `scenery ${variant ?? concept}`)
  switch (concept) {
    case 'plant':
      paintPlant(scenery, variant, colour, random)
      break
    case 'building':
      paintBuilding(scenery, variant, colour, random)
      break
    case 'landform':
      paintLandform(scenery, variant, colour, random)
      break
  }
  const geometry = scenery.geometry()
  if (isNight && concept === 'building') lightWindows(geometry, random)
  // Ways are painted away from the camera; those that are wider than deep lead across.
  if (isWay(variant) && size[0] > size[2]) geometry.rotateY(Math.PI / 2)
  geometry.computeBoundingBox()
  const { min, max } = geometry.boundingBox!
  const up = size[1] / Math.max(1e-6, max.y - min.y)
  const across = (wanted: number, drawn: number) => {
    const factor = wanted / Math.max(1e-6, drawn)
    return concept === 'plant' ? up * Math.min(PLANT_STRETCH[1], Math.max(PLANT_STRETCH[0], factor / up)) : factor
  }
  const [wide, deep] = [across(size[0], max.x - min.x), across(size[2], max.z - min.z)]
  geometry.applyMatrix4(new Matrix4().makeScale(wide, up, deep).multiply(new Matrix4().makeTranslation(0, -min.y, 0)))
  return geometry
}
