const config = (name: string, sdk: string): string =>
  JSON.stringify({ name, engineVersion: 'v0.19.5', sdk: { source: sdk } }, null, 2)

/** A module in each language, one check each, and one that cannot be read: path → text. */
export const mixedWorkspace: Readonly<Record<string, string>> = {
  'go/dagger.json': config('in-go', 'go'),
  'go/main.go': 'package main\n\ntype InGo struct{}\n\n// +check\nfunc (m *InGo) Lint() error { return nil }\n',
  'python/dagger.json': config('in-python', 'python'),
  'python/src/main.py':
    'import dagger\n\n\n@dagger.object_type\nclass InPython:\n    @dagger.function\n    @dagger.check\n    def lint(self) -> None: ...\n',
  'typescript/dagger.json': config('in-typescript', 'typescript'),
  'typescript/src/index.ts':
    'import { check, func, object } from "@dagger.io/dagger"\n\n@object()\nexport class InTypescript {\n  @func()\n  @check()\n  lint(): void {}\n}\n',
  'dang/dagger.json': config('in-dang', 'dang'),
  'dang/main.dang': 'type InDang {\n  pub lint: String! @check { "" }\n}\n',
  'broken/dagger.json': config('broken', 'go'),
  'broken/main.go': 'package main\n\ntype Broken struct { A }}\n',
}
