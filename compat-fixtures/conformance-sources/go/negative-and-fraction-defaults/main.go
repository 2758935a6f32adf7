package main

type Demo struct{}

func (m *Demo) Shift(
	// +default=-5
	by int,
	// +default=1.5
	factor float64,
) string {
	return ""
}
