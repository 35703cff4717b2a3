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
/** Radians. */
const CLOSE_ENOUGH = 1e-7

/**
 * Turns the quaternion at `at` until it is the turn that is nearest to a matrix of three columns, and writes the columns of
 * that turn. From where it was before this takes a round or two, and it finds a turn for flattened and inverted matrices
 * as well (Müller, Bender, Chentanez and Macklin, "A Robust Method to Extract the Rotational Part of Deformations", 2016).
 */
export function turnToward(columns: Float64Array, turns: Float64Array, at: number, turn: Float64Array): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    columnsOf(turns, at, turn)
    let ox = 0
    let oy = 0
    let oz = 0
    let along = 0
    for (let column = 0; column < 9; column += 3) {
      const rx = turn[column]!
      const ry = turn[column + 1]!
      const rz = turn[column + 2]!
      const ax = columns[column]!
      const ay = columns[column + 1]!
      const az = columns[column + 2]!
      ox += ry * az - rz * ay
      oy += rz * ax - rx * az
      oz += rx * ay - ry * ax
      along += rx * ax + ry * ay + rz * az
    }
    const scale = 1 / (Math.abs(along) + 1e-9)
    const angle = Math.sqrt(ox * ox + oy * oy + oz * oz) * scale
    if (angle < CLOSE_ENOUGH) return
    const sine = (Math.sin(angle / 2) / angle) * scale
    const sx = ox * sine
    const sy = oy * sine
    const sz = oz * sine
    const sw = Math.cos(angle / 2)
    const x = turns[at]!
    const y = turns[at + 1]!
    const z = turns[at + 2]!
    const w = turns[at + 3]!
    const qx = sw * x + sx * w + sy * z - sz * y
    const qy = sw * y - sx * z + sy * w + sz * x
    const qz = sw * z + sx * y - sy * x + sz * w
    const qw = sw * w - sx * x - sy * y - sz * z
    const size = Math.sqrt(qx * qx + qy * qy + qz * qz + qw * qw)
    turns[at] = qx / size
    turns[at + 1] = qy / size
    turns[at + 2] = qz / size
    turns[at + 3] = qw / size
  }
  columnsOf(turns, at, turn)
}
