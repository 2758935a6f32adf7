import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const look = (interactive: boolean): string[] => {
  const said: string[] = []
  const io = {
    env: {},
    cwd: '.',
    out() {},
    err: (text: string) => void said.push(text),
    interactive,
    colour: { out: false, err: false },
    readStdin: async () => Buffer.alloc(0),
  }
  const progress = createProgress(io)
  progress.show('1 of 3')
  vi.advanceTimersByTime(1000)
  progress.show('2 of 3')
  progress.end()
  progress.end()
  return said
}

it('shows itself after a second, on one line that goes away', () => {
  expect(look(true)).toEqual(['\r\u001b[K2 of 3', '\r\u001b[K'])
})

it('is for those who look on', () => {
  expect(look(false)).toEqual([])
})
