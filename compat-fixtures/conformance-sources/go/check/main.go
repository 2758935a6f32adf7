package main

type Demo struct{}

// +check
func (m *Demo) Lint() {}
