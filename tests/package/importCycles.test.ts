import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'

// One module awaits while it loads (the digests' WebAssembly). In the bundled command, modules that import each other in a
// circle around it would wait for each other for ever.
// The functions of a recursive descent call each other; nothing in these folders awaits while it loads.
const mayCircle = ['src/languages/go/syntax/', 'src/languages/python/', 'src/languages/go/']

it('no modules import each other in a circle, types aside', async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts', 'src/index.ts', 'src/versions/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: 'unused',
    logLevel: 'silent',
  })
  const imports = new Map(
    Object.entries(metafile.inputs).map(([file, input]) => [
      file,
      input.imports
        .filter(({ external, kind }) => !external && kind === 'import-statement')
        .map(({ path }) => path)
        .filter((path) => !mayCircle.some((folder) => file.startsWith(folder) && path.startsWith(folder))),
    ]),
  )
  expect(imports.size).toBeGreaterThan(200)
  expect(circleIn(imports)).toEqual([])
})

/** The files of one circle, in the order in which they import each other. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): readonly string[] => {
    if (done.has(file)) return []
    if (path.includes(file)) return path.slice(path.indexOf(file))
    path.push(file)
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next)
      if (circle.length > 0) return circle
    }
    path.pop()
    done.add(file)
    return []
  }
  for (const file of imports.keys()) {
    const circle = visit(file)
    if (circle.length > 0) return circle
  }
  return []
}

it('finds a circle', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ])
  expect(circleIn(imports)).toEqual(['b', 'd'])
})
