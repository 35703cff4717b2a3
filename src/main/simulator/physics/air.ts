import type { StagedAir } from '../../../shared/scene/stagedMechanism.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence, InfluencedBody } from './influences.ts'
import { across, cross, dot, length, minus, plus, times, turned, type Vec3 } from './vectors.ts'

/** At 20 degrees Celsius and the pressure at sea level, kg/m^3. */
export const AIR_DENSITY = 1.204
/** Places without air: nothing drags or carries there. */
const WITHOUT_AIR: readonly StagedScene['set'][] = ['space', 'moon']

/** What the air does to the bodies that say how it meets them: drag, buoyancy, lift, and the push of wind. */
export function airInfluences(scene: StagedScene): Influence[] {
  if (WITHOUT_AIR.includes(scene.set) || !scene.bodies.some(({ air }) => air !== undefined)) return []
  return [
    {
      act(bodies, { timeSeconds }) {
        const wind = gustAt(scene.wind ?? [0, 0, 0], timeSeconds, scene.seed)
        for (const body of bodies) {
          const { air } = body.staged
          if (air === undefined || body.isHeld) continue
          meet(air, body, wind, scene.gravity)
        }
      },
    },
  ]
}

/** Wind comes in gusts: a fifth more and less, in waves of some seconds that differ from shot to shot. */
export function gustAt(wind: Vec3, timeSeconds: number, seed: number): Vec3 {
  const phase = (seed % 97) / 97
  const wave =
    Math.sin(2 * Math.PI * (0.31 * timeSeconds + phase)) +
    0.6 * Math.sin(2 * Math.PI * (0.83 * timeSeconds + 2 * phase))
  return times(wind, 1 + 0.125 * wave)
}

function meet(air: StagedAir, body: InfluencedBody, wind: Vec3, gravity: Vec3): void {
  const flow = minus(wind, body.motion.velocity)
  switch (air.kind) {
    case 'round':
      body.push(times(gravity, -AIR_DENSITY * air.volume))
      body.push(times(flow, 0.5 * AIR_DENSITY * air.dragArea * length(flow)))
      return
    case 'plate':
      meetPlate(air, body, flow)
      return
    case 'rotor':
      turnRotor(air, body, flow)
      return
  }
}

/** Of a sheet across the flow, and along it for the friction of its two faces. */
const BROADSIDE = 1.9
const EDGEWISE = 0.03
/** Where the push of the air lies at a small angle, as a share of the chord ahead of the middle. */
const AHEAD = 0.06
/** How strongly the air resists turning, in broadside drag of half the sheet. */
const TURN_DRAG = 0.7

/**
 * A thin sheet (Andersen, Pesavento and Wang 2005, without added mass): the force across the sheet goes with the flow
 * across it and the whole speed, so that it glides at small angles and stalls at large ones; the centre of pressure moves
 * from ahead of the middle to the middle as the sheet turns broadside. That makes a leaf swing from side to side.
 */
function meetPlate(air: Extract<StagedAir, { kind: 'plate' }>, body: InfluencedBody, flow: Vec3): void {
  const speed = length(flow)
  if (speed < 1e-6) return
  const normal = turned(air.normal, body.motion.pose.rotation)
  const straight = dot(flow, normal)
  const along = across(flow, normal)
  const head = length(along)
  const pressure = 0.5 * AIR_DENSITY * air.area
  const lift = times(normal, pressure * BROADSIDE * straight * speed)
  body.push(plus(lift, times(along, pressure * EDGEWISE * speed)))
  if (head > 1e-6) {
    // The flow comes from ahead: its edge is against the flow.
    const lead = times(along, (-AHEAD * air.chord * head) / (head * speed))
    body.twist(cross(lead, lift))
  }
  const { spin } = body.motion
  const tumble = across(spin, normal)
  const rim = air.chord / 2
  const resist = TURN_DRAG * AIR_DENSITY * air.area * BROADSIDE * rim ** 2
  body.twist(times(tumble, -resist * (rim * length(tumble) + 0.3 * speed)))
  body.twist(times(normal, -resist * 0.3 * dot(spin, normal) * (rim + 0.1)))
}

/** Tips of the blades at their fastest run this many times as fast as the wind. */
const TIP_SPEED_RATIO = 4
/** Torque coefficient of a standing rotor for each share of the disc that is blades. */
const STARTING = 0.5

/** A windmill: the torque falls in a straight line from that of the standing rotor to none at the fastest run. */
function turnRotor(air: Extract<StagedAir, { kind: 'rotor' }>, body: InfluencedBody, flow: Vec3): void {
  const axis = turned(air.axis, body.motion.pose.rotation)
  const through = dot(flow, axis)
  const speed = Math.abs(through)
  if (speed < 1e-6) return
  const ratio = (dot(body.motion.spin, axis) * air.radius) / through
  const discForce = 0.5 * AIR_DENSITY * Math.PI * air.radius ** 2 * through * speed
  body.twist(times(axis, discForce * air.radius * air.solidity * STARTING * (1 - ratio / TIP_SPEED_RATIO)))
}
