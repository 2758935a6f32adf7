/**
 * Build, test and ship the shop's HTTP API.
 *
 * Every function works from the same sources and the same base image, both given once to the constructor.
 */
import { argument, check, Container, dag, Directory, File, func, object, Service, up } from "@dagger.io/dagger"

const NODE_IMAGE = "node:22-alpine"
const LEFT_OUT = ["node_modules", "dist", ".git", "**/*.md"]

@object()
export class ShopApi {
  /** Sources of the API, as the constructor got them. */
  @func()
  source: Directory

  /** The image everything is built on. */
  @func()
  image: string

  /** Where npm keeps what it downloaded. */
  private cacheName = "shop-api-npm"

  constructor(
    /** The API's sources; those of the repository the module is in where none are given. */
    @argument({ defaultPath: "/", ignore: LEFT_OUT })
    source: Directory,
    /** Base image, with Node and npm in it. */
    image: string = NODE_IMAGE,
  ) {
    this.source = source
    this.image = image
  }

  /** The sources with their dependencies installed. */
  private base(): Container {
    return dag
      .container()
      .from(this.image)
      .withEnvVariable("npm_config_cache", "/npm").withMountedCache("/npm", dag.cacheVolume(this.cacheName))
      .withDirectory("/app", this.source)
      .withWorkdir("/app")
      .withExec(["npm", "ci"])
  }

  /**
   * Run the unit tests.
   *
   * @param pattern run only the test files that match
   * @param retries how often a failing test is tried again
   * @returns what the test runner printed
   */
  @func()
  async test(pattern?: string, retries: number = 0): Promise<string> {
    const args = ["npm", "test", "--", `--retry=${retries}`]
    return this.base()
      .withExec(pattern === undefined ? args : [...args, pattern])
      .stdout()
  }

  /** The unit tests as a check. */
  @func()
  @check()
  async unitTests(): Promise<void> {
    await this.test()
  }

  /** Fails where the sources are not formatted. */
  @func()
  @check()
  async formatted(): Promise<void> {
    await this.base().withExec(["npm", "run", "format:check"]).sync()
  }

  /**
   * Build the production image.
   *
   * @param tags names the image is labelled with
   */
  @func()
  build(...tags: string[]): Container {
    const dist = this.base().withExec(["npm", "run", "build"]).directory("dist")
    return dag
      .container()
      .from(this.image)
      .withDirectory("/app", dist)
      .withLabel("shop.tags", tags.join(","))
      .withEntrypoint(["node", "/app/server.js"])
      .withExposedPort(8080)
  }

  /** The OpenAPI description of the built API. */
  @func({ alias: "openapi", cache: "24h" })
  openApiDocument(): File {
    return this.build().file("/app/openapi.json")
  }

  /**
   * The API on port 8080, for other containers or for `dagger up`.
   *
   * @deprecated use `serve`
   */
  @func()
  service(): Service {
    return this.serve()
  }

  /** The API on port 8080. */
  @func()
  @up()
  serve(): Service {
    return this.build().asService({ useEntrypoint: true })
  }
}
