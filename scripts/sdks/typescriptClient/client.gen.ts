// What the SDK's generator writes for a module: the core types that its sources name. The published package has declarations
// only, and the SDK's scanner reads none.
export class Changeset {}
export class Container {}
export class Directory {}
export class File {}
export class LLM {}
export class Secret {}
export class Service {}
export class Workspace {}
export type Platform = string & { __Platform: never }
export enum NetworkProtocol {
  Tcp = 'TCP',
  Udp = 'UDP',
}
