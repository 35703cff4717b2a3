import type { Object3D, Texture } from 'three/webgpu'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { clothPieces } from '../cloth/clothPieces.ts'
import { creaturePieces } from '../creatures/creaturePieces.ts'
import { firePieces } from '../fire/firePieces.ts'
import { landscapePieces } from '../landscape/landscapePieces.ts'
import { dropletPieces } from './droplets.ts'
import type { Mirror } from './mirror.ts'
import type { Occluder } from './occlusion.ts'
import { precipitationPieces } from './precipitation.ts'
import { ropePieces } from './ropes.ts'
import { snowLayerPieces } from './snowLayer.ts'
import type { SurfaceLight } from './surfaces.ts'
import { underwaterPieces } from './underwaterLight.ts'
import { waterPieces } from './waterPieces.ts'

/** What a set holds besides its ground and its rigid things: scenery, water, cloth, rain, creatures. */
export interface SetPiece {
  readonly object: Object3D
  /** What it shows, where it can be a shot's subject: in the pass of objects it then has an id of its own. */
  readonly name?: string
  /** What of it darkens the ground and the things around. */
  readonly occluders?: readonly Occluder[]
  /** Whether it lies in the plane of the water's mirror, and is not mirrored itself. */
  readonly isMirror?: boolean
  /** Shows the piece as it is at a time of the shot. */
  moveTo?(timeSeconds: number): void
  /** Lets go of what `object`'s own geometries and materials do not hold: textures, render targets. */
  dispose?(): void
}

export interface SetPieceStage {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  readonly light: SurfaceLight
  /** What lies beyond everything, as an equirectangular picture in linear light: what still water mirrors. */
  readonly sky: Texture
  /** The same out of focus: what ripples mirror. */
  readonly softSky: Texture
  /** What stands over the shot's water as it mirrors it; undefined where nothing does. */
  readonly mirror: Mirror | undefined
  /** Where things begin and end to turn into the haze, metres from the camera. */
  readonly fade: readonly [number, number]
  /** Height of the ground's top, metres; undefined where there is none. */
  readonly groundHeight: number | undefined
}

/** Makes the pieces of one kind that a scene needs; none when it needs none. */
export type SetPieceMaker = (stage: SetPieceStage) => readonly SetPiece[]

const MAKERS: readonly SetPieceMaker[] = [
  ropePieces,
  clothPieces,
  firePieces,
  waterPieces,
  underwaterPieces,
  dropletPieces,
  precipitationPieces,
  snowLayerPieces,
  creaturePieces,
  landscapePieces,
]

/** Every piece that a scene needs. */
export function setPiecesOf(stage: SetPieceStage): readonly SetPiece[] {
  return MAKERS.flatMap((make) => make(stage))
}
