import { z } from 'zod'

/**
 * What can be had of a shot beside its picture, pixel for pixel: how far things are, which way their surfaces face, which
 * thing is where, and how far each point travels until the next frame.
 */
export const renderPass = z.enum(['depth', 'normal', 'id', 'motion'])
export type RenderPass = z.infer<typeof renderPass>
export const RENDER_PASSES = renderPass.options
