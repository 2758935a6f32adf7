package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Build(platform dagger.Platform) string { return string(platform) }
