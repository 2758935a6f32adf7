import { catalogueFiles } from '../../src/conformance/catalogueFiles.ts'
import { ignoreFileJsonSchema } from '../../src/ignore/ignoreFileJsonSchema.ts'
import { matrixJsonSchema } from '../../src/reports/json/matrixJsonSchema.ts'
import { surveyJsonSchema } from '../../src/survey/surveyJsonSchema.ts'
import { baseline, baselineChangelog, baselineJsonSchema } from '../../src/versions/index.ts'
import { commandLinePage } from './commandLinePage.ts'
import { featuresPage } from './featuresPage.ts'
import { findingPages } from './findingPages.ts'
import { findingsPage } from './findingsPage.ts'
import { formatPage } from './formatPage.ts'
import { sdkScoresPage } from './sdkScoresPage.ts'

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Files of this repository that are written from tables and schemas: path → text. */
export function generatedFiles(): Readonly<Record<string, string>> {
  const catalogue = Object.entries(catalogueFiles()).map(
    ([name, text]) => [`compat-fixtures/conformance/${name}`, text] as const,
  )
  return {
    ...Object.fromEntries(catalogue),
    'docs/format.md': formatPage(),
    'docs/command-line.md': commandLinePage(),
    'docs/features.md': featuresPage(),
    'docs/findings.md': findingsPage(),
    'docs/sdk-scores.md': sdkScoresPage(),
    ...findingPages(),
    'schemas/matrix.schema.json': json(matrixJsonSchema()),
    'baseline/baseline.json': json(baseline()),
    'baseline/CHANGELOG.md': baselineChangelog(baseline()),
    'schemas/baseline.schema.json': json(baselineJsonSchema()),
    'schemas/survey.schema.json': json(surveyJsonSchema()),
    'schemas/ignore-file.schema.json': json(ignoreFileJsonSchema()),
  }
}
