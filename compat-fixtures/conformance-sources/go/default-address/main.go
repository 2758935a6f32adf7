package main

import "dagger/demo/internal/dagger"

type Demo struct{}

func (m *Demo) Build(
	// +defaultAddress="alpine:3"
	base *dagger.Container,
) string {
	return ""
}
