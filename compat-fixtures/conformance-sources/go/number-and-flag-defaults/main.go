package main

type Demo struct{}

func (m *Demo) Repeat(
	// +default=3
	times int,
	// +default=false
	loud bool,
) string {
	return ""
}
