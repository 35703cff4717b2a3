/** Three numbers along x, y, z. The units are those of the thing it stands for. */
export type Vec3 = readonly [number, number, number]
/** Unit quaternion x, y, z, w. */
export type Quat = readonly [number, number, number, number]

export function plus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

export function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

export function times(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function length(a: Vec3): number {
  return Math.sqrt(dot(a, a))
}

/** The part of `a` across the unit vector `normal`. */
export function across(a: Vec3, normal: Vec3): Vec3 {
  return minus(a, times(normal, dot(a, normal)))
}

/** Turns `v` by the unit quaternion `q`. */
export function turned(v: Vec3, q: Quat): Vec3 {
  const axis: Vec3 = [q[0], q[1], q[2]]
  const once = times(cross(axis, v), 2)
  return plus(plus(v, times(once, q[3])), cross(axis, once))
}

/** The turn `second` after `first`. */
export function turnedBy(first: Quat, second: Quat): Quat {
  const [ax, ay, az, aw] = second
  const [bx, by, bz, bw] = first
  return [
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
    aw * bw - ax * bx - ay * by - az * bz,
  ]
}

/** The turn that a spin of `angularVelocity` rad/s makes in `seconds`. */
export function spinFor(angularVelocity: Vec3, seconds: number): Quat {
  const rate = length(angularVelocity)
  if (rate * seconds === 0) return [0, 0, 0, 1]
  const half = (rate * seconds) / 2
  const scale = Math.sin(half) / rate
  return [angularVelocity[0] * scale, angularVelocity[1] * scale, angularVelocity[2] * scale, Math.cos(half)]
}

/** Between two unit quaternions the short way round; `share` 0 gives `a`, 1 gives `b`. */
export function betweenTurns(a: Quat, b: Quat, share: number): Quat {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
  const sign = cosine < 0 ? -1 : 1
  const angle = Math.acos(Math.min(1, Math.abs(cosine)))
  const sine = Math.sin(angle)
  const [keepA, keepB] =
    sine < 1e-6 ? [1 - share, share] : [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine]
  const mixed: Quat = [
    keepA * a[0] + sign * keepB * b[0],
    keepA * a[1] + sign * keepB * b[1],
    keepA * a[2] + sign * keepB * b[2],
    keepA * a[3] + sign * keepB * b[3],
  ]
  const norm = Math.hypot(...mixed)
  return [mixed[0] / norm, mixed[1] / norm, mixed[2] / norm, mixed[3] / norm]
}
