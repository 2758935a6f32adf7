import type { Finding } from '../finding.ts'
import { engineSays } from './engineSays.ts'
import { countSeverities, type FindingReport, placeOf } from './report.ts'

/** JUnit XML: a suite for each document and target; errors fail, everything else is written out. */
export function formatJunit(reports: readonly FindingReport[]): string {
  const suites = reports.map(suite)
  const tests = reports.reduce((sum, report) => sum + Math.max(1, report.findings.length), 0)
  const failures = countSeverities(reports.flatMap((report) => report.findings)).error
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="moduledefs" tests="${tests}" failures="${failures}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suite({ file, target, findings }: FindingReport): string {
  const name = attribute([file ?? '-', target].filter(Boolean).join(' on '))
  const failures = countSeverities(findings).error
  const cases =
    findings.length > 0
      ? findings.map((finding) => testCase(finding, file, name))
      : [`    <testcase classname="${name}" name="typedefs"/>`]
  return [
    `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n')
}

function testCase(finding: Finding, file: string | undefined, classname: string): string {
  const open = `    <testcase classname="${classname}" name="${attribute(`${finding.code} ${placeOf(finding, file)}`.trimEnd())}">`
  const text = `${finding.message}.${engineSays(finding)} ${finding.hint}`
  const body =
    finding.severity === 'error'
      ? `      <failure type="${finding.code}" message="${attribute(finding.message)}">${content(text)}</failure>`
      : `      <system-out>${content(`${finding.severity}: ${text}`)}</system-out>`
  return `${open}\n${body}\n    </testcase>`
}

// XML 1.0 has no way to write most control characters, escaped or not.
const content = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
const attribute = (text: string): string =>
  content(text)
    .replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, ' ')
