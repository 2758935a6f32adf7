package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Build(
	// +defaultPath="/"
	// +ignore=["node_modules", "*.md"]
	source *dagger.Directory,
) string {
	return ""
}
