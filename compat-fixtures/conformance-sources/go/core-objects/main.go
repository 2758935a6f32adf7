package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Build(source *dagger.Directory, token *dagger.Secret) *dagger.Container {
	return dag.Container()
}
