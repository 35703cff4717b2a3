import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import { birdBody } from './bodies/bird/birdBody.ts'
import { insectBody } from './bodies/insect.ts'
import { personBody } from './bodies/person/personBody.ts'
import { proneBody } from './bodies/person/proneBody.ts'
import { quadrupedBody } from './bodies/quadruped/quadrupedBody.ts'
import { spineBody } from './bodies/spine.ts'
import type { Body } from './body.ts'
import { type Kind, kindOf } from './species.ts'

/** The living body of a creature: its flesh and how it moves. `gravity` in metres per second squared, downward. */
export function bodyOf(creature: StagedCreature, gravity: number): Body {
  const { plan } = kindOf(creature)
  const body = planned(creature, gravity)
  return { ...body, skins: body.skins.map((skin) => ({ ...skin, cell: skin.cell * COARSENESS[plan] })) }
}

/** Keeps each body near eight thousand triangles: what has many skins gets larger cells. */
const COARSENESS: Readonly<Record<Kind['plan'], number>> = {
  person: 1.75,
  quadruped: 1.42,
  bird: 1.05,
  spine: 1,
  insect: 1.15,
}

function planned(creature: StagedCreature, gravity: number): Body {
  const kind = kindOf(creature)
  const order = { creature, gravity }
  switch (kind.plan) {
    case 'person':
      return creature.course.gait === 'swim' || creature.course.gait === 'crawl'
        ? proneBody(kind.form, order)
        : personBody(kind.form, order)
    case 'quadruped':
      return quadrupedBody(kind.form, order)
    case 'bird':
      return birdBody(kind.form, order)
    case 'spine':
      return spineBody(kind.form, order)
    case 'insect':
      return insectBody(kind.form, order)
  }
}
