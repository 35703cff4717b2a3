import type { CreatureGait, StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import { usualSpeed } from './gaits.ts'
import { kindOf } from './species.ts'

/** What a kind can do, and what it does when nothing is said. */
export interface Nature {
  readonly atRest: CreatureGait
  /** How it does what was asked for: a rabbit's run is a row of hops. */
  readonly gaits: Partial<Record<CreatureGait, CreatureGait>>
  readonly isFish: boolean
  /** How deep it lies in the water, of its height. */
  readonly draught: number
  speedOf(gait: CreatureGait, leg: number, gravity: number): number
}

export function natureOf(concept: StagedCreature['concept'], species: string): Nature {
  const kind = kindOf({ concept, species, seed: 0 })
  const walks = { atRest: 'stand', isFish: false, draught: 0.55 } as const
  switch (kind.plan) {
    case 'person':
      return {
        ...walks,
        gaits: {
          stand: 'stand',
          walk: 'walk',
          trot: 'run',
          run: 'run',
          jump: 'jump',
          hop: 'hop',
          crawl: 'crawl',
          swim: 'swim',
        },
        draught: 0.05,
        speedOf: (gait, leg, gravity) => (gait === 'swim' ? Math.sqrt(leg) : usualSpeed(gait, leg, gravity, true)),
      }
    case 'quadruped': {
      const hops = kind.form.hops === true
      return {
        ...walks,
        draught: 0.14,
        gaits: {
          stand: 'stand',
          walk: hops ? 'hop' : 'walk',
          trot: hops ? 'hop' : 'trot',
          canter: hops ? 'hop' : 'canter',
          run: hops ? 'hop' : 'run',
          jump: hops ? 'hop' : 'jump',
          hop: hops ? 'hop' : 'jump',
          crawl: 'walk',
          swim: 'swim',
        },
        speedOf: (gait, leg, gravity) =>
          gait === 'swim' ? 1.1 * Math.sqrt(leg) : usualSpeed(gait, leg, gravity, false),
      }
    }
    case 'bird': {
      const { height, soars } = kind.form
      return {
        ...walks,
        draught: 0.1,
        gaits: { stand: 'stand', walk: 'walk', run: 'run', jump: 'jump', fly: 'fly', swim: 'swim' },
        speedOf(gait, leg, gravity) {
          if (gait === 'fly') return (soars ? 6 : 5) * Math.sqrt(height)
          return gait === 'swim' ? 0.9 * Math.sqrt(height) : usualSpeed(gait, leg, gravity, false)
        },
      }
    }
    case 'spine': {
      const { length, swims } = kind.form
      const onGround = swims === 'onGround'
      const goes = onGround ? 'crawl' : 'swim'
      return {
        ...walks,
        atRest: goes,
        isFish: !onGround,
        gaits: { stand: goes, swim: goes, crawl: goes, walk: goes, run: goes, jump: goes },
        speedOf: () => (onGround ? 0.35 * Math.sqrt(length) : 0.85 * Math.sqrt(length)),
      }
    }
    case 'insect': {
      const { wings, length } = kind.form
      const flier = wings !== 'none'
      return {
        ...walks,
        atRest: flier ? 'fly' : 'crawl',
        gaits: {
          stand: flier ? 'fly' : 'stand',
          walk: 'crawl',
          run: 'crawl',
          crawl: 'crawl',
          jump: 'jump',
          ...(flier ? { fly: 'fly' } : {}),
        },
        speedOf: (gait) => (gait === 'fly' ? 2.2 * Math.sqrt(length) : length * 2.6),
      }
    }
  }
}
