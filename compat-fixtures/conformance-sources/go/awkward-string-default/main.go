package main

type Demo struct{}

func (m *Demo) Hello(
	// +default="\"\n\\🙂"
	name string,
) string {
	return name
}
