import { expect, it } from 'vitest'
import { safeLine, safeText } from '../../src/text/safeText.ts'

it('what a terminal obeys is written as an escape; line ends and tabs stay', () => {
  expect(safeText('a\u001b[31mred\u0007\r\u202eflip\u2028\u009b2J\tb\n')).toBe(
    'a\\u001b[31mred\\u0007\\u000d\\u202eflip\\u2028\\u009b2J\tb\n',
  )
})

it('the codes of the palette stay where colours are shown, and only those', () => {
  expect(safeText('\u001b[1m\u001b[31mx\u001b[39m\u001b[22m \u001b[2J \r\u001b[K', true)).toBe(
    '\u001b[1m\u001b[31mx\u001b[39m\u001b[22m \\u001b[2J \\u000d\\u001b[K',
  )
  expect(safeText('\r\u001b[K3 of 4', true)).toBe('\r\u001b[K3 of 4')
})

it('no line is a workflow command', () => {
  expect(safeText('::error::x\n  ::stop-commands::t\nA::b\n##[group]y')).toBe(
    '\\u003a:error::x\n  \\u003a:stop-commands::t\nA::b\n\\u0023#[group]y',
  )
})

it('a line holds no line end', () => {
  expect(safeLine('old \n ::error::forged\r\n##[x]')).toBe('old ::error::forged \\u0023#[x]')
})
