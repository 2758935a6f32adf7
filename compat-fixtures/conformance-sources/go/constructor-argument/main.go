package main

func New(name string) *Demo { return &Demo{Name: name} }

type Demo struct {
	// +private
	Name string
}

func (m *Demo) Hello() string { return m.Name }
