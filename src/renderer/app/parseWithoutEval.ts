import { config } from 'zod'

/**
 * Zod tries `new Function` when a schema is made, and the page's content policy reports the attempt. Whoever imports
 * this before any schema prevents it.
 */
config({ jitless: true })
