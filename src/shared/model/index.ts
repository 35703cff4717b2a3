export * from './document.ts'
export * from './ids.ts'
export * from './recipe.ts'
export * from './records.ts'
