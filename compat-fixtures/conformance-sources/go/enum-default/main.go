package main

type Color string

const (
	Red      Color = "red"
	DarkBlue Color = "dark-blue"
)

type Demo struct{}

func (m *Demo) Paint(
	// +default="dark-blue"
	color Color,
) string {
	return string(color)
}
