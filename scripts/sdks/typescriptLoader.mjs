// Compiles TypeScript as it is loaded, with the decorators that modules have.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

const compilerOptions = { experimentalDecorators: true, useDefineForClassFields: false }

export const load = (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context)
  const options = { loader: 'ts', format: 'esm', target: 'es2022', tsconfigRaw: { compilerOptions } }
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), options)
  return { format: 'module', source: code, shortCircuit: true }
}
