import anyio
import dagger
from dagger import dag

async def main():
    async with dagger.connection():
        string = dag.type_def().with_kind(dagger.TypeDefKind.STRING_KIND)
        status = dag.type_def().with_enum("Status").with_enum_value("ACTIVE").with_enum_value("DONE")
        greet = dag.function("greet", string).with_description("Says hello.").with_arg("to", string, default_value=dagger.JSON('"world"'))
        hello = dag.type_def().with_object("Hello", description="Greets.").with_field("mood", string).with_function(greet)
        module = dag.module().with_description("From Python.").with_object(hello).with_enum(status)
        print(await dag.version())
        print(await module.id())

anyio.run(main)
