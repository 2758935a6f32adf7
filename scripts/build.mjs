// Builds dist/: the library unbundled (tsc), the command and the runtime as one file each (esbuild). dist/ is replaced only by a whole build.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { commandOptions, notBundled, production } from './commandOptions.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const staging = `dist-${process.pid}`
const require = createRequire(import.meta.url)
const tsc = require.resolve('typescript/bin/tsc')
const compiled = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', staging], {
  stdio: 'inherit',
})
if (compiled.status !== 0) {
  rmSync(staging, { recursive: true, force: true })
  process.exit(1)
}
await build({
  ...commandOptions,
  entryPoints: { moduledefs: 'src/cli/main.ts' },
  outdir: `${staging}/cli`,
  external: ['web-tree-sitter', ...notBundled],
  define: production,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
const { runtimeBuildOptions } = await import(`../${staging}/runtime/build/runtimeOptions.js`)
await build({
  ...runtimeBuildOptions,
  entryPoints: ['runtime/run/main.ts'],
  outfile: `${staging}/runtime/bundle/main.js`,
})
// The grammar is a development dependency: what is needed of it, under 1 MB, ships inside the package.
await build({
  entryPoints: ['node_modules/web-tree-sitter/web-tree-sitter.js'],
  outfile: `${staging}/grammars/web-tree-sitter.js`,
  format: 'esm',
  platform: 'node',
  minify: true,
  legalComments: 'none',
})
copyFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), `${staging}/grammars/web-tree-sitter.wasm`)
copyFileSync(
  require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
  `${staging}/grammars/tree-sitter-python.wasm`,
)
chmodSync(`${staging}/cli/moduledefs.js`, 0o755)
rmSync('dist', { recursive: true, force: true })
renameSync(staging, 'dist')
