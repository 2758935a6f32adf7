import { goQuote } from '../../go/index.ts'

const systems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
)
const architectures = new Set(
  '386 i386 amd64 x86_64 x86-64 arm armhf armel arm64 aarch64 amd64p32 arm64be armbe loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
)

/** What engines say of a text that is no platform (`linux/amd64`, `arm64`); undefined: it may be one. */
export function platformProblem(text: string): string | undefined {
  const parts = text.split('/')
  if (parts.length > 3) return `${goQuote(text)}: cannot parse platform specifier: invalid argument`
  for (const part of parts)
    if (!/^[A-Za-z0-9_.-]+$/.test(part))
      return `${goQuote(part)} is an invalid component of ${goQuote(text)}: platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument`
  const [only = ''] = parts
  if (parts.length > 1 || systems.has(only.toLowerCase()) || architectures.has(only.toLowerCase())) return undefined
  return `${goQuote(text)}: unknown operating system or architecture: invalid argument`
}
