import type { Task } from './discover.ts'
import { runInThreads } from './runInThreads.ts'
import { createTaskRunner, type TaskOptions } from './surveyTask.ts'

export interface RunOptions extends TaskOptions {
  /** How many threads; 0: this one. */
  readonly threads: number
  /** Aborted: nothing more is begun, and what is not done is left. */
  readonly signal: AbortSignal
  /** Given every row as JSON, in the order of the tasks. */
  readonly onRow: (row: string) => void
}

/** Surveys tasks. Rows come in the order of the tasks, whatever the threads make of it. */
export async function runTasks(
  tasks: readonly Task[],
  { threads, signal, onRow, ...options }: RunOptions,
): Promise<void> {
  if (threads > 0) return runInThreads(tasks, threads, options, signal, onRow)
  const run = createTaskRunner(options)
  for (const task of tasks) {
    for (let index = 0; index < task.folders.length; index++) {
      if (signal.aborted) return
      onRow(await run(task, index))
      // Signals come in between.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
