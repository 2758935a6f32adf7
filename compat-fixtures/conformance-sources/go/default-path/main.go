package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Build(
	// +defaultPath="/"
	source *dagger.Directory,
	// +defaultPath="config.json"
	config *dagger.File,
) string {
	return ""
}
