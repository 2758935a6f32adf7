package main

type Demo struct{}

func (m *Demo) Join(
	// +optional
	words []string,
) string {
	return ""
}
