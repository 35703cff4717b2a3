import { z } from 'zod'

const point = z.tuple([z.number(), z.number(), z.number()])

/**
 * The ground under a water, metres relative to its surface at rest; `x`, `z` from its middle.
 * - `flat`: a tank, a pool, or open water whose ground nobody sees.
 * - `bowl`: a hollow with a shore: a pond, a puddle. `rim` is how high the land around lies above the water.
 * - `round`: a vessel with an upright wall at `radius`.
 * - `channel`: a river bed along X that falls by `fall` metres a metre toward +X, with banks of height `rim`.
 * - `relief`: heights at the middles of `columns` by `rows` cells over the water's field, row by row; `isGround` where it is the
 *   land itself, else it lies on things that are drawn by themselves.
 * - `shelf`: a beach that rises toward +Z: at rest the water ends at `shoreZ`, and the ground rises by `slope` there.
 */
export const waterBed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flat'), depth: z.number().positive() }),
  z.object({
    kind: z.literal('bowl'),
    depth: z.number().positive(),
    radius: z.tuple([z.number().positive(), z.number().positive()]),
    rim: z.number().nonnegative(),
    seed: z.number().int().nonnegative(),
  }),
  z.object({
    kind: z.literal('round'),
    depth: z.number().positive(),
    radius: z.number().positive(),
    /** The radius that is seen at the foot and at the rim, where the vessel widens. */
    seen: z.tuple([z.number().positive(), z.number().positive()]).optional(),
  }),
  z.object({
    kind: z.literal('channel'),
    depth: z.number().positive(),
    halfWidth: z.number().positive(),
    rim: z.number().nonnegative(),
    fall: z.number().nonnegative(),
    seed: z.number().int().nonnegative(),
  }),
  z.object({
    kind: z.literal('relief'),
    depth: z.number().positive(),
    size: z.tuple([z.number().positive(), z.number().positive()]),
    columns: z.number().int().min(2),
    rows: z.number().int().min(2),
    heights: z.array(z.number()),
    isGround: z.boolean(),
  }),
  z.object({
    kind: z.literal('shelf'),
    depth: z.number().positive(),
    shoreZ: z.number(),
    slope: z.number().positive(),
    rim: z.number().nonnegative(),
  }),
])
export type WaterBed = z.infer<typeof waterBed>

/** One train of travelling waves of small height (Airy), in metres and radians. */
export const waveTrain = z.object({
  amplitude: z.number().nonnegative(),
  wavelength: z.number().positive(),
  /** Direction of travel in the plane of the water, from +X toward +Z. */
  heading: z.number(),
  phase: z.number(),
})
export type WaveTrain = z.infer<typeof waveTrain>

/** A stream that falls into a water out of a spout: a jug that pours, a tap. */
export const waterInflow = z.object({
  spout: point,
  velocity: point,
  cubicMetresPerSecond: z.number().positive(),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().nonnegative(),
  /** How it changes, in order of time, where it does: spout, velocity and flow go straight from one to the next. */
  course: z
    .array(
      z.object({
        atSeconds: z.number().nonnegative(),
        spout: point,
        velocity: point,
        cubicMetresPerSecond: z.number().nonnegative(),
      }),
    )
    .min(2)
    .optional(),
  /** A sheet as wide as this along Z, metres; a round stream without. */
  width: z.number().positive().optional(),
  /** A place of the water itself, metres from its middle, out of which it is pumped, or through which as much runs off. */
  intake: z.tuple([z.number(), z.number()]).optional(),
  /** How long a level brook leads up to the spout in the picture, metres. */
  brook: z.number().positive().optional(),
})
export type WaterInflow = z.infer<typeof waterInflow>

/**
 * Water that wells up over a rectangle of the field, metres from the water's middle, and flows off at a speed along X and
 * Z: where a flood or a brook comes in, the head of a flight of steps.
 */
export const waterSpring = z.object({
  from: z.tuple([z.number(), z.number()]),
  to: z.tuple([z.number(), z.number()]),
  cubicMetresPerSecond: z.number().positive(),
  metresPerSecond: z.tuple([z.number(), z.number()]),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().nonnegative(),
})
export type WaterSpring = z.infer<typeof waterSpring>

/**
 * Rain that a water gathers: over its own field, or over `catchment` square metres where a vessel's mouth is wider than
 * its water. `timeLapse` times as fast as it falls: 1 is the rain itself.
 */
export const waterRainfall = z.object({
  millimetresPerHour: z.number().positive(),
  timeLapse: z.number().min(1),
  catchment: z.number().positive().optional(),
})
export type WaterRainfall = z.infer<typeof waterRainfall>

/** What moves a boat: it keeps its bow, the body's own +X, on a heading and seeks a speed. */
export const waterDrive = z.object({
  bodyId: z.string(),
  metresPerSecond: z.number().nonnegative(),
  /** Of travel, from +X toward +Z, radians. */
  heading: z.number(),
})
export type WaterDrive = z.infer<typeof waterDrive>

/**
 * A body of water: a height field over a rectangle of ground. A `vessel` is filled and narrow; a `basin` is round, with
 * a wall of its own; a `spill` is what was shed on a floor; `runoff` runs over ground and things and gathers in low places;
 * at a `shore` the sea comes in from -Z and runs up the sand. Metres, seconds.
 */
export const stagedWater = z.object({
  id: z.string().min(1),
  label: z.string(),
  kind: z.enum([
    'pond',
    'puddle',
    'lake',
    'sea',
    'river',
    'pool',
    'tank',
    'vessel',
    'basin',
    'spill',
    'runoff',
    'shore',
  ]),
  /** The middle of its surface at rest. */
  centre: point,
  /** Along X and Z. */
  size: z.tuple([z.number().positive(), z.number().positive()]),
  columns: z.number().int().min(8),
  rows: z.number().int().min(8),
  bed: waterBed,
  /** How deep the water is at first where it is deepest, as a share of its depth at rest: a vessel that is filled begins lower. */
  filled: z.number().min(0).max(1),
  /**
   * What bounds it: walls give waves back, open water lets them go, a river also brings and takes water. At a shore the
   * waves come in over the edge at -Z and what runs back goes out there. A weir gives waves back too, but at +X
   * water falls out over it.
   */
  edges: z.enum(['walls', 'open', 'river', 'shore', 'weir']),
  /** The length of the waves that matter most here: what is longer than the water is deep feels the ground. */
  wavelength: z.number().positive(),
  /** Whether waves of each length run at their own speed (omega^2 = g k tanh(kh)); else all at that of `wavelength`. */
  isDispersive: z.boolean().optional(),
  /** Whether walls stand so near that eddies along them take from waves, as in a tank. */
  isNarrow: z.boolean().optional(),
  /** A film thinner than this does not spread over dry ground: it clings, metres. */
  clingMetres: z.number().positive().optional(),
  /** Speed of a river toward +X, metres per second. */
  current: z.number().nonnegative(),
  waves: z.array(waveTrain),
  inflows: z.array(waterInflow),
  drives: z.array(waterDrive),
  rainfall: waterRainfall.optional(),
  springs: z.array(waterSpring).optional(),
  /** Every hollow of its ground is full at first to its lowest rim, and so much over it, metres. */
  hollowsFilled: z.number().nonnegative().optional(),
  /** How long its springs have run before the shot begins, seconds. */
  ranForSeconds: z.number().nonnegative().optional(),
  /** What deep water looks like, sRGB. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** How far one sees through it, metres. */
  clarity: z.number().positive(),
  /** Glass around it through which its side is seen, or walls and land that hide it. */
  walls: z.enum(['glass', 'opaque']),
})
export type StagedWater = z.infer<typeof stagedWater>

/** A thing, or a heap of droplets, enters a water. */
export const splashEvent = z.object({
  kind: z.literal('splash'),
  timeSeconds: z.number().nonnegative(),
  waterId: z.string(),
  /** Absent for droplets and poured water. */
  bodyId: z.string().optional(),
  point,
  /** How fast it came, m/s. */
  speed: z.number().nonnegative(),
  /** How much of it entered, kg: of a body at most what water its volume displaces. */
  massKg: z.number().nonnegative(),
  /** Radius of the hole that it strikes, metres. */
  radius: z.number().nonnegative(),
})
export type SplashEvent = z.infer<typeof splashEvent>

/** A water over the whole shot, sampled evenly in time. */
export interface WaterRecord {
  readonly id: string
  readonly columns: number
  readonly rows: number
  readonly samplesPerSecond: number
  /**
   * Per sample, row by row: the surface relative to the surface at rest in units of `heightUnit` metres. Where nothing is
   * wet, the ground.
   */
  readonly heights: readonly Int16Array[]
  readonly heightUnit: number
  /** Per sample, row by row: how much of the surface is white, 0 to 255. */
  readonly foam: readonly Uint8Array[]
  /** Volume of water in the field at each sample, cubic metres, without the droplets. */
  readonly volumes: readonly number[]
  /** One for each inflow. */
  readonly streams: readonly StreamRecord[]
}

/** A stream from a spout to where it meets the surface, sampled evenly in time with the water's record. */
export interface StreamRecord {
  /** How long the water of the stream is in the air, seconds; 0 while nothing flows. */
  readonly fallSeconds: readonly number[]
}

/** One drop on its way through the air: it flies on a parabola until it lands. Metres, seconds. */
export interface DropletFlight {
  readonly startSeconds: number
  readonly endSeconds: number
  readonly origin: readonly [number, number, number]
  readonly velocity: readonly [number, number, number]
  readonly radius: number
}
