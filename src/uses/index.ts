export { checkUses } from './checkUses.ts'
