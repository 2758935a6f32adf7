package main

type Demo struct{}

func (m *Demo) All() []*Thing { return nil }

type Thing struct {
	Name string
}
