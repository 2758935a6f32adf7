package main

import "dagger/demo/internal/dagger"

type Cook interface {
	DaggerObject
	Serve(guest string) *dagger.Container
}

type Demo struct{}

func (m *Demo) Hire(cook Cook) string { return "" }
