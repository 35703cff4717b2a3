/** Of a quaternion x, y, z, w at a place in an array, the matrix: three columns. */
export function columnsOf(turns: Float64Array, at: number, into: Float64Array): void {
  const x = turns[at]!
  const y = turns[at + 1]!
  const z = turns[at + 2]!
  const w = turns[at + 3]!
  into[0] = 1 - 2 * (y * y + z * z)
  into[1] = 2 * (x * y + z * w)
  into[2] = 2 * (x * z - y * w)
  into[3] = 2 * (x * y - z * w)
  into[4] = 1 - 2 * (x * x + z * z)
  into[5] = 2 * (y * z + x * w)
  into[6] = 2 * (x * z + y * w)
  into[7] = 2 * (y * z - x * w)
  into[8] = 1 - 2 * (x * x + y * y)
}

const MOST_ROUNDS = 12
/** What is left is the square of this or less, radians. */
const CLOSE_ENOUGH = 1e-4
/** Newton's step is trusted no farther than this, radians, */
const NEWTON_REACH = 0.5
/** and where the matrix is not nearly flat or inverted: of the cube of its size, the least determinant. */
const LEAST_CURVATURE = 0.02

/**
 * Turns the quaternion at `at` until it is the turn that is nearest to a matrix of three columns, and writes the columns of
 * that turn. Newton's method on what both have in common: from where it was before this takes one round. Flattened and
 * inverted matrices find their turn by the surer, shorter steps of Müller, Bender, Chentanez and Macklin ("A Robust Method
 * to Extract the Rotational Part of Deformations", 2016).
 */
export function turnToward(columns: Float64Array, turns: Float64Array, at: number, turn: Float64Array): void {
  const a0 = columns[0]!
  const a1 = columns[1]!
  const a2 = columns[2]!
  const b0 = columns[3]!
  const b1 = columns[4]!
  const b2 = columns[5]!
  const c0 = columns[6]!
  const c1 = columns[7]!
  const c2 = columns[8]!
  for (let round = 0; round < MOST_ROUNDS; round++) {
    columnsOf(turns, at, turn)
    const p0 = turn[0]!
    const p1 = turn[1]!
    const p2 = turn[2]!
    const q0 = turn[3]!
    const q1 = turn[4]!
    const q2 = turn[5]!
    const r0 = turn[6]!
    const r1 = turn[7]!
    const r2 = turn[8]!
    // How much turning on about each axis gains, and how that falls off: the slope and the curvature.
    const gx = p1 * a2 - p2 * a1 + (q1 * b2 - q2 * b1) + (r1 * c2 - r2 * c1)
    const gy = p2 * a0 - p0 * a2 + (q2 * b0 - q0 * b2) + (r2 * c0 - r0 * c2)
    const gz = p0 * a1 - p1 * a0 + (q0 * b1 - q1 * b0) + (r0 * c1 - r1 * c0)
    const sxx = p0 * a0 + q0 * b0 + r0 * c0
    const syy = p1 * a1 + q1 * b1 + r1 * c1
    const szz = p2 * a2 + q2 * b2 + r2 * c2
    const hxx = syy + szz
    const hyy = sxx + szz
    const hzz = sxx + syy
    const hxy = -(p0 * a1 + p1 * a0 + (q0 * b1 + q1 * b0) + (r0 * c1 + r1 * c0)) / 2
    const hxz = -(p0 * a2 + p2 * a0 + (q0 * b2 + q2 * b0) + (r0 * c2 + r2 * c0)) / 2
    const hyz = -(p1 * a2 + p2 * a1 + (q1 * b2 + q2 * b1) + (r1 * c2 + r2 * c1)) / 2
    const kxx = hyy * hzz - hyz * hyz
    const kxy = hxz * hyz - hxy * hzz
    const kxz = hxy * hyz - hxz * hyy
    const curvature = hxx * kxx + hxy * kxy + hxz * kxz
    const size = sxx + syy + szz
    let sx = 0
    let sy = 0
    let sz = 0
    let isNear = false
    if (hxx > 0 && kxx > 0 && curvature > LEAST_CURVATURE * Math.abs(size) ** 3) {
      sx = (kxx * gx + kxy * gy + kxz * gz) / curvature
      sy = (kxy * gx + (hxx * hzz - hxz * hxz) * gy + (hxy * hxz - hxx * hyz) * gz) / curvature
      sz = (kxz * gx + (hxy * hxz - hxx * hyz) * gy + (hxx * hyy - hxy * hxy) * gz) / curvature
      isNear = sx * sx + sy * sy + sz * sz < NEWTON_REACH * NEWTON_REACH
    }
    if (!isNear) {
      const shorter = 1 / (Math.abs(size) + 1e-9)
      sx = gx * shorter
      sy = gy * shorter
      sz = gz * shorter
    }
    const angle = Math.sqrt(sx * sx + sy * sy + sz * sz)
    turnOn(turns, at, sx / 2, sy / 2, sz / 2)
    if (angle < (isNear ? CLOSE_ENOUGH : CLOSE_ENOUGH * CLOSE_ENOUGH)) break
  }
  columnsOf(turns, at, turn)
}

/** Turns a quaternion on by a small turn, of which half the angle's tangent along each axis is given. */
function turnOn(turns: Float64Array, at: number, tx: number, ty: number, tz: number): void {
  const x = turns[at]!
  const y = turns[at + 1]!
  const z = turns[at + 2]!
  const w = turns[at + 3]!
  const qx = x + tx * w + ty * z - tz * y
  const qy = y - tx * z + ty * w + tz * x
  const qz = z + tx * y - ty * x + tz * w
  const qw = w - tx * x - ty * y - tz * z
  const scale = 1 / Math.sqrt(qx * qx + qy * qy + qz * qz + qw * qw)
  turns[at] = qx * scale
  turns[at + 1] = qy * scale
  turns[at + 2] = qz * scale
  turns[at + 3] = qw * scale
}
