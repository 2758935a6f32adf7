package main

type Demo struct{}

func (m *Demo) Hello(
	// +default="world"
	name string,
) string {
	return name
}
