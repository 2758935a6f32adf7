package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Lint(source *dagger.Workspace) string { return "" }
