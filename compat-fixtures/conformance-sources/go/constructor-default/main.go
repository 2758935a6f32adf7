package main

func New(
	// +default="world"
	name string,
	// +optional
	times int,
) *Demo {
	return &Demo{}
}

type Demo struct{}
