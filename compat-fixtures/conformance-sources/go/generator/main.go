package main

import "dagger/demo/internal/dagger"

type Demo struct{}

// +generate
func (m *Demo) Generate() *dagger.Changeset { return dag.Directory().Changes(dag.Directory()) }
