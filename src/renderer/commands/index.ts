export * from './dispatch.ts'
export * from './keys.ts'
export * from './registry.ts'
export * from './useShortcuts.ts'
