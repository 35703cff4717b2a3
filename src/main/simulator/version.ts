/** Rises whenever the same recipe would give other pixels or samples. */
export const GENERATOR_VERSION = '0.5.0'
