import { mergeConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** The slow tests: the same files with many more random edits, hostile files and kills, the whole gallery, all measured films. */
process.env.DALANG_FUZZ_SEEDS ??= '1000'
process.env.DALANG_KILLS ??= '10'
process.env.HOSTILE_SEEDS ??= '60'
process.env.DALANG_GALLERY ??= 'all'
process.env.DALANG_ALL_SETS ??= '1'
process.env.DALANG_ALL_PHYSICS ??= '1'

export default mergeConfig(config, {
  test: {
    include: [
      'test/property/**/*.test.ts',
      'test/kill/**/*.test.ts',
      'test/physics/**/*.test.ts',
      'src/main/media/hostileMedia.test.ts',
      'src/main/simulator/picture/sets/drawnSets.test.ts',
      'src/main/simulator/things/standing.test.ts',
    ],
    testTimeout: 3_600_000,
  },
})
