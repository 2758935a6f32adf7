import { Worker } from 'node:worker_threads'
import type { Task } from './discover.ts'
import { lostRow, type TaskOptions } from './surveyTask.ts'
import type { WorkerAnswer, WorkerData, WorkerRequest } from './worker.ts'

/** How long one module may take before it is given up, milliseconds. */
const PATIENCE = 120_000
/** How far the threads may be ahead of the rows that are handed on, in tasks. */
const AHEAD = 64
/** A module leaves much garbage and little else: with room for it, most is never copied. */
const ROOM = { maxYoungGenerationSizeMb: 64 }

interface Thread {
  readonly worker: Worker
  /** Task at work, by its place, and the module in it. */
  task?: number
  module: number
  timer?: NodeJS.Timeout
}

/** Surveys tasks in worker threads. A thread that dies or hangs costs the module it was at; another takes its place. */
export function runInThreads(
  tasks: readonly Task[],
  threads: number,
  options: TaskOptions,
  signal: AbortSignal,
  onRow: (row: string) => void,
): Promise<void> {
  const rows = tasks.map((): string[] | undefined => undefined)
  const done = new Set<number>()
  const alive = new Set<Thread>()
  let [begun, handedOn] = [0, 0]
  let finish = (): void => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })

  const handOn = (): void => {
    for (; handedOn < tasks.length; handedOn++) {
      for (const row of rows[handedOn] ?? []) onRow(row)
      rows[handedOn] = undefined
      if (!done.has(handedOn)) return
      done.delete(handedOn)
    }
  }
  const add = (thread: Thread, row: string): void => {
    thread.module++
    const known = rows[thread.task!]
    if (known === undefined) rows[thread.task!] = [row]
    else known.push(row)
    handOn()
  }
  const watch = (thread: Thread): void => {
    clearTimeout(thread.timer)
    if (thread.task !== undefined)
      thread.timer = setTimeout(() => lose(thread, `it took more than ${PATIENCE / 1000} s`), PATIENCE)
  }
  const give = (thread: Thread): void => {
    const request: WorkerRequest = { task: tasks[thread.task!]!, from: thread.module }
    thread.worker.postMessage(request)
    watch(thread)
  }
  const giveNext = (thread: Thread): void => {
    delete thread.task
    if (begun < tasks.length && begun < handedOn + AHEAD && !signal.aborted) {
      thread.task = begun++
      thread.module = 0
      give(thread)
    } else watch(thread)
  }
  const end = (thread: Thread): void => {
    done.add(thread.task!)
    handOn()
    delete thread.task
    for (const idle of alive) if (idle.task === undefined) giveNext(idle)
    if (handedOn === tasks.length) stop()
  }
  const stop = (): void => {
    // Interrupted: what there is stands in the output, with gaps.
    for (const row of rows.flatMap((some) => some ?? [])) onRow(row)
    for (const { worker, timer } of alive) {
      clearTimeout(timer)
      void worker.terminate()
    }
    alive.clear()
    finish()
  }
  const lose = (thread: Thread, problem: string): void => {
    if (!alive.delete(thread)) return
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    const { task, module } = thread
    const next = start()
    if (task === undefined) return giveNext(next)
    next.task = task
    next.module = module
    add(next, JSON.stringify(lostRow(tasks[task]!, module, problem)))
    if (next.module < tasks[task]!.folders.length) give(next)
    else end(next)
  }
  const start = (): Thread => {
    const data: WorkerData = { survey: options }
    const worker = new Worker(new URL(import.meta.url), { workerData: data, resourceLimits: ROOM })
    const thread: Thread = { worker, module: 0 }
    thread.worker.on('message', ({ row }: WorkerAnswer) => {
      if (!alive.has(thread)) return
      if (row === undefined) return end(thread)
      add(thread, row)
      watch(thread)
    })
    thread.worker.on('error', (error) => lose(thread, error.message))
    thread.worker.on('exit', () => lose(thread, 'its thread ended'))
    alive.add(thread)
    return thread
  }

  if (tasks.length === 0 || signal.aborted) return Promise.resolve()
  signal.addEventListener('abort', stop, { once: true })
  for (let n = 0; n < Math.min(threads, tasks.length); n++) giveNext(start())
  return finished.finally(() => signal.removeEventListener('abort', stop))
}
