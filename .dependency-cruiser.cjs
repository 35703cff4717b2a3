/** The layers of the studio, checked by machine. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'src/shared knows nothing of Node, the browser, Electron or the other layers.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '^src/shared/',
          '^resources/locales/',
          '^node_modules/(zod|@orpc/contract|@orpc/shared|@orpc/client|i18next)/',
        ],
      },
    },
    {
      name: 'main-never-sideways',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'renderer-never-sideways',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/(main|preload)/'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-stands-alone',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^node_modules/electron/'] },
    },
    {
      name: 'only-the-desktop-face-imports-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/electron/', '^src/preload/'] },
      to: { path: '^node_modules/electron(-store)?/' },
    },
    {
      name: 'native-media-code-stays-in-workers',
      comment: 'A malformed file must be able to kill only a worker: the host asks the media service.',
      severity: 'error',
      from: {
        path: '^src/main/(host|rpc|server|cli|electron|projects|jobs|generation|assets|settings|database)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^node_modules/(node-av|@mediabunny/server|@napi-rs/canvas|webgpu|three)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    // The pinned TypeScript has no compiler API for it to read types with.
    babelConfig: { fileName: '.babel-for-layers.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
