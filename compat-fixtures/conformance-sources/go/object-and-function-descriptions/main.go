package main

// The main object.
type Demo struct{}

// Greets.
func (m *Demo) Hello(
	// Who to greet.
	name string,
) string {
	return name
}
