/** How the command is bundled, wherever it ends up. */
export const commandOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's CommonJS form cannot be bundled
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
}

/** What is not in the bundle: whoever uses it has it, or does without. */
export const notBundled = ['typescript', 'esbuild', '@dagger.io/dagger', 'vitest']

// graphql-js looks for copies of itself wherever it asks what something is, unless it is told that it is alone
export const production = { 'process.env.NODE_ENV': '"production"' }
