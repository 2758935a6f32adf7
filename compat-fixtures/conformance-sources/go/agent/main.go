package main

import "dagger/demo/internal/dagger"

type Demo struct{}

// +agent
func (m *Demo) Review(base *dagger.LLM) *dagger.LLM { return base }
