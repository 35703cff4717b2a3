import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import type { StagedSoft } from '../../../shared/scene/stagedSoft.ts'
import { massOf } from '../physics/bodyMass.ts'
import type { Actor } from '../staging/actor.ts'

/**
 * What soft things are made of, as they answer as a whole: a set gelatine dessert has a shear modulus of a few kilopascals
 * and water's unwillingness to be pressed together; down, wadding and foam are as easily pressed as bent. Of what cannot be
 * pressed together only so much stiffness is given as keeps its volume within a few hundredths while it lands.
 */
const STUFFS = {
  jelly: { shearModulusPa: 3600, bulkModulusPa: 90_000, dampingPerSecond: 3, isTranslucent: true },
  mochi: { shearModulusPa: 4200, bulkModulusPa: 60_000, dampingPerSecond: 11 },
  dough: { shearModulusPa: 3000, bulkModulusPa: 60_000, dampingPerSecond: 26 },
  marshmallow: { shearModulusPa: 3500, bulkModulusPa: 9000, dampingPerSecond: 12 },
  sponge: { shearModulusPa: 4500, bulkModulusPa: 8000, dampingPerSecond: 14 },
  down: { shearModulusPa: 900, bulkModulusPa: 2200, dampingPerSecond: 16 },
  wadding: { shearModulusPa: 1600, bulkModulusPa: 4000, dampingPerSecond: 14 },
  beans: { shearModulusPa: 2200, bulkModulusPa: 60_000, dampingPerSecond: 40 },
  springs: { shearModulusPa: 9000, bulkModulusPa: 16_000, dampingPerSecond: 8 },
  water: { shearModulusPa: 1500, bulkModulusPa: 140_000, dampingPerSecond: 2.4 },
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

/** Less than this of its own thickness, a thing shall sink into itself by its own weight. */
const MOST_SAG = 0.09
const GRAVITY = 9.81

/** What a thing bends by; undefined for what is rigid. */
export function softStuffOf({ variant, material }: Pick<SpecEntity, 'variant' | 'material'>): StagedSoft | undefined {
  const stuff = variant === undefined ? undefined : STUFF_OF[variant]
  // A wooden pillow was meant to be of wood.
  const isOtherwise = material !== undefined && !['foam', 'cloth', 'rubber', 'fruit', 'bread'].includes(material.value)
  return stuff === undefined || isOtherwise ? undefined : STUFFS[stuff]
}

/** The bodies of an actor, soft where its kind is; the stiffer the taller, so that a huge jelly stands up as well. */
export function softened(
  bodies: readonly StagedBody[],
  { entity, form }: Pick<Actor, 'entity' | 'form'>,
): StagedBody[] {
  const stuff = softStuffOf(entity)
  if (stuff === undefined) return [...bodies]
  return bodies.map((body) => {
    const [width, , depth] = form.size
    const weight = (massOf(body) * GRAVITY) / (width * depth)
    const stiffer = Math.max(1, weight / (2 * 3 * stuff.shearModulusPa * MOST_SAG))
    const soft: StagedSoft = {
      ...stuff,
      shearModulusPa: stuff.shearModulusPa * stiffer,
      bulkModulusPa: stuff.bulkModulusPa * stiffer,
    }
    return { ...body, soft }
  })
}
