import type { Mechanism, MechanismBuilder, Workshop } from './mechanism.ts'
import { twoWheeler } from './twoWheelers.ts'
import { wheeledVehicle } from './wheeledVehicle.ts'

const TWO_WHEELED = ['bicycle', 'motorcycle', 'motorbike', 'scooter', 'moped']

/** Any vehicle on wheels. */
export const vehicle: MechanismBuilder = (workshop: Workshop): Mechanism =>
  TWO_WHEELED.includes(workshop.entity.variant ?? '') ? twoWheeler(workshop) : wheeledVehicle(workshop)
