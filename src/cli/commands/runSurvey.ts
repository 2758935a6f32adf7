import path from 'node:path'
import type { Finding } from '../../findings/index.ts'
import { createFinding } from '../../findings/index.ts'
import { makeFolder } from '../../session/makeFolder.ts'
import { printSurvey, type SurveyReason, type SurveySummary, surveyMarkdown } from '../../survey/index.ts'
import { releases as allReleases, newestRelease, parseVersionSet } from '../../versions/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { createProgress } from '../progress.ts'
import { systemProblem } from '../readInput.ts'
import { discover, type Task } from '../survey/discover.ts'
import { estimate } from '../survey/estimate.ts'
import { onInterrupt } from '../survey/onInterrupt.ts'
import { programDigest, threadsFor, usualCache } from '../survey/program.ts'
import { createRowFile, earlierOutput } from '../survey/rowFile.ts'
import { runTasks } from '../survey/runTasks.ts'
import { namedSources } from '../survey/sources.ts'
import { writeSite } from '../survey/writeSite.ts'
import type { SurveyFlags } from '../verbs/survey.ts'
import { versionNames } from '../versionNames.ts'

const SHOWN_EVERY = 200

export async function runSurvey(io: Io, names: readonly string[], flags: SurveyFlags): Promise<ExitCode> {
  const fail = (findings: readonly Finding[]): ExitCode => {
    printFindings(io, 'text', [{ findings }])
    return 2
  }
  const set = flags.engine === undefined ? undefined : parseVersionSet(flags.engine)
  if (set?.ok === false) return fail(set.findings)
  const asked = flags.engineVersion ?? flags.module
  const views = asked === undefined ? [] : versionNames(asked, 'view')
  if (!Array.isArray(views)) return fail(views.findings)
  if (flags.site !== undefined && flags.output === '-')
    return fail([createFinding('survey-site-without-output', '', {})])
  // What cannot be written is said before anything is read.
  const cache = flags.cache === false ? undefined : typeof flags.cache === 'string' ? flags.cache : usualCache(io)
  for (const folder of [flags.site, typeof flags.cache === 'string' ? cache : undefined]) {
    if (folder === undefined) continue
    try {
      await makeFolder(path.resolve(io.cwd, folder))
    } catch (error) {
      return fail([createFinding('output-unwritable', '', { file: folder, problem: systemProblem(error) })])
    }
  }
  const options = {
    releases: set?.releases ?? allReleases,
    engineVersions: views,
    ...(flags.evidence && { evidence: flags.evidence }),
  }
  const excerpts = flags.site !== undefined

  const progress = createProgress(io)
  const { tasks, failures } = findTasks(io, names, (found) => progress.show(`${found} modules found`))
  progress.end()
  let earlier: ReturnType<typeof earlierOutput>
  let output: ReturnType<typeof createRowFile>
  try {
    earlier = flags.resume ? earlierOutput(io, flags.output, excerpts) : undefined
    output = createRowFile(io, { file: flags.output, releases: options.releases, engineVersions: views, excerpts })
  } catch (error) {
    return fail([createFinding('output-unwritable', '', { file: flags.output, problem: systemProblem(error) })])
  }
  for (const failure of failures) output.add(JSON.stringify(failure))

  const modules = tasks.reduce((sum, { folders }) => sum + folders.length, 0)
  const left = estimate(modules)
  const interrupt = onInterrupt()
  let [done, shown] = [0, 0]
  await runTasks(tasks, {
    ...options,
    program: programDigest(),
    ...(cache === undefined ? {} : { cache: path.resolve(io.cwd, cache) }),
    ...(earlier === undefined ? {} : { resume: earlier.file }),
    threads: threadsFor(flags.threads),
    signal: interrupt.signal,
    onRow(row) {
      output.add(row)
      done++
      const now = Date.now()
      if (now - shown < SHOWN_EVERY) return
      shown = now
      progress.show(`${done} of ${modules} modules${left(done)}`)
    },
  })
  progress.end()
  interrupt.end()
  earlier?.remove()
  const complete = !interrupt.signal.aborted
  const summary = output.end(complete)
  if (flags.site !== undefined) {
    try {
      writeSite(path.resolve(io.cwd, flags.site), path.resolve(io.cwd, flags.output), summary)
    } catch (error) {
      return fail([createFinding('output-unwritable', '', { file: flags.site, problem: systemProblem(error) })])
    }
  }
  print(io, summary, flags)
  if (!complete) {
    io.err(`Interrupted after ${done} of ${modules} modules; run it again with --resume to go on.\n`)
    return 130
  }
  return failures.length > 0 ? 2 : 0
}

interface Failure {
  readonly kind: 'source'
  readonly source: string
  readonly reason: SurveyReason
}

function findTasks(io: Io, names: readonly string[], onFound: (modules: number) => void) {
  const named = namedSources(io, names)
  const failure = (source: string, { code, message }: Finding): Failure => ({
    kind: 'source',
    source,
    reason: { code, message },
  })
  const failures = named.failures.map(({ source, finding }) => failure(source, finding))
  const tasks: Task[] = []
  let modules = 0
  for (const found of discover(named.sources)) {
    if ('finding' in found) failures.push(failure(found.source, found.finding))
    else {
      tasks.push(found)
      modules += found.folders.length
      onFound(modules)
    }
  }
  return { tasks, failures }
}

function print(io: Io, summary: SurveySummary, { format, output }: SurveyFlags): void {
  // Rows on standard output leave the error stream for the figures.
  const out = output === '-' ? io.err : io.out
  const coloured = output === '-' ? io.colour.err : io.colour.out
  if (format === 'json') out(`${JSON.stringify({ formatVersion: 1, newest: newestRelease, ...summary }, null, 2)}\n`)
  else out(format === 'markdown' ? surveyMarkdown(summary) : printSurvey(summary, palette(coloured)))
}
