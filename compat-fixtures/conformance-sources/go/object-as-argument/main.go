package main

type Demo struct{}

func (m *Demo) Use(thing *Thing) string { return thing.Name }

type Thing struct {
	Name string
}
