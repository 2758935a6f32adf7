package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Hello(
	// +optional
	name string,
	// +optional
	loud bool,
	// +optional
	source *dagger.Directory,
) string {
	return ""
}
