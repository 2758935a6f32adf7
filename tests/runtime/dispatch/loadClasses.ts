import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { ModuleClass } from '../../../runtime/dispatch/index.ts'
import type { Typedefs } from '../../../src/typedefs/types.ts'

/** The classes of a module in a folder, with a stand-in for the SDK. */
export async function loadClasses(directory: string, typedefs: Typedefs): Promise<ReadonlyMap<string, ModuleClass>> {
  const lines = typedefs.objects.flatMap(({ name, extensions }) => {
    const { file } = JSON.parse(extensions?.['x-typescript'] ?? '{}') as { file?: string }
    return file === undefined ? [] : [`export { ${name} } from './${file}'`]
  })
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: resolve(directory), loader: 'ts' },
    alias: { '@dagger.io/dagger': resolve('tests/runtime/fixtures/standInSdk.ts') },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  })
  const folder = mkdtempSync(join(tmpdir(), 'module-'))
  const path = join(folder, 'module.mjs')
  writeFileSync(path, outputFiles[0]?.text ?? '')
  const code = (await import(pathToFileURL(path).href)) as Record<string, ModuleClass>
  rmSync(folder, { recursive: true })
  return new Map(Object.entries(code))
}
