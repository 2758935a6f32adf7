import type { Language } from '../types.ts'
import { readDang } from './readDang.ts'

/** Modules in Dang: what declares types is read, bodies are not. */
export const dangLanguage: Language = {
  name: 'dang',
  title: 'Dang',
  wants: (path) => path.endsWith('.dang') && !path.includes('/'),
  read: async (sources) => readDang(sources),
}
