import type { BuildOptions } from 'esbuild'

/** How `runtime/run/main.ts` becomes one file that needs nothing but Node; CommonJS, so that it runs wherever it is copied. */
export const runtimeBuildOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // jsonc-parser's CommonJS form cannot be bundled
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
} as const satisfies BuildOptions
