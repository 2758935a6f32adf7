package main

import "dagger/demo/internal/dagger"

type Demo struct{}

// +up
func (m *Demo) Serve() *dagger.Service { return dag.Container().AsService() }
