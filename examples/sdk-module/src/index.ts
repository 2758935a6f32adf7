/**
 * An SDK module that keeps a user module's types in `typedefs.json`, beside its source.
 *
 * `moduleTypes` is the function engines ask for types (v0.19.3-v1.0.0-beta.7 for SDKs of this kind). It has to return a container
 * that writes a file; this one carries the file already. `moduleDefs` is what that could be: it returns the Module itself.
 */
import { type Container, dag, type File, func, type Module_, type ModuleSource, object } from '@dagger.io/dagger'
import { encodeModuleId, type Translation, toModule } from 'moduledefs'
import { translateUserModule } from './translateUserModule.ts'

@object()
export class SdkModule {
  /** The types of a user's module, as a file in a container that has nothing left to do. */
  @func()
  async moduleTypes(modSource: ModuleSource, introspectionJson: File, outputFilePath: string): Promise<Container> {
    const { id } = encodeModuleId(await this.translation(modSource, introspectionJson))
    return dag.container().from('busybox:1.37').withNewFile(outputFilePath, JSON.stringify(id)).withEntrypoint(['true'])
  }

  /** The types of a user's module, as a Module: right for that module, whatever version this SDK is for. */
  @func()
  async moduleDefs(modSource: ModuleSource, introspectionJson: File): Promise<Module_> {
    return toModule(dag, await this.translation(modSource, introspectionJson))
  }

  private async translation(modSource: ModuleSource, introspectionJson: File): Promise<Translation> {
    const source = modSource.contextDirectory().directory(await modSource.sourceSubpath())
    return translateUserModule({
      typedefs: await source.file('typedefs.json').contents(),
      introspection: await introspectionJson.contents(),
      engineVersion: await modSource.engineVersion(),
      release: await dag.version(),
    })
  }
}
