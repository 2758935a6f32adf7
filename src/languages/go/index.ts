import type { Language } from '../types.ts'
import { readModule } from './readModule.ts'

/** Go modules, read as the Go SDK of v0.21.8 registers them. */
export const goLanguage: Language = {
  name: 'go',
  title: 'Go',
  wants: (path) => path.endsWith('.go') || path === 'go.mod',
  read: (sources) => Promise.resolve(readModule(sources)),
}
