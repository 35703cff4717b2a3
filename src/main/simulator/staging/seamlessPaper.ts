/** The paper of a studio in which nothing was said of the floor: neutral, so that no colour is tinted by it. */
export const SEAMLESS_PAPER = '#b6b3ae'
