import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedSoft } from '../../../shared/scene/stagedSoft.ts'

/**
 * What soft things are made of, as they answer as a whole: a set gelatine dessert has a shear modulus of a few kilopascals
 * and water's unwillingness to be pressed together; down, wadding and foam are as easily pressed as bent. Of what cannot be
 * pressed together only so much stiffness is given as keeps its volume within a few hundredths while it lands.
 */
const STUFFS = {
  jelly: {
    shearModulusPa: 2800,
    bulkModulusPa: 200_000,
    dampingPerSecond: 0.6,
    lossSeconds: 0.005,
    isTranslucent: true,
  },
  mochi: { shearModulusPa: 4200, bulkModulusPa: 200_000, dampingPerSecond: 70, lossSeconds: 0.003 },
  dough: { shearModulusPa: 3000, bulkModulusPa: 200_000, dampingPerSecond: 260 },
  marshmallow: { shearModulusPa: 3500, bulkModulusPa: 9000, dampingPerSecond: 80, lossSeconds: 0.003 },
  sponge: { shearModulusPa: 4500, bulkModulusPa: 8000, dampingPerSecond: 70, lossSeconds: 0.003 },
  down: { shearModulusPa: 500, bulkModulusPa: 1300, dampingPerSecond: 320 },
  wadding: { shearModulusPa: 1600, bulkModulusPa: 4000, dampingPerSecond: 130 },
  beans: { shearModulusPa: 2200, bulkModulusPa: 60_000, dampingPerSecond: 300 },
  springs: { shearModulusPa: 9000, bulkModulusPa: 16_000, dampingPerSecond: 25 },
  water: { shearModulusPa: 1500, bulkModulusPa: 200_000, dampingPerSecond: 0.6, lossSeconds: 0.002 },
} as const satisfies Readonly<Record<string, StagedSoft>>

/** The soft kinds of the catalogue of things. */
const STUFF_OF: Readonly<Record<string, keyof typeof STUFFS>> = {
  pudding: 'jelly',
  jelly: 'jelly',
  klepon: 'mochi',
  mochi: 'mochi',
  dough: 'dough',
  clay: 'dough',
  marshmallow: 'marshmallow',
  sponge: 'sponge',
  spongeCube: 'sponge',
  pillow: 'down',
  bolster: 'down',
  teddyBear: 'wadding',
  beanbag: 'beans',
  mattress: 'springs',
  waterBalloon: 'water',
}

/** What a thing bends by; undefined for what is rigid. */
export function softStuffOf({ variant, material }: Pick<SpecEntity, 'variant' | 'material'>): StagedSoft | undefined {
  const stuff = variant === undefined ? undefined : STUFF_OF[variant]
  // A wooden pillow was meant to be of wood.
  const isOtherwise = material !== undefined && !['foam', 'cloth', 'rubber', 'fruit', 'bread'].includes(material.value)
  return stuff === undefined || isOtherwise ? undefined : STUFFS[stuff]
}

/** Whether a thing is asked to wobble, shake or sway where it is soft. */
export function isAskedToWobble(entity: SpecEntity, actions: readonly SpecAction[]): boolean {
  return (
    softStuffOf(entity) !== undefined && actions.some(({ subject, verb }) => subject === entity.id && verb === 'swing')
  )
}
