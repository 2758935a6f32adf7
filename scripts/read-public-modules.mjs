// Writes docs/reading-public-modules.md: how modules of public repositories are read.
// usage: node scripts/read-public-modules.mjs SOURCE…   copies of repositories in folders OWNER+NAME (also bare, OWNER+NAME/repo),
// or files that list such, one a line. Keeps names, counts and verdicts.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const outfile = path.join(root, 'dist', 'publicModules.mjs')
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/docs/publicModules.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  external: ['web-tree-sitter', 'typescript'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'error',
})
const { publicModulesPage } = await import(outfile)
writeFileSync(path.join(root, 'docs', 'reading-public-modules.md'), await publicModulesPage(process.argv.slice(2)))
