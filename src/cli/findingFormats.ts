import { type FindingReport, formatGithub, formatJunit, formatText, type Palette } from '../findings/index.ts'
import { packageVersion } from '../packageVersion.ts'
import { findingsJson, formatSarif } from '../reports/index.ts'

/** A form in which findings are printed. */
export interface FindingFormat {
  readonly name: string
  /** What the docs say of it. */
  readonly says: string
  /** `err` is for people, `out` for machines, `verbatim` is what CI obeys, byte for byte. */
  readonly to: 'err' | 'out' | 'verbatim'
  print(reports: readonly FindingReport[], palette: Palette): string
}

/** Every form: choices, help, docs and completion follow from the rows. */
export const findingFormats: readonly FindingFormat[] = [
  { name: 'text', says: 'a line for each finding', to: 'err', print: formatText },
  {
    name: 'json',
    says: 'for programs',
    to: 'out',
    print: findingsJson,
  },
  { name: 'github', says: 'annotations of a pull request on GitHub', to: 'verbatim', print: formatGithub },
  { name: 'junit', says: 'a test suite for each module and range, for CI', to: 'out', print: formatJunit },
  {
    name: 'sarif',
    says: 'for code scanning',
    to: 'out',
    print: (reports) => formatSarif(reports, packageVersion),
  },
]
