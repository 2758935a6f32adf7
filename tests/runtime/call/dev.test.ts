import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSession } from '../../../src/session/index.ts'
import { builtCommand } from '../../cli/builtCommand.ts'
import { plainEnvironment } from '../../cli/runCli.ts'

const folder = mkdtempSync(join(tmpdir(), 'dev-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('dev serves the module as it is now, and says what changed for callers', async () => {
  const module = join(folder, 'release-notes')
  cpSync('examples/release-notes', module, { recursive: true })
  const source = join(module, 'src/index.ts')
  const child = spawn(process.execPath, [builtCommand(), 'dev', module], { env: plainEnvironment() })
  let seen = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (seen += text))
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const shown = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(seen)
      if (found !== null) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  try {
    const [, port = '', token = ''] = await shown(/DAGGER_SESSION_PORT=(\d+)\nDAGGER_SESSION_TOKEN=(\w+)\n/)
    const env = { DAGGER_SESSION_PORT: port, DAGGER_SESSION_TOKEN: token }
    const ask = async (query: string): Promise<unknown> => {
      const opened = openSession({ env })
      if (!opened.ok) expect.fail('no session')
      const answer = await opened.session.query(query)
      opened.session.close()
      return answer.ok ? answer.data : answer.errors.map(({ message }) => message)
    }
    expect(await ask('{releaseNotes{mail(recipients:["a@b.c"]){channel}}}')).toEqual({
      releaseNotes: { mail: { channel: 'a@b.c' } },
    })

    const text = readFileSync(source, 'utf8')
    writeFileSync(source, text.replace('this.recipients.join(", ")', 'this.recipients.join(" and ")'))
    await shown(/^no changes$/m)
    expect(await ask('{releaseNotes{mail(recipients:["a","b"]){channel}}}')).toEqual({
      releaseNotes: { mail: { channel: 'a and b' } },
    })

    writeFileSync(source, text.replace('export class Mail', 'export class Mail {'))
    await shown(/\[scan-syntax\]/)
    expect(await ask('{releaseNotes{mail(recipients:["a","b"]){channel}}}')).toEqual({
      releaseNotes: { mail: { channel: 'a and b' } },
    })

    writeFileSync(source, text.replaceAll('mail(', 'post('))
    await shown(/^breaking {2}.*mail/m)
    expect(await ask('{releaseNotes{post(recipients:["a","b"]){channel}}}')).toEqual({
      releaseNotes: { post: { channel: 'a, b' } },
    })
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
})
