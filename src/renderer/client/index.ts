export * from './activeProject.ts'
export * from './hostClient.ts'
export * from './projectStore.ts'
export * from './transport.ts'
