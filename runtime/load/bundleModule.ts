import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { BuildFailure, Loader, Message, Plugin } from 'esbuild'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { readableFile } from '../../src/languages/typescript/readableFile.ts'
import { readPaths } from '../../src/languages/typescript/readPaths.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import { type ClassSource, classSources } from './classSources.ts'
import { loadEsbuild } from './esbuild.ts'
import { sdkShim } from './sdkShim.ts'
import type { BundledModule } from './types.ts'

// Packages in CommonJS expect these, which an ECMAScript module has not.
const banner = [
  "import { createRequire as __createRequire } from 'node:module'",
  "import { fileURLToPath as __fileURLToPath } from 'node:url'",
  'const require = __createRequire(import.meta.url)',
  'const __filename = __fileURLToPath(import.meta.url)',
  "const __dirname = __fileURLToPath(new URL('.', import.meta.url))",
].join(';')

/**
 * Puts a module's code and the packages it uses into one ECMAScript module with an inline source map, executing none of it.
 * Only what comes with Node is left out, and `@dagger.io/dagger`, which the runtime stands for (`sdkShim`).
 *
 * @param folder of the sources: what `file` of a scanned class starts from
 * @returns the code, or `bundle-no-esbuild`, `bundle-failed` (one for each problem, with its place in the source)
 */
export async function bundleModule(folder: string, typedefs: Typedefs): Promise<BundledModule> {
  const esbuild = await loadEsbuild()
  if (esbuild === undefined) return { ok: false, findings: [createFinding('bundle-no-esbuild', '', {})] }
  const root = resolve(folder)
  const classes = classSources(typedefs)
  try {
    const { outputFiles } = await esbuild.build({
      stdin: { contents: entry(classes), resolveDir: root, sourcefile: 'moduledefs-entry.ts', loader: 'ts' },
      absWorkingDir: root,
      outdir: root,
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, paths: tsconfigPaths(root) } },
      plugins: [standIn, hiddenClasses(root, classes), nativeAddons],
      banner: { js: banner },
      sourcemap: 'inline',
      sourcesContent: false,
      legalComments: 'none',
      logLevel: 'silent',
    })
    return { ok: true, code: outputFiles[0]?.text ?? '' }
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>
    if (errors === undefined) throw error
    return { ok: false, findings: errors.map(bundleFinding) }
  }
}

const entry = (classes: readonly ClassSource[]): string =>
  classes
    .map(({ name, file, export: exported }) => {
      const local = exported ?? hiddenName(name)
      return `export { ${local} as ${name} } from ${JSON.stringify(`./${file}`)}`
    })
    .join('\n')

const hiddenName = (name: string): string => `moduledefs_${name}`

const standIn: Plugin = {
  name: 'sdk',
  setup(build) {
    build.onResolve({ filter: /^@dagger\.io\/dagger(\/.*)?$/ }, () => ({ path: 'sdk', namespace: 'moduledefs' }))
    build.onLoad({ filter: /.*/, namespace: 'moduledefs' }, () => ({ contents: sdkShim(), loader: 'js' }))
  },
}

// A class that its file does not export is part of the module all the same.
function hiddenClasses(root: string, classes: readonly ClassSource[]): Plugin {
  const hidden = new Map<string, string[]>()
  for (const { name, file, export: exported } of classes) {
    if (exported !== undefined) continue
    const path = resolve(root, file)
    hidden.set(path, [...(hidden.get(path) ?? []), `${name} as ${hiddenName(name)}`])
  }
  return {
    name: 'hidden classes',
    setup(build) {
      if (hidden.size === 0) return
      build.onLoad({ filter: /\.[cm]?tsx?$/, namespace: 'file' }, async ({ path }) => {
        const names = hidden.get(path)
        if (names === undefined) return undefined
        const loader: Loader = extname(path) === '.tsx' ? 'tsx' : 'ts'
        return { contents: `${await readFile(path, 'utf8')}\nexport { ${names.join(', ')} }\n`, loader }
      })
    },
  }
}

const nativeAddons: Plugin = {
  name: 'native addons',
  setup(build) {
    build.onLoad({ filter: /\.node$/ }, ({ path }) => ({
      errors: [{ text: `${path.replace(/^.*\/node_modules\//, '')} is a native addon, which cannot be bundled` }],
    }))
  },
}

function bundleFinding({ text, location }: Message): Finding {
  const place = location && { sourceMap: { filename: location.file, line: location.line, column: location.column + 1 } }
  return createFinding('bundle-failed', '', { problem: text }, place ?? {})
}

/** The `paths` of the folder's `tsconfig.json`, as esbuild takes them; `{}` where there are none. */
const tsconfigPaths = (folder: string): Readonly<Record<string, string[]>> =>
  readPaths(resolve(folder).replaceAll('\\', '/'), readableFile) ?? {}
