/** Deploy images to the company's clusters. */
import {
  Container,
  dag,
  type float,
  func,
  ImageMediaTypes,
  NetworkProtocol,
  object,
  Platform,
  Secret,
} from "@dagger.io/dagger"

const REGION = "eu-central-1"
const DEFAULTS = { replicas: 2, platform: "linux/amd64" } as const

/** Where to deploy to. */
export enum Environment {
  /** Thrown away with its branch. */
  Preview = "preview",
  Staging = "staging",
  Production = "production",
}

/** How the new version takes over. */
export enum Strategy {
  Rolling = "rolling",
  BlueGreen = "blue-green",
  Canary = "canary",
}

/** A finished deployment. */
@object()
export class Deployment {
  @func()
  environment: Environment

  @func()
  url: string

  /** Fraction of the requests that the new version answers. */
  @func()
  share: float

  @func()
  previous?: string

  /** Needed to undo it. */
  private token: Secret

  constructor(environment: Environment, url: string, share: number, token: Secret, previous?: string) {
    this.environment = environment
    this.url = url
    this.share = share
    this.token = token
    this.previous = previous
  }

  /** Go back to what ran before. */
  @func({ cache: "never" })
  async rollback(): Promise<Deployment> {
    if (this.previous === undefined) throw new Error(`nothing ran in ${this.environment} before`)
    return new Deployment(this.environment, this.previous, 1, this.token)
  }
}

@object()
export class Deploy {
  private readonly registry: string
  private readonly token: Secret
  protected region = REGION

  constructor(registry: string, token: Secret) {
    this.registry = registry
    this.token = token
  }

  /**
   * @param registry host name of the registry
   * @param token opens the registry and the clusters
   */
  static async create(registry: string, token: Secret): Promise<Deploy> {
    const name = (await token.plaintext()) === "" ? undefined : registry
    if (name === undefined) throw new Error("the token is empty")
    return new Deploy(name, token)
  }

  /**
   * Push the image and start it.
   *
   * @param image what to run
   * @param environment where to run it
   * @param strategy how it takes over
   * @param share fraction of the requests it gets at first
   * @param replicas how many to run
   * @param platform what the cluster's machines are
   */
  @func({ cache: "never" })
  async release(
    image: Container,
    environment: Environment = Environment.Preview,
    strategy: Strategy = Strategy.Rolling,
    share: float = 0.25,
    replicas: number = DEFAULTS.replicas,
    platform: Platform = DEFAULTS.platform as Platform,
    notify: string | null = null,
  ): Promise<Deployment> {
    const host = `${environment}.${this.region}.${this.registry}`
    const address = await image
      .withLabel("strategy", strategy)
      .withLabel("replicas", `${replicas}`)
      .withLabel("platform", platform)
      .withLabel("notify", notify ?? "nobody")
      .withRegistryAuth(this.registry, "ci", this.token)
      .publish(`${this.registry}/${environment}`, { mediaTypes: ImageMediaTypes.Oci })
    return new Deployment(environment, `https://${host}/${address}`, share, this.token)
  }

  /** Does something answer on a port? */
  @func({ cache: "session" })
  async reachable(host: string, port = 443, protocol: NetworkProtocol = NetworkProtocol.Tcp): Promise<boolean> {
    const flag = protocol === NetworkProtocol.Udp ? "-zu" : "-z"
    const code = await dag.container().from("alpine:3.22").withExec(["nc", flag, host, `${port}`]).exitCode()
    return code === 0
  }

  /** The addresses of all environments. */
  @func({ cache: "10m" })
  environments(): string[] {
    return Object.values(Environment).map((environment) => `${environment}.${this.region}.${this.registry}`)
  }
}
