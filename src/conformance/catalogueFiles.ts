import { defineModule, printTypedefs } from '../typedefs/index.ts'
import { conformanceCatalogue } from './catalogue.ts'

/** `compat-fixtures/conformance/`: the catalogue as files, for SDKs in other languages: each case in words and as typedefs. */
export function catalogueFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  const lines = conformanceCatalogue.map(
    ({ id, feature, prose }) => `| [${id}](${id}/typedefs.json) | ${feature} | ${prose.replace(/\|/g, '\\|')} |`,
  )
  files['README.md'] = [
    '# Conformance catalogue',
    '',
    'Small modules for SDKs to be run over: write each in your language, one folder a case, and compare what your emitter makes',
    'with the typedefs here. Written from `src/conformance`; do not edit.',
    '',
    '| case | feature | the module |',
    '|---|---|---|',
    ...lines,
    '',
  ].join('\n')
  for (const { id, typedefs } of conformanceCatalogue)
    files[`${id}/typedefs.json`] = printTypedefs(defineModule(typedefs))
  return files
}
