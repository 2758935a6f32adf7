import type { Language } from '../types.ts'
import { readPython } from './readPython.ts'

const projectFiles = new Set(['pyproject.toml', 'requirements.lock', 'requirements.txt', 'setup.py', 'setup.cfg'])

export const pythonLanguage: Language = {
  name: 'python',
  title: 'Python',
  wants: (path) => (path.endsWith('.py') && !path.startsWith('sdk/')) || projectFiles.has(path),
  read: readPython,
}
