// SDKs whose registration is scored: what runs their entrypoint for the sources of a case, and what has to be there for it.
const python = (version, engine) => ({
  id: `python-${version}`,
  language: 'python',
  title: `Python: dagger-io ${version}`,
  engine,
  needs: `.python-sdk/${version}`,
  command: `PYTHONPATH=.python-sdk/${version}:{source}/src DAGGER_MODULE=demo DAGGER_MAIN_OBJECT=Demo DAGGER_DEFAULT_PYTHON_PACKAGE=main .python-sdk/venv/bin/python -c 'import sys; from dagger.mod.cli import app; sys.exit(app())'`,
})
const typescript = (version, alias, engine) => ({
  id: `typescript-${version}`,
  language: 'typescript',
  title: `TypeScript: @dagger.io/dagger ${version}`,
  engine,
  needs: `node_modules/${alias}`,
  command: `node scripts/sdks/typescript.mjs node_modules/${alias} {source}`,
})

export const sdkTable = [
  python('0.18.19', 'v0.18.19'),
  python('0.19.11', 'v0.19.11'),
  python('0.20.8', 'v0.20.8'),
  python('0.21.11', 'v0.21.8'),
  python('1.0.0b21', 'v1.0.0-beta.21'),
  typescript('0.18.9', 'dagger-sdk-0.18', 'v0.18.9'),
  typescript('0.21.9', 'dagger-sdk-0.21', 'v0.21.8'),
  typescript('1.0.0-beta.14', 'dagger-sdk-1.0', 'v1.0.0-beta.14'),
  {
    id: 'go-0.21.8',
    language: 'go',
    title: "Go: the generator of Dagger's repository at v0.21.8",
    engine: 'v0.21.8',
    needs: 'build/codegen',
    command: 'node scripts/sdks/go.mjs build/codegen v0.21.8 build/go {source} demo',
  },
  {
    id: 'java-0.21.8',
    language: 'java',
    title: "Java: dagger-java-sdk 0.21.8, built from Dagger's repository",
    engine: 'v0.21.8',
    needs: 'build/java.classpath',
    command: 'node scripts/sdks/java.mjs build/java.classpath {source} demo',
  },
]
