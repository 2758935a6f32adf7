export { formatBadge } from './formatBadge.ts'
export { formatChangesMarkdown } from './formatChangesMarkdown.ts'
export { formatMarkdown, type MarkdownOptions } from './formatMarkdown.ts'
export { formatSarif } from './formatSarif.ts'
export { formatWorkspaceChanges } from './formatWorkspaceChanges.ts'
export { changesHtml } from './html/changesHtml.ts'
export { formatHtml, type HtmlOptions } from './html/formatHtml.ts'
export type { SourceText } from './html/moduleSection.ts'
export { findingsJson } from './json/findingsJson.ts'
export { matrixJson } from './json/matrixJson.ts'
export { matrixJsonSchema } from './json/matrixJsonSchema.ts'
export { matrixReports } from './matrixReports.ts'
export { type PlaceFindings, shownPath } from './moduleRows.ts'
export { type CallerReport, formatCallersMarkdown, printCallers } from './text/printCallers.ts'
export { printChanges, summarizeChanges } from './text/printChanges.ts'
export {
  formatCodeAfterUpgrade,
  formatRise,
  printCodeAfterUpgrade,
  printRise,
} from './text/printCode.ts'
export { type PrintMatrixOptions, printMatrix } from './text/printMatrix.ts'
export { printMinVersion, printWorkspaceMinVersion } from './text/printMinVersion.ts'
export { type ConfigurationIn1_0, formatMovesMarkdown, printMoves } from './text/printMoves.ts'
export { formatRenamesMarkdown, printRenames } from './text/printRenames.ts'
export { printUpgrade } from './text/printUpgrade.ts'
export { printWorkspaceChanges } from './text/printWorkspaceChanges.ts'
export { leftOutNames, verdictText } from './verdictText.ts'
export { breaksIn, changesVerdict, type ModuleChanges, type WorkspaceChanges } from './workspaceChanges.ts'
