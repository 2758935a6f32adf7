export { safeLine as printable } from '../../text/safeText.ts'
