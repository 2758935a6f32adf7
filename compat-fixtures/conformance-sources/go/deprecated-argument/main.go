package main

type Demo struct{}

func (m *Demo) Hello(
	// +optional
	// +deprecated="has no effect"
	name string,
) string {
	return ""
}
