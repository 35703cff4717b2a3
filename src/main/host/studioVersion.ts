import packageJson from '../../../package.json' with { type: 'json' }

/** The studio's version, as the package says. */
export const STUDIO_VERSION: string = packageJson.version
