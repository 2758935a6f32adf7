import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The examples import the package by its name, as their copies elsewhere do.
  resolve: {
    alias: [
      { find: /^moduledefs$/, replacement: path.join(import.meta.dirname, 'src/index.ts') },
      { find: /^@dagger\.io\/dagger$/, replacement: 'dagger-sdk-0.21' },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
})
