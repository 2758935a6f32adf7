export { table } from '../text/table.ts'
